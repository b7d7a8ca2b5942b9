#include "loader/match/slips.hpp"

#include <algorithm>
#include <cstddef>

namespace cakupan::loader::match {

namespace {

constexpr std::size_t shortest_with_digit = 4;
constexpr std::size_t shortest_swapped = 5;

/// The shortest names, in letters, that may have such a slip.
struct Shortest {
  std::size_t with_loss, with_addition, changed;
};

Shortest shortest(Support support) {
  return support == Support::none ? Shortest{6, 7, 11} : Shortest{5, 5, 8};
}

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// Whether `longer` is `shorter` and one letter more, neither its first nor its last.
bool has_one_more(std::string_view longer, std::string_view shorter) {
  if (longer.size() != shorter.size() + 1) return false;
  const auto at = std::mismatch(shorter.begin(), shorter.end(), longer.begin()).first - shorter.begin();
  const auto same = static_cast<std::size_t>(at);
  return same > 0 && same < shorter.size() && longer.substr(same + 1) == shorter.substr(same);
}

bool is_vowel(char letter) { return std::string_view("aeiou").find(letter) != std::string_view::npos; }

bool is_swapped(std::string_view written, std::string_view name, std::size_t at) {
  return at + 1 < name.size() && written[at] == name[at + 1] && written[at + 1] == name[at] &&
         written.substr(at + 2) == name.substr(at + 2);
}

bool is_changed(std::string_view written, std::string_view name, Support support, Cut cut) {
  const auto at = std::mismatch(written.begin(), written.end(), name.begin()).first - written.begin();
  const auto same = static_cast<std::size_t>(at);
  const std::size_t size = name.size();
  if (written.substr(same + 1) == name.substr(same + 1)) {
    if (is_digit(written[same]) && !is_digit(name[same])) return size >= shortest_with_digit;
    return cut == Cut::whole && size >= shortest(support).changed && same > 0 && same + 1 < size;
  }
  return size >= shortest_swapped && is_swapped(written, name, same);
}

}  // namespace

bool is_slip(std::string_view written, std::string_view name, Support support, Cut cut) {
  if (written == name) return false;
  if (written.size() == name.size()) return is_changed(written, name, support, cut);
  return (name.size() >= shortest(support).with_loss && has_one_more(name, written)) ||
         (name.size() >= shortest(support).with_addition && has_one_more(written, name));
}

bool is_slip_of_kind_word(std::string_view written, std::string_view word) {
  if (written.size() != word.size()) return has_one_more(word, written) || has_one_more(written, word);
  const auto at = std::mismatch(written.begin(), written.end(), word.begin()).first - written.begin();
  const auto same = static_cast<std::size_t>(at);
  if (same == word.size()) return false;
  if (written.substr(same + 1) == word.substr(same + 1))
    return !is_vowel(written[same]) || !is_vowel(word[same]);
  return is_swapped(written, word, same);
}

}  // namespace cakupan::loader::match
