#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <cakupan/base/language.hpp>

namespace cakupan::base {

/// How a table writes its decimals. `point` reads "1234.5"; `comma` reads "1234,5" and "1.234,5".
enum class DecimalMark { point, comma };

/// Numbers beyond this on either side are none: their squares and sums would leave the range of a double.
inline constexpr double most_number = 1e100;

/// Reads a whole string as a number, whatever the locale. Surrounding blanks are allowed; anything else
/// left over, an empty string, "nan", "inf" and what is beyond `most_number` give nothing.
std::optional<double> parse_number(std::string_view text, DecimalMark mark = DecimalMark::point);

/// Reads a whole string as an integer, whatever the locale; nothing where it is anything else.
std::optional<std::int64_t> parse_integer(std::string_view text);

/// The shortest text that reads back as the same number, with a decimal point: for tables and JSON.
/// REQUIRES: value is finite.
std::string to_text(double value);

/// A computed number without the digits that its computation alone made: 11.575999999999999 is 11.576. It has
/// 15 significant ones. REQUIRES: value is finite.
double without_noise(double value);

/// A fixed number of decimals with a decimal point: for tables whose precision is stated.
/// Never writes "-0.00".
std::string to_fixed(double value, int decimals);

/// The one formatter of numbers for readers: legend, tooltip, table, alt text.
/// Indonesian "1.234,5", English "1,234.5"; a true minus sign.
std::string for_reader(double value, int decimals, Language language);

/// A share (0 to 1) as a percentage for readers: Indonesian "12,5 %", English "12.5%".
std::string percent_for_reader(double share, int decimals, Language language);

}  // namespace cakupan::base
