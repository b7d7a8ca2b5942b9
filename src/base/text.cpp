#include <cakupan/base/text.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include <fmt/format.h>
#include <utf8proc.h>

namespace cakupan::base {

namespace {

using CodePoints = std::vector<utf8proc_int32_t>;

struct FreeBytes {
  void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

// Hands out every code point with its bytes, and every byte that begins none as the point -1.
template <class Take>
void walk(std::string_view text, Take take) {
  while (!text.empty()) {
    utf8proc_int32_t point = -1;
    const utf8proc_ssize_t used = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                                   static_cast<utf8proc_ssize_t>(text.size()), &point);
    const std::size_t step = used > 0 ? static_cast<std::size_t>(used) : 1;
    take(used > 0 ? point : -1, text.substr(0, step));
    text.remove_prefix(step);
  }
}

// Invalid bytes are skipped: folding is for comparing, and the loader has already refused what is not UTF-8.
CodePoints code_points(std::string_view text) {
  CodePoints points;
  walk(text, [&](utf8proc_int32_t point, std::string_view) {
    if (point >= 0) points.push_back(point);
  });
  return points;
}

void append(std::string& text, utf8proc_int32_t point) {
  utf8proc_uint8_t buffer[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(point, buffer);
  text.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(size));
}

bool is_letter_or_digit(utf8proc_int32_t point) {
  const utf8proc_category_t category = utf8proc_category(point);
  return (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
         (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

// What `folded_with` gives for ASCII, where nothing is to be decomposed; most names are that.
std::string folded_ascii(std::string_view text, std::string_view blank) {
  std::string result;
  result.reserve(text.size());
  bool gap = false;
  for (const char each : text) {
    if (each == '\'' || each == '`') continue;
    const bool upper = each >= 'A' && each <= 'Z';
    if (!upper && !(each >= 'a' && each <= 'z') && !(each >= '0' && each <= '9')) {
      gap = true;
      continue;
    }
    if (gap && !result.empty()) result += blank;
    gap = false;
    result += upper ? static_cast<char>(each - 'A' + 'a') : each;
  }
  return result;
}

// Text that is no UTF-8 comes back as it is.
std::string mapped(std::string_view text, int options) {
  utf8proc_uint8_t* raw = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                   static_cast<utf8proc_ssize_t>(text.size()), &raw, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, FreeBytes> bytes(raw);
  if (size < 0) return std::string(text);
  return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

std::string folded_with(std::string_view text, std::string_view blank) {
  if (is_ascii(text)) return folded_ascii(text, blank);
  const std::string source = mapped(
      text, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
  std::string result;
  bool gap = false;
  for (const utf8proc_int32_t point : code_points(source)) {
    // An apostrophe stands inside a name ("Ma'rang", "Ma\u2019rang") and divides nothing.
    if (point == '\'' || point == 0x2019 || point == 0x2018 || point == '`') continue;
    if (!is_letter_or_digit(point)) {
      gap = true;
      continue;
    }
    if (gap && !result.empty()) result += blank;
    gap = false;
    append(result, point);
  }
  return result;
}

// How a character that shows nothing, or moves what stands around it, is written; nothing for any other.
std::optional<std::string> escape_of(char32_t point) {
  const auto among = [point](char32_t first, char32_t last) { return point >= first && point <= last; };
  if (point == U'\n') return "\\n";
  if (point == U'\r') return "\\r";
  if (point == U'\t') return "\\t";
  const auto number = static_cast<std::uint32_t>(point);
  if (point < 0x20 || point == 0x7f) return fmt::format("\\x{:02x}", number);
  const bool turns =
      point == 0x061c || among(0x200e, 0x200f) || among(0x202a, 0x202e) || among(0x2066, 0x2069);
  if (among(0x80, 0x9f) || among(0x2028, 0x2029) || point == 0xfeff || turns)
    return fmt::format("\\u{:04x}", number);
  return std::nullopt;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
  auto left = static_cast<utf8proc_ssize_t>(bytes.size());
  while (left > 0) {
    utf8proc_int32_t point = -1;
    const utf8proc_ssize_t used = utf8proc_iterate(data, left, &point);
    if (used <= 0) return false;
    data += used;
    left -= used;
  }
  return true;
}

std::string_view trimmed(std::string_view text) {
  const auto blank_at_start = [&]() -> std::size_t {
    if (text.empty()) return 0;
    if (std::string_view(" \t\r\n\v\f").find(text.front()) != std::string_view::npos) return 1;
    return text.substr(0, 2) == "\xc2\xa0" ? 2 : 0;
  };
  const auto blank_at_end = [&]() -> std::size_t {
    if (text.empty()) return 0;
    if (std::string_view(" \t\r\n\v\f").find(text.back()) != std::string_view::npos) return 1;
    return text.size() >= 2 && text.substr(text.size() - 2) == "\xc2\xa0" ? 2 : 0;
  };
  while (const std::size_t n = blank_at_start()) text.remove_prefix(n);
  while (const std::size_t n = blank_at_end()) text.remove_suffix(n);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> pieces;
  std::size_t start = 0;
  while (true) {
    const std::size_t end = text.find(separator, start);
    pieces.push_back(text.substr(start, end == std::string_view::npos ? end : end - start));
    if (end == std::string_view::npos) return pieces;
    start = end + 1;
  }
}

std::string join(std::span<const std::string> pieces, std::string_view separator) {
  return fmt::format("{}", fmt::join(pieces.begin(), pieces.end(), separator));
}

std::string folded(std::string_view text) { return folded_with(text, " "); }

std::string squeezed(std::string_view text) { return folded_with(text, ""); }

std::string lower(std::string_view text) {
  std::string result;
  for (const utf8proc_int32_t point : code_points(text)) append(result, utf8proc_tolower(point));
  return result;
}

std::string upper(std::string_view text) {
  std::string result;
  for (const utf8proc_int32_t point : code_points(text)) append(result, utf8proc_toupper(point));
  return result;
}

std::string caseless(std::string_view text) { return mapped(text, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD); }

std::string composed(std::string_view text) {
  return is_ascii(text) ? std::string(text) : mapped(text, UTF8PROC_COMPOSE);
}

std::string replaced(std::string_view text, std::string_view mark, std::string_view by) {
  std::string result;
  std::size_t start = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, start)) {
    result += text.substr(start, at - start);
    result += by;
    start = at + mark.size();
  }
  return result.append(text.substr(start));
}

std::string escaped(std::string_view text) {
  std::string result;
  walk(text, [&](utf8proc_int32_t point, std::string_view bytes) {
    if (point < 0) {
      result += fmt::format("\\x{:02x}", static_cast<unsigned char>(bytes.front()));
    } else if (const auto escape = escape_of(static_cast<char32_t>(point))) {
      result += *escape;
    } else {
      result += bytes;
    }
  });
  return result;
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  const CodePoints from = code_points(a);
  const CodePoints to = code_points(b);
  std::vector<std::size_t> before_last(to.size() + 1), last(to.size() + 1), current(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t substitution = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      current[j] = std::min({last[j] + 1, current[j - 1] + 1, substitution});
      if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
        current[j] = std::min(current[j], before_last[j - 2] + 1);
      }
    }
    std::swap(before_last, last);
    std::swap(last, current);
  }
  return last[to.size()];
}

std::optional<std::string> near_miss(std::string_view word, std::span<const std::string> candidates) {
  const std::string wanted = folded(word);
  std::optional<std::string> best;
  std::size_t best_distance = std::max<std::size_t>(1, code_points(wanted).size() / 3) + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(wanted, folded(candidate));
    if (distance >= best_distance) continue;
    best_distance = distance;
    best = candidate;
  }
  return best;
}

std::string capitalized(const std::string& text) {
  std::size_t first = text.empty() ? 0 : 1;
  while (first < text.size() && (static_cast<unsigned char>(text[first]) & 0xC0U) == 0x80U) ++first;
  return upper(text.substr(0, first)) + text.substr(first);
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string shortened(std::string_view text, std::size_t limit) {
  const CodePoints points = code_points(text);
  if (points.size() <= limit) return std::string(text);
  std::string result;
  for (std::size_t i = 0; i < limit; ++i) append(result, points[i]);
  return result + "\u2026";
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
  const auto nearest = near_miss(word, candidates);
  return nearest ? fmt::format("; did you mean '{}'?", *nearest) : "";
}

}  // namespace cakupan::base
