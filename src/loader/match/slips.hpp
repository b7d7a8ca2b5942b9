#pragma once

#include <string_view>

namespace cakupan::loader::match {

/// How a word was cut: as its own, or run into others, where its blanks are a slip already.
enum class Cut { whole, joined };

/// What speaks for a similar name besides itself: with the unit above, shorter names may have a slip.
enum class Support { none, parent };

/// Whether `written` is `name` with one slip of the pen that hardly ever makes another name of it: two
/// neighbors swapped (from 5 letters of the name on), a letter lost inside (6; with support 5), one put in
/// inside (7; 5), one changed inside (11; 8; not where the words were joined), a digit for a letter (4). The
/// first and the last letter tell names apart. Measured on the names of districts, see
/// similar_names_test.cpp.
bool is_slip(std::string_view written, std::string_view name, Support support, Cut cut = Cut::whole);

/// The same for a kind word, behind which a whole name stands: any one slip but a vowel for another, which
/// makes other words of it ("Koto Padang", "Kuta Padang").
bool is_slip_of_kind_word(std::string_view written, std::string_view word);

}  // namespace cakupan::loader::match
