#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cakupan::base {

/// Whether the bytes are well-formed UTF-8.
bool is_utf8(std::string_view bytes);

/// Without blanks (ASCII white space and U+00A0) at both ends.
std::string_view trimmed(std::string_view text);

/// The pieces between separators; an empty text gives one empty piece.
std::vector<std::string_view> split(std::string_view text, char separator);

std::string join(std::span<const std::string> pieces, std::string_view separator);

/// The text as names are compared: lower case, accents removed (NFKD without marks), every run of characters
/// that are neither letter nor digit replaced by one blank, no blank at the ends.
std::string folded(std::string_view text);

/// `folded` without blanks: "Kulon Progo" and "KULONPROGO" become "kulonprogo".
std::string squeezed(std::string_view text);

/// Lower case by Unicode's simple mapping; nothing else changes.
std::string lower(std::string_view text);
/// The same for upper case.
std::string upper(std::string_view text);
/// With its first letter in upper case.
std::string capitalized(const std::string& text);

/// The text as file systems that ignore case compare names: canonically decomposed, case folded. Text that is
/// no UTF-8 stays as it is.
std::string caseless(std::string_view text);

/// The text in Unicode's composed form (NFC): however an accent was typed, it is the same bytes. Text that is
/// no UTF-8 stays as it is.
std::string composed(std::string_view text);

/// The text with every `mark` replaced in one pass from the left: what is put in is not searched again.
/// REQUIRES: mark is not empty.
std::string replaced(std::string_view text, std::string_view mark, std::string_view by);

/// The text on one line that is safe to show on a terminal: control characters, line separators, the byte
/// order mark, signs that turn the direction of writing, and bytes that are no UTF-8 become "\n", "\x1b",
/// "\u202e", "\xff". All else stays, a backslash too.
std::string escaped(std::string_view text);

/// Optimal string alignment distance (insertion, deletion, substitution, transposition of neighbors), by code
/// point. Source: Damerau (1964), restricted form.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to a mistyped word, by edit distance of folded texts: nothing where even the nearest
/// needs more than a third of its length. Ties go to the first.
std::optional<std::string> near_miss(std::string_view word, std::span<const std::string> candidates);

/// "1 row", "2 rows".
std::string counted(std::size_t count, std::string_view noun);

/// The text, or its first code points and an ellipsis where it has more than `limit`: for messages.
std::string shortened(std::string_view text, std::size_t limit = 60);

/// "; did you mean 'X'?" or an empty string: the tail of a message about an unknown word.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace cakupan::base
