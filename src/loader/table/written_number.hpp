#pragma once

#include <optional>
#include <string>

namespace cakupan::loader::table {

/// How the numbers of a column mark decimals and groups of three digits: "1234.5"; "1.234,5"; "1,234.5".
enum class Notation { point, comma, comma_groups };

/// A cell as people write numbers, without what does not depend on the notation: a percent sign, a true minus
/// sign (U+2212), blanks (also U+00A0, U+2009, U+202F) between groups of three digits.
struct WrittenNumber {
  std::string text;
  enum class Percent { no, yes } percent = Percent::no;
};
WrittenNumber written_number(const std::string& text);

/// The number of a `WrittenNumber::text`; nothing where it is none in this notation.
std::optional<double> number_in(const std::string& text, Notation notation);

/// Whether a text with a decimal comma cannot be one with groups: "12,5", "1.234,5", "1.234.567".
bool shows_comma(const std::string& text);
/// The same of groups by commas: "1,234.5", "1,234,567".
bool shows_comma_groups(const std::string& text);

/// "which may be 1234 or 1.234" of the text "1,234"; empty where it has one meaning or none.
std::string two_meanings(const std::string& text);

}  // namespace cakupan::loader::table
