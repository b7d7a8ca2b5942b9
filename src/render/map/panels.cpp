#include "render/map/panels.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/parallel.hpp>

#include "render/layout/bar_chart.hpp"
#include "render/map/furniture.hpp"
#include "render/map/map_ground.hpp"
#include "render/map/map_layers.hpp"
#include "render/text/page_fit.hpp"

namespace cakupan::render::map {

namespace {

constexpr double gap_x = 5, gap_y = 4, most_gap_y = 10;  // mm between panels
constexpr double most_bar_mm = 22;
constexpr double padding_mm = 1.5;
constexpr double dot_mm = 1.1;
constexpr double detail_mm = 0.1;
constexpr double line_mm = 0.04, parent_line_mm = 0.07, state_line_mm = 0.1;
constexpr double title_lines = 1.45;  // of the type size, above a panel

/// Small pictures have finer lines and smaller dots.
model::Style panel_style(const model::Style& style) {
  model::Style fine = style;
  fine.map.padding = {padding_mm};
  fine.map.detail = std::max(style.map.detail, base::Millimeters{detail_mm});
  fine.map.graticule = model::Style::Map::Graticule::none;
  fine.small_regions.dot = std::min(style.small_regions.dot, base::Millimeters{dot_mm});
  fine.lines.region.width = std::min(style.lines.region.width, base::Millimeters{line_mm});
  fine.lines.coast.width = std::min(style.lines.coast.width, base::Millimeters{line_mm});
  fine.lines.parent.width = std::min(style.lines.parent.width, base::Millimeters{parent_line_mm});
  fine.lines.state.width = std::min(style.lines.state.width, base::Millimeters{state_line_mm});
  // Who is where is told by the colors; lines between light regions would be all that is seen.
  fine.lines.parent.color = style.lines.region.color;
  fine.lines.region.color = style.colors.context;
  return fine;
}

std::string dots_in_words(const theme::ThematicMap& map, const model::Style& style) {
  return base::message(base::Message::small_regions, map.words.language,
                       {base::for_reader(style.small_regions.limit_mm2, 1, map.words.language)});
}

/// What one panel shows by itself.
struct OwnPanel {
  theme::ThematicMap map;
  shape::Ground ground;
};

/// In so small a picture they would be all that is read.
void leave_names_out(shape::Ground& ground) {
  for (base::Text& name : ground.around.names) name = {};
}

OwnPanel own_panel(const theme::ThematicMap& map, const theme::MapPanel& panel,
                   const theme::MapGeometry& geometry) {
  theme::ThematicMap own = map;
  theme::MapSubject& subject = own.subject;
  subject.panels.clear();
  subject.features.clear();
  for (const std::size_t f : panel.features) {
    subject.features.push_back(map.subject.features[f]);
    subject.features.back().map_class = panel.classes[f];
  }
  subject.neighbors.clear();
  for (const std::size_t n : panel.neighbors) subject.neighbors.push_back(map.subject.neighbors[n]);
  shape::Ground ground = ground_of(own, geometry);
  leave_names_out(ground);
  return {std::move(own), std::move(ground)};
}

class Panels {
 public:
  /// `own`: of each panel, or none where all show `ground` at one scale.
  Panels(const theme::ThematicMap& map, const shape::Ground& ground, const std::vector<OwnPanel>& own,
         const text::Typesetter& typesetter)
      : map_(map),
        ground_(ground),
        own_(own),
        typesetter_(typesetter),
        style_(typesetter.style()),
        fine_(panel_style(style_)),
        fine_typesetter_(fine_),
        furniture_(furniture_of(map, typesetter, dots_in_words(map, style_))) {}

  DrawnMap run() {
    choose_grid();
    DrawnMap drawn;
    drawn.scene = begun_scene(map_, style_);
    drawn.report.ground = base_of(ground_, style_);
    const std::vector<theme::MapPanel>& panels = map_.subject.panels;
    std::vector<MapLayers> layers(panels.size());
    base::for_each_index(panels.size(),
                         [&](std::size_t i) { layers[i] = layers_of(i, drawn.report.ground); });
    std::vector<scene::Item> titles;
    for (std::size_t i = 0; i < panels.size(); ++i) {
      for (scene::Layer& layer : layers[i].layers) {
        if (!layer.items.empty()) drawn.scene.layers.push_back(std::move(layer));
      }
      add_title(titles, i);
    }
    add_layer(drawn.scene, "panel-titles", std::move(titles));
    if (map_.subject.chart) add_layer(drawn.scene, "chart", chart().items);
    add_furniture(drawn.scene, std::move(furniture_));
    return drawn;
  }

 private:
  text::Look title_look() const { return {style_.sizes.place, scene::Weight::bold, style_.colors.ink}; }
  text::Look figure_look() const { return {style_.sizes.label, scene::Weight::regular, style_.colors.muted}; }
  double title_height() const { return title_lines * text::em(title_look()); }

  std::size_t cells() const { return map_.subject.panels.size() + (map_.subject.chart ? 1 : 0); }

  std::size_t added() const { return map_.subject.chart ? map_.subject.chart->added_class : 0; }

  /// How large a cell shows its subject; of panels by themselves, all in all.
  double scale_in(double wide, double high) const {
    if (own_.empty()) return shape::fitting_scale(ground_.subject, wide, high, padding_mm);
    double product = 1;
    for (const OwnPanel& own : own_)
      product *= std::pow(shape::fitting_scale(own.ground.subject, wide, high, padding_mm),
                          1.0 / static_cast<double>(own_.size()));
    return product;
  }

  /// The number of columns that shows the subject largest.
  void choose_grid() {
    const geo::Box& body = furniture_.body;
    double best = 0;
    for (std::size_t columns = 1; columns <= cells(); ++columns) {
      const std::size_t rows = (cells() + columns - 1) / columns;
      const double wide =
          (body.width() - gap_x * static_cast<double>(columns - 1)) / static_cast<double>(columns);
      const double high =
          (body.height() - gap_y * static_cast<double>(rows - 1)) / static_cast<double>(rows) -
          title_height();
      if (wide < 10 || high < 6) continue;
      const double scale = scale_in(wide, high);
      if (scale <= best) continue;
      best = scale;
      columns_ = columns;
      scale_ = scale;
      width_ = wide;
      height_ = own_.empty() ? std::min(high, ground_.subject.height() * scale + 2 * padding_mm) : high;
      const double spare = high - height_;
      below_ = gap_y + (rows > 1 ? std::min(spare * static_cast<double>(rows) / static_cast<double>(rows - 1),
                                            most_gap_y - gap_y)
                                 : 0);
    }
    if (best <= 0)
      throw text::PageTooSmall(base::Failure::usage, "the page is too small for its panels", {},
                               "choose a larger page");
  }

  /// Of the picture in a cell.
  geo::Box frame_of(std::size_t cell) const {
    const geo::Box& body = furniture_.body;
    const double x = body.min_x() + static_cast<double>(cell % columns_) * (width_ + gap_x);
    const double y = body.min_y() + title_height() +
                     static_cast<double>(cell / columns_) * (height_ + title_height() + below_);
    return {x, y, x + width_, y + height_};
  }

  MapView view_of(std::size_t i, model::Style::Map::Ground base, const shape::Ground& ground,
                  double scale) const {
    MapView view;
    view.frame = frame_of(i);
    view.transform = {scale, ground.subject.center(), view.frame.center()};
    view.inset = "panel-" + std::to_string(i + 1);
    view.graticule = MapView::Graticule::omitted;
    view.base = base;
    view.dots = MapView::Dots::in_place;
    return view;
  }

  bool is_small(const shape::Ground& ground, std::size_t feature, double scale) const {
    return ground.areas[feature] > 0 &&
           ground.areas[feature] * scale * scale < style_.small_regions.limit_mm2;
  }

  MapLayers own_layers_of(std::size_t i, model::Style::Map::Ground base) const {
    const auto& [map, ground] = own_[i];
    const geo::Box frame = frame_of(i);
    const double scale = shape::fitting_scale(ground.subject, frame.width(), frame.height(), padding_mm);
    MapView view = view_of(i, base, ground, scale);
    for (std::size_t f = 0; f < map.subject.features.size(); ++f) {
      if (is_small(ground, f, scale)) view.dotted.push_back(f);
    }
    return map_layers(map, view,
                      shape::page_shapes(ground, view.transform, view.frame, {fine_.map.detail, view.show}),
                      ground, fine_typesetter_);
  }

  MapLayers layers_of(std::size_t i, model::Style::Map::Ground ground) const {
    if (!own_.empty()) return own_layers_of(i, ground);
    theme::ThematicMap map = map_;
    for (std::size_t f = 0; f < map.subject.features.size(); ++f)
      map.subject.features[f].map_class = map_.subject.panels[i].classes[f];
    MapView view = view_of(i, ground, ground_, scale_);
    // What a panel adds to the one before must be seen; dots of the rest would hide it.
    for (std::size_t f = 0; f < map.subject.features.size(); ++f) {
      if (is_small(ground_, f, scale_) && map.subject.features[f].map_class == added())
        view.dotted.push_back(f);
    }
    const shape::PageShapes shapes =
        shape::page_shapes(ground_, view.transform, view.frame, {fine_.map.detail, view.show});
    return map_layers(map, view, shapes, ground_, fine_typesetter_);
  }

  void add_title(std::vector<scene::Item>& items, std::size_t i) const {
    const theme::MapPanel& panel = map_.subject.panels[i];
    const geo::Box frame = frame_of(i);
    const double baseline = frame.min_y() - 0.4 * text::em(title_look());
    items.emplace_back(typesetter_.line(panel.title, {frame.min_x(), baseline}, title_look()));
    const double beside = typesetter_.width_of(panel.title, title_look()) + 0.6 * text::em(title_look());
    if (beside + typesetter_.width_of(panel.figure, figure_look()) > width_)
      throw text::PageTooSmall(base::Failure::usage, "a panel is narrower than its title", {},
                               "choose a larger page");
    items.emplace_back(typesetter_.line(panel.figure, {frame.min_x() + beside, baseline}, figure_look()));
  }

  text::Block chart() const {
    const geo::Box frame = frame_of(map_.subject.panels.size());
    const double above = title_height();
    // All that is left of the row, but a bar no wider than reads as one.
    const double width = std::min(furniture_.body.max_x() - frame.min_x(),
                                  most_bar_mm * static_cast<double>(map_.subject.chart->bars.size()));
    text::Block placed;
    placed.add(
        layout::bar_chart(*map_.subject.chart, map_.legend, typesetter_, width, frame.height() + above),
        frame.min_x(), frame.min_y() - above);
    return placed;
  }

  const theme::ThematicMap& map_;
  const shape::Ground& ground_;
  const std::vector<OwnPanel>& own_;
  const text::Typesetter& typesetter_;
  const model::Style& style_;
  model::Style fine_;
  text::Typesetter fine_typesetter_;
  Furniture furniture_;
  std::size_t columns_ = 1;
  double scale_ = 0, width_ = 0, height_ = 0, below_ = gap_y;
};

}  // namespace

DrawnMap draw_panels(const theme::ThematicMap& map, const theme::MapGeometry& geometry,
                     const model::Style& style) {
  shape::Ground ground = ground_of(map, geometry);
  leave_names_out(ground);
  const std::vector<theme::MapPanel>& panels = map.subject.panels;
  std::vector<std::optional<OwnPanel>> made(panels.front().features.empty() ? 0 : panels.size());
  base::for_each_index(made.size(), [&](std::size_t i) { made[i] = own_panel(map, panels[i], geometry); });
  std::vector<OwnPanel> own;
  own.reserve(made.size());
  for (std::optional<OwnPanel>& one : made) own.push_back(std::move(*one));
  return text::fitted(
      style, [&](const text::Typesetter& typesetter) { return Panels(map, ground, own, typesetter).run(); });
}

}  // namespace cakupan::render::map
