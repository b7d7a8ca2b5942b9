#include "render/text/typesetter.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>

namespace cakupan::render::text {

namespace {

// Parts of the type size: where the first baseline stands, what lies below the last, and between two
// baselines.
constexpr double ascent = 0.8;
constexpr double descent = 0.25;
constexpr double leading = 1.3;

}  // namespace

double em(const Look& look) { return base::to_millimeters(look.size).value; }

void move(scene::Item& item, double dx, double dy) {
  const auto shift = [&](geo::Coordinate& point) { point = {point.x + dx, point.y + dy}; };
  if (auto* shape = std::get_if<scene::Shape>(&item)) {
    for (geo::Coordinate& point : shape->path.points) shift(point);
  } else if (auto* disc = std::get_if<scene::Disc>(&item)) {
    shift(disc->center);
  } else {
    shift(std::get<scene::TextRun>(item).baseline);
  }
}

scene::Path rectangle(double x, double y, double width, double height) {
  scene::Path path;
  path.points = {{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}};
  path.parts = {{{0, 4}, scene::SubPath::Closing::closed}};
  return path;
}

void Block::add(Block other, double x, double y) {
  for (scene::Item& item : other.items) {
    move(item, x, y);
    items.push_back(std::move(item));
  }
  width = std::max(width, x + other.width);
  height = std::max(height, y + other.height);
}

double Typesetter::width_of(const std::string& text, const Look& look) const {
  return measure_.measure(text, look.size, look.weight).width.value;
}

scene::TextRun Typesetter::line(const std::string& text, geo::Coordinate baseline, const Look& look,
                                scene::Anchor anchor) const {
  scene::TextRun run;
  run.text = text;
  run.baseline = baseline;
  run.anchor = anchor;
  run.weight = look.weight;
  run.size = look.size;
  run.color = look.color;
  run.width = {width_of(text, look)};
  return run;
}

std::vector<std::string> Typesetter::wrapped(const std::string& text, const Look& look, double limit) const {
  return measure_.wrapped(text, look.size, look.weight, {limit}, words_);
}

Block Typesetter::paragraph(const std::string& text, const Look& look, double limit) const {
  Block block;
  if (text.empty()) return block;
  double baseline = ascent * em(look);
  for (const std::string& words : wrapped(text, look, limit)) {
    scene::TextRun run = line(words, {0, baseline}, look);
    if (run.width.value > limit + 1e-6) {
      throw PageTooSmall(base::Failure::usage,
                         fmt::format("the page has {:.0f} mm for the text '{}', which needs {:.0f} mm", limit,
                                     words, run.width.value),
                         {}, "choose a larger page or a smaller type");
    }
    block.width = std::max(block.width, run.width.value);
    block.height = baseline + descent * em(look);
    block.add(std::move(run));
    baseline += leading * em(look);
  }
  return block;
}

}  // namespace cakupan::render::text
