#include <cakupan/base/number.hpp>

#include <charconv>
#include <cmath>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

namespace cakupan::base {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1.234.567,5" -> "1234567.5". Points are only taken as thousands separators where every group after the
// first has three digits; anything else is no number.
std::optional<std::string> with_decimal_point(std::string_view text) {
  const std::size_t comma = text.find(',');
  const std::string_view whole = text.substr(0, comma);
  std::string result;
  std::size_t group_start = std::string_view::npos;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (whole[i] != '.') {
      result += whole[i];
      continue;
    }
    const bool first = group_start == std::string_view::npos;
    if (!first && i - group_start != 4) return std::nullopt;
    if (first && (i == 0 || i > 4 || !is_digit(whole[i - 1]))) return std::nullopt;
    group_start = i;
  }
  if (group_start != std::string_view::npos && whole.size() - group_start != 4) return std::nullopt;
  if (comma != std::string_view::npos) result += '.' + std::string(text.substr(comma + 1));
  return result;
}

// 1234567 -> "1.234.567" or "1,234,567".
std::string grouped(std::string_view digits, char separator) {
  std::string result;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) result += separator;
    result += digits[i];
  }
  return result;
}

}  // namespace

std::optional<double> parse_number(std::string_view text, DecimalMark mark) {
  text = trimmed(text);
  std::string pointed;
  if (mark == DecimalMark::comma) {
    const auto converted = with_decimal_point(text);
    if (!converted) return std::nullopt;
    pointed = *converted;
    text = pointed;
  }
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  if (text.empty() || !(is_digit(text.front()) || text.front() == '-' || text.front() == '.'))
    return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !(std::abs(value) <= most_number))
    return std::nullopt;
  return value;
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  text = trimmed(text);
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::string to_text(double value) { return fmt::format("{}", value == 0 ? 0.0 : value); }

double without_noise(double value) {
  const std::string digits = fmt::format("{:.15g}", value);
  double rounded = value;
  std::from_chars(digits.data(), digits.data() + digits.size(), rounded);
  return rounded;
}

std::string to_fixed(double value, int decimals) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (text.front() == '-' && text.find_first_of("123456789") == std::string::npos) text.erase(0, 1);
  return text;
}

std::string for_reader(double value, int decimals, Language language) {
  std::string fixed = to_fixed(value, decimals);
  std::string sign;
  if (fixed.front() == '-') {
    sign = "\u2212";
    fixed.erase(0, 1);
  }
  const std::size_t point = fixed.find('.');
  const bool indonesian = language == Language::indonesian;
  std::string result = sign + grouped(std::string_view(fixed).substr(0, point), indonesian ? '.' : ',');
  if (point != std::string::npos) result += (indonesian ? "," : ".") + fixed.substr(point + 1);
  return result;
}

std::string percent_for_reader(double share, int decimals, Language language) {
  return for_reader(share * 100, decimals, language) + (language == Language::indonesian ? "\u00a0%" : "%");
}

}  // namespace cakupan::base
