#include "job/condition.hpp"

#include <cakupan/base/text.hpp>

namespace cakupan::job {

namespace {

/// '*' stands for any text.
bool fits(std::string_view text, std::string_view pattern) {
  std::size_t t = 0, p = 0, star = std::string_view::npos, mark = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      mark = t;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++mark;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace

Condition condition_of(const std::string& text) {
  const std::size_t sign = text.find('=');
  const bool unequal = text[sign - 1] == '!';
  return {std::string(base::trimmed(text.substr(0, sign - (unequal ? 1 : 0)))),
          base::caseless(base::trimmed(text.substr(sign + 1))),
          unequal ? Condition::Sense::unequal : Condition::Sense::equal};
}

bool Condition::holds_for(std::string_view text) const {
  return fits(base::caseless(text), pattern) == (sense == Sense::equal);
}

}  // namespace cakupan::job
