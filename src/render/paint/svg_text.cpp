#include "render/paint/svg_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include <cakupan/base/xml_text.hpp>

namespace cakupan::render::paint {

namespace {

// Hundredths of a millimeter.
std::int64_t on_grid(double length) { return std::llround(length * 100); }

std::string from_grid(std::int64_t hundredths) {
  const std::int64_t size = std::abs(hundredths);
  std::string text = hundredths < 0 ? "-" : "";
  if (size >= 100 || size == 0) text += fmt::format("{}", size / 100);
  const std::int64_t rest = size % 100;
  if (rest != 0) text += rest % 10 == 0 ? fmt::format(".{}", rest / 10) : fmt::format(".{:02}", rest);
  return text;
}

// Numbers need a separator unless a sign, or a second point, already tells them apart.
void append_number(std::string& data, std::int64_t hundredths) {
  const std::string number = from_grid(hundredths);
  const std::size_t last = data.find_last_not_of("0123456789.");
  const std::string_view previous = std::string_view(data).substr(last == std::string::npos ? 0 : last + 1);
  const bool told_apart = previous.empty() || number.front() == '-' ||
                          (number.front() == '.' && previous.find('.') != std::string_view::npos);
  if (!told_apart) data += ' ';
  data += number;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

}  // namespace

std::string svg_number(double value) { return from_grid(on_grid(value)); }

std::string svg_path_data(const scene::Path& path) {
  std::string data;
  std::int64_t x = 0;
  std::int64_t y = 0;
  for (const scene::SubPath& part : path.parts) {
    if (part.points.size() == 0) continue;
    const std::int64_t start_x = on_grid(path.points[part.points.first].x);
    const std::int64_t start_y = on_grid(path.points[part.points.first].y);
    data += data.empty() ? 'M' : 'm';
    append_number(data, start_x - x);
    append_number(data, start_y - y);
    x = start_x;
    y = start_y;
    bool first = true;
    for (std::size_t i = part.points.first + 1; i < part.points.last; ++i) {
      const std::int64_t next_x = on_grid(path.points[i].x);
      const std::int64_t next_y = on_grid(path.points[i].y);
      if (next_x == x && next_y == y) continue;
      if (first) data += 'l';
      first = false;
      append_number(data, next_x - x);
      append_number(data, next_y - y);
      x = next_x;
      y = next_y;
    }
    if (part.closing == scene::SubPath::Closing::open) continue;
    data += 'z';
    x = start_x;
    y = start_y;
  }
  return data;
}

std::string svg_outline_data(const std::vector<text::OutlineStep>& steps) {
  constexpr std::array<char, 3> letters{'m', 'l', 'c'};
  std::string data;
  std::int64_t x = 0;
  std::int64_t y = 0;
  std::int64_t start_x = 0;
  std::int64_t start_y = 0;
  for (const text::OutlineStep& step : steps) {
    if (step.kind == text::OutlineStep::Kind::close) {
      data += 'z';
      x = start_x;
      y = start_y;
      continue;
    }
    const std::size_t points = step.kind == text::OutlineStep::Kind::curve ? 3 : 1;
    data += letters.at(static_cast<std::size_t>(step.kind));
    std::int64_t to_x = x;
    std::int64_t to_y = y;
    for (std::size_t p = 0; p < points; ++p) {
      to_x = std::llround(step.points.at(p).x * 1000);
      to_y = std::llround(step.points.at(p).y * 1000);
      for (const std::int64_t way : {to_x - x, to_y - y}) {
        if (way >= 0 && data.back() >= '0' && data.back() <= '9') data += ' ';
        data += std::to_string(way);
      }
    }
    x = to_x;
    y = to_y;
    if (step.kind == text::OutlineStep::Kind::move) {
      start_x = x;
      start_y = y;
    }
  }
  return data;
}

std::string svg_escaped(std::string_view text) {
  std::string result = base::xml_escaped(text);
  std::replace_if(
      result.begin(), result.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return result;
}

std::string SvgIds::unique(std::string_view wish) {
  std::string id;
  for (const char c : wish) id += is_plain(c) ? c : '-';
  if (id.empty() || !((id.front() >= 'a' && id.front() <= 'z') || (id.front() >= 'A' && id.front() <= 'Z'))) {
    id.insert(id.begin(), 'x');
  }
  const auto [entry, is_new] = next_copy_.try_emplace(id, 2);
  if (is_new) return id;
  // What a copy would be called may itself have been somebody's wish.
  while (true) {
    std::string copy = fmt::format("{}-{}", id, entry->second++);
    if (next_copy_.try_emplace(copy, 2).second) return copy;
  }
}

}  // namespace cakupan::render::paint
