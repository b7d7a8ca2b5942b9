#include "render/lint/text_ground.hpp"

#include <cmath>

namespace cakupan::render::lint {

namespace {

/// A fill painted so far.
struct Painted {
  const scene::Item* item;
  geo::Box box;
  const std::optional<geo::Box>* clip;
};

// Even-odd, as shapes are filled.
bool is_inside(const scene::Path& path, geo::Coordinate at) {
  bool inside = false;
  for (const scene::SubPath& part : path.parts) {
    for (std::size_t i = part.points.first; i < part.points.last; ++i) {
      const geo::Coordinate a = path.points[i];
      const geo::Coordinate b = path.points[i + 1 < part.points.last ? i + 1 : part.points.first];
      if ((a.y > at.y) != (b.y > at.y) && at.x < a.x + (b.x - a.x) * (at.y - a.y) / (b.y - a.y))
        inside = !inside;
    }
  }
  return inside;
}

bool covers(const Painted& painted, geo::Coordinate at) {
  if (!painted.box.contains(at) || (*painted.clip && !(*painted.clip)->contains(at))) return false;
  if (const auto* shape = std::get_if<scene::Shape>(painted.item)) return is_inside(shape->path, at);
  const scene::Disc& disc = std::get<scene::Disc>(*painted.item);
  return std::hypot(at.x - disc.center.x, at.y - disc.center.y) <= disc.radius.value;
}

std::optional<model::Color> fill_of(const scene::Item& item) {
  if (const auto* shape = std::get_if<scene::Shape>(&item)) return shape->fill;
  if (const auto* disc = std::get_if<scene::Disc>(&item)) return disc->fill;
  return std::nullopt;
}

}  // namespace

std::vector<GroundedText> grounded_texts(const scene::Scene& scene) {
  std::vector<GroundedText> texts;
  std::vector<Painted> fills;
  for (const scene::Layer& layer : scene.layers) {
    for (const scene::Item& item : layer.items) {
      const auto* run = std::get_if<scene::TextRun>(&item);
      if (run == nullptr) {
        if (fill_of(item)) fills.push_back({&item, scene::extent_of(item), &layer.clip});
        continue;
      }
      GroundedText text{run, scene.background};
      if (run->halo) {
        text.ground = run->halo->color;
      } else {
        const geo::Coordinate middle = scene::extent_of(item).center();
        for (std::size_t i = fills.size(); i-- > 0;) {
          if (!covers(fills[i], middle)) continue;
          text.ground = fill_of(*fills[i].item).value();
          break;
        }
      }
      texts.push_back(text);
    }
  }
  return texts;
}

}  // namespace cakupan::render::lint
