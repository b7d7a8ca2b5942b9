#include "loader/table/written_number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::table {

namespace {

constexpr std::string_view true_minus = "\u2212";
constexpr std::array<std::string_view, 4> group_blanks{" ", "\u00a0", "\u2009", "\u202f"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string exchanged(std::string text) {
  for (char& c : text) c = c == ',' ? '.' : c == '.' ? ',' : c;
  return text;
}

std::size_t blank_at(std::string_view text) {
  for (const std::string_view blank : group_blanks) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

/// Without the blanks between groups of three digits; the text as it is where a blank is anything else.
std::string without_group_blanks(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t blank = blank_at(text.substr(at));
    if (blank == 0) {
      result += text[at++];
      continue;
    }
    const std::string_view group = text.substr(at + blank);
    const auto digits =
        static_cast<std::size_t>(std::find_if_not(group.begin(), group.end(), is_digit) - group.begin());
    if (digits != 3 || result.empty() || !is_digit(result.back())) return std::string(text);
    at += blank;
  }
  return result;
}

}  // namespace

WrittenNumber written_number(const std::string& text) {
  WrittenNumber result{base::replaced(text, true_minus, "-"), WrittenNumber::Percent::no};
  if (result.text.ends_with('%')) {
    result.percent = WrittenNumber::Percent::yes;
    result.text.pop_back();
    std::string_view rest = base::trimmed(result.text);
    if (rest.ends_with("\u202f")) rest.remove_suffix(3);
    result.text = std::string(rest);
  }
  result.text = without_group_blanks(result.text);
  return result;
}

std::optional<double> number_in(const std::string& text, Notation notation) {
  switch (notation) {
    case Notation::point:
      return base::parse_number(text);
    case Notation::comma:
      return base::parse_number(text, base::DecimalMark::comma);
    case Notation::comma_groups:
      return base::parse_number(exchanged(text), base::DecimalMark::comma);
  }
  return std::nullopt;
}

bool shows_comma(const std::string& text) {
  const std::size_t comma = text.find(',');
  const bool points = text.find('.') != text.rfind('.');
  return comma == std::string::npos ? points : points || text.find('.') < comma || text.size() - comma != 4;
}

bool shows_comma_groups(const std::string& text) { return shows_comma(exchanged(text)); }

std::string two_meanings(const std::string& text) {
  const auto groups = number_in(text, Notation::comma_groups);
  const auto decimals = number_in(text, Notation::comma);
  if (!groups || !decimals || *groups == *decimals) return {};
  return fmt::format("which may be {} or {}", base::to_text(*groups), base::to_text(*decimals));
}

}  // namespace cakupan::loader::table
