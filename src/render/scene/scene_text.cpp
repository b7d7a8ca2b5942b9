#include <cmath>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>
#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render::scene {

namespace {

// At most two decimals, no trailing zeros, no "-0".
std::string number(double value) {
  const double rounded = std::round(value * 100) / 100;
  return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

std::string number(base::Millimeters length) { return number(length.value); }

std::string at(geo::Coordinate point) { return number(point.x) + " " + number(point.y); }

std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
      continue;
    }
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

std::string described(const std::optional<model::Color>& fill) {
  return fill ? " fill " + model::to_text(*fill) : "";
}

std::string described(const std::optional<Stroke>& stroke) {
  if (!stroke) return "";
  std::string result = fmt::format(" stroke {} {}", model::to_text(stroke->color), number(stroke->width));
  if (stroke->dash.empty()) return result;
  result += " dash";
  for (const double length : stroke->dash) result += " " + number(length);
  return result;
}

std::string described(const std::optional<Hatch>& hatch) {
  if (!hatch) return "";
  return fmt::format(" hatch {} {} every {} at {}", model::to_text(hatch->color), number(hatch->width),
                     number(hatch->spacing), number(hatch->angle_degrees));
}

std::string described(const std::optional<RegionTag>& tag) {
  if (!tag) return "";
  return fmt::format(" region {} {} value {} class {}", quoted(tag->code), quoted(tag->name),
                     quoted(tag->value), quoted(tag->class_label));
}

std::string described(const Path& path) {
  std::string result;
  for (const SubPath& part : path.parts) {
    result += " M";
    for (std::size_t i = part.points.first; i < part.points.last; ++i) result += " " + at(path.points[i]);
    if (part.closing == SubPath::Closing::closed) result += " Z";
  }
  return result;
}

std::string line(const Shape& shape) {
  return "shape" + described(shape.tag) + described(shape.fill) + described(shape.hatch) +
         described(shape.stroke) + (shape.rule == Shape::FillRule::nonzero ? " nonzero" : "") +
         (shape.nesting == Shape::Nesting::covers_next ? " covers next" : "") + described(shape.path);
}

std::string line(const Disc& disc) {
  return "disc" + described(disc.tag) + described(disc.fill) + described(disc.stroke) + " at " +
         at(disc.center) + " radius " + number(disc.radius);
}

std::string line(const TextRun& run) {
  const char* anchor = run.anchor == Anchor::start    ? "start"
                       : run.anchor == Anchor::middle ? "middle"
                                                      : "end";
  std::string result =
      fmt::format("text {} {} at {} {} pt {} {} width {}", quoted(run.text), anchor, at(run.baseline),
                  number(run.size.value), run.weight == Weight::bold ? "bold" : "regular",
                  model::to_text(run.color), number(run.width));
  if (run.halo)
    result += fmt::format(" halo {} {}", model::to_text(run.halo->color), number(run.halo->width));
  if (run.rotation_degrees != 0) result += " rotated " + number(run.rotation_degrees);
  return result;
}

std::string line(const Layer& layer) {
  std::string result = "layer " + layer.id;
  if (layer.clip && layer.clip->is_empty()) result += " clip empty";
  if (layer.clip && !layer.clip->is_empty()) {
    result += fmt::format(" clip {} to {}", at({layer.clip->min_x(), layer.clip->min_y()}),
                          at({layer.clip->max_x(), layer.clip->max_y()}));
  }
  return result;
}

}  // namespace

std::string print(const Scene& scene) {
  std::string text =
      fmt::format("scene {} x {} mm background {} font {} language {}\n", number(scene.width),
                  number(scene.height), model::to_text(scene.background), quoted(scene.font.family),
                  scene.language == base::Language::indonesian ? "id" : "en");
  text += "title " + quoted(scene.title) + "\n";
  text += "description " + quoted(scene.description) + "\n";
  text += "keywords " + base::join(scene.keywords, ", ") + "\n";
  for (const Layer& layer : scene.layers) {
    text += line(layer) + "\n";
    for (const Item& item : layer.items) {
      text += "  " + std::visit([](const auto& drawn) { return line(drawn); }, item) + "\n";
    }
  }
  return text;
}

}  // namespace cakupan::render::scene
