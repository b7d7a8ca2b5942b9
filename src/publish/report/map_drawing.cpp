#include "publish/report/map_drawing.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/render/paint/svg_data.hpp>

#include "publish/report/region_facts.hpp"

namespace cakupan::publish::report {

namespace {

namespace scene = render::scene;
using render::paint::svg_escaped;
using render::paint::svg_number;
using render::paint::svg_path_data;

const scene::Layer* layer_named(const scene::Scene& drawing, std::string_view id) {
  const auto found = std::find_if(drawing.layers.begin(), drawing.layers.end(),
                                  [&](const scene::Layer& layer) { return layer.id == id; });
  return found == drawing.layers.end() ? nullptr : &*found;
}

std::vector<scene::Shape> shapes_of(const scene::Scene& drawing, std::string_view id) {
  std::vector<scene::Shape> shapes;
  const scene::Layer* layer = layer_named(drawing, id);
  if (layer == nullptr) return shapes;
  for (const scene::Item& item : layer->items) {
    if (const auto* shape = std::get_if<scene::Shape>(&item)) shapes.push_back(*shape);
  }
  return shapes;
}

std::string path_element(const std::string& attributes, const scene::Path& path) {
  return fmt::format("<path {} d=\"{}\"/>\n", attributes, svg_path_data(path));
}

std::string layer_of_class(const scene::Scene& drawing, std::string_view id, std::string_view name) {
  std::string elements;
  for (const scene::Shape& shape : shapes_of(drawing, id))
    elements += path_element(fmt::format("class=\"{}\"", name), shape.path);
  return elements;
}

struct Ring {
  double area = 0;  // signed
  geo::Coordinate center;
};

Ring ring_of(const scene::Path& path, const scene::SubPath& part) {
  Ring ring;
  const std::size_t count = part.points.size();
  for (std::size_t i = 0; i < count; ++i) {
    const geo::Coordinate a = path.points[part.points.first + i];
    const geo::Coordinate b = path.points[part.points.first + (i + 1) % count];
    const double cross = a.x * b.y - b.x * a.y;
    ring.area += cross / 2;
    ring.center.x += (a.x + b.x) * cross / 6;
    ring.center.y += (a.y + b.y) * cross / 6;
  }
  if (ring.area != 0) ring.center = {ring.center.x / ring.area, ring.center.y / ring.area};
  return ring;
}

/// Where the dot of a region goes that is smaller than the limit: the middle of its largest part.
std::optional<geo::Coordinate> dot_place(const scene::Path& path, double limit_mm2) {
  Ring largest;
  double area = 0;
  for (const scene::SubPath& part : path.parts) {
    const Ring ring = ring_of(path, part);
    area += ring.area;
    if (std::abs(ring.area) > std::abs(largest.area)) largest = ring;
  }
  if (std::abs(area) >= limit_mm2 || largest.area == 0) return std::nullopt;
  return largest.center;
}

// A dot that stands apart is so much smaller than the others.
constexpr double apart_dot = 0.6;

class RegionWriter {
 public:
  RegionWriter(const Content& content, const Views& views)
      : content_(content),
        views_(views),
        sources_(sources_of_regions(content)),
        provinces_(model::parent_positions(content.territory.table, content.vintage)) {
    for (std::size_t r = 0; r < content.territory.table.regions.size(); ++r)
      index_of_[content.territory.table.regions[r].code] = r;
    for (std::size_t i = 0; i < content.findings.coverage.by_province.size(); ++i)
      row_of_[content.findings.coverage.by_province[i].code] = i;
  }

  std::string elements() const {
    std::string shapes, dots, dots_in_front;
    for (const scene::Shape& shape : shapes_of(content_.maps.drawing, "regions")) {
      const auto region = shape.tag ? index_of_.find(shape.tag->code) : index_of_.end();
      if (region == index_of_.end()) {
        if (shape.fill)
          shapes += path_element(fmt::format("fill=\"{}\"", model::to_text(*shape.fill)), shape.path);
        continue;
      }
      shapes += element(region->second, shape.path);
      if (const auto place = dot_place(shape.path, content_.maps.small_region_mm2))
        (is_apart(region->second) ? dots : dots_in_front) += dot(region->second, *place);
    }
    return "<g class=\"regions\">\n" + shapes + "</g>\n<g class=\"dots\">\n" + dots + dots_in_front +
           "</g>\n";
  }

 private:
  const render::theme::MapFeature& feature(std::size_t region) const {
    return content_.maps.participation.in(content_.language).subject.features[region];
  }

  const render::theme::MapClass& class_of(std::size_t region) const {
    const render::theme::ThematicMap& theme = content_.maps.participation.in(content_.language);
    return theme.legend.classes[feature(region).map_class];
  }

  bool is_apart(std::size_t region) const { return class_of(region).stands_apart(); }

  std::string element(std::size_t region, const scene::Path& path) const {
    const render::theme::MapFeature& shown = feature(region);
    const std::string name = svg_escaped(entry_of(content_, region).name);
    std::string text = fmt::format(
        R"(<path id="r{0}" class="r k{1}" data-code="{2}" data-name="{3}" data-value="{4}" data-class="{5}")",
        region, views_.look_of[region], svg_escaped(shown.code), name, svg_escaped(shown.value),
        svg_escaped(class_of(region).label));
    text += facts(region);
    return text + fmt::format(" d=\"{}\"><title>{}{}</title></path>\n", svg_path_data(path), name,
                              shown.value.empty() ? "" : ": " + svg_escaped(shown.value));
  }

  std::string facts(std::size_t region) const {
    const model::RegionState& state = content_.findings.states[region];
    std::string text = fmt::format(R"( data-cohort="{}")", years_text(state.selected_years));
    if (!state.disputed_years.empty())
      text += fmt::format(R"( data-disputed="{}")", years_text(state.disputed_years));
    const auto row = row_of_.find(entry_of(content_, region).parent.code);
    if (row != row_of_.end()) {
      text += fmt::format(R"( data-p="{}")", row->second);
      const auto& rank = content_.findings.coverage.by_province[row->second].rank;
      if (rank) text += fmt::format(R"( data-rank="{}")", *rank);
    }
    const model::ProximityRow& proximity = content_.findings.proximity.regions[region];
    if (proximity.edge && proximity.nearest_area) {
      text += fmt::format(R"( data-km="{}" data-area="{}")", base::to_fixed(proximity.edge->value, 1),
                          svg_escaped(content_.areas[*proximity.nearest_area].name));
    }
    // A line feed parts the sources; within one, it is a blank.
    std::string sources;
    for (const std::string& source : sources_[region])
      sources += (sources.empty() ? "" : "&#10;") + svg_escaped(source);
    return text + fmt::format(R"( data-source="{}")", sources);
  }

  std::string dot(std::size_t region, geo::Coordinate place) const {
    const double radius = content_.maps.dot_mm / 2 * (is_apart(region) ? apart_dot : 1);
    return fmt::format("<circle class=\"d{} k{}\" data-r=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n",
                       is_apart(region) ? " apart" : "", views_.look_of[region], region, svg_number(place.x),
                       svg_number(place.y), svg_number(radius));
  }

  const Content& content_;
  const Views& views_;
  std::vector<std::vector<std::string>> sources_;
  std::vector<std::size_t> provinces_;
  std::map<std::string, std::size_t> index_of_;
  std::map<std::string, std::size_t> row_of_;
};

/// Rings around the areas, their signs and names.
std::string areas_elements(const Content& content) {
  std::string elements;
  for (const scene::Shape& ring : shapes_of(content.maps.drawing, "rings")) {
    // Each is drawn twice, the wider line below.
    const bool wide = ring.stroke && ring.stroke->width.value > 0.4;
    elements += path_element(wide ? "class=\"ring-casing\"" : "class=\"ring\"", ring.path);
  }
  elements += layer_of_class(content.maps.drawing, "leaders", "leader");
  elements += layer_of_class(content.maps.drawing, "places", "area");
  return elements;
}

std::string text_element(const scene::TextRun& run) {
  const char* anchor = run.anchor == scene::Anchor::start    ? "start"
                       : run.anchor == scene::Anchor::middle ? "middle"
                                                             : "end";
  return fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"{}\" font-size=\"{}\">{}</text>\n",
                     svg_number(run.baseline.x), svg_number(run.baseline.y), anchor,
                     base::to_fixed(base::to_millimeters(run.size).value, 2), svg_escaped(run.text));
}

enum class Named { areas, countries };

/// A line of a label is known by the name that it is a part of.
std::string label_elements(const Content& content, Named named) {
  const scene::Layer* layer = layer_named(content.maps.drawing, "labels");
  std::string elements;
  if (layer == nullptr) return elements;
  for (const scene::Item& item : layer->items) {
    const auto* run = std::get_if<scene::TextRun>(&item);
    if (run == nullptr) continue;
    const bool is_area = std::any_of(
        content.areas.begin(), content.areas.end(),
        [&](const model::PriorityArea& area) { return area.name.find(run->text) != std::string::npos; });
    if (is_area == (named == Named::areas)) elements += text_element(*run);
  }
  return elements;
}

std::string state_borders(const scene::Scene& drawing) {
  std::string elements;
  for (const scene::Shape& line : shapes_of(drawing, "borders")) {
    if (line.stroke && !line.stroke->dash.empty())
      elements += path_element("class=\"state-border\"", line.path);
  }
  return elements;
}

// Of the land around the regions that is seen, in page millimeters.
constexpr double margin_mm = 5;

/// The regions with a margin, as far as the drawing goes.
geo::Box seen_of(const scene::Scene& drawing) {
  geo::Box regions, frame;
  for (const scene::Shape& region : shapes_of(drawing, "regions"))
    regions.include(scene::extent_of(scene::Item(region)));
  for (const scene::Shape& shape : shapes_of(drawing, "frame"))
    frame.include(scene::extent_of(scene::Item(shape)));
  if (regions.is_empty() || frame.is_empty()) return {0, 0, drawing.width.value, drawing.height.value};
  const geo::Box wide = regions.grown_by(margin_mm);
  return {std::max(wide.min_x(), frame.min_x()), std::max(wide.min_y(), frame.min_y()),
          std::min(wide.max_x(), frame.max_x()), std::min(wide.max_y(), frame.max_y())};
}

}  // namespace

std::string view_box(const scene::Scene& drawing) {
  const geo::Box seen = seen_of(drawing);
  return fmt::format("{} {} {} {}", svg_number(seen.min_x()), svg_number(seen.min_y()),
                     svg_number(seen.width()), svg_number(seen.height()));
}

bool tells_regions(const scene::Scene& drawing) {
  const std::vector<scene::Shape> shapes = shapes_of(drawing, "regions");
  return std::any_of(shapes.begin(), shapes.end(),
                     [](const scene::Shape& shape) { return shape.tag.has_value(); });
}

std::string drawn_map(const Content& content, const Views& views) {
  const scene::Scene& drawing = content.maps.drawing;
  std::string map = layer_of_class(drawing, "land", "land");
  map += layer_of_class(drawing, "own-land", "land");
  map += layer_of_class(drawing, "neighbors", "land");
  map += RegionWriter(content, views).elements();
  map += layer_of_class(drawing, "border-casings", "province-line");
  map += state_borders(drawing);
  map += layer_of_class(drawing, "water", "water");
  map += "<g class=\"areas\">\n" + areas_elements(content) + "<g class=\"names\">\n" +
         label_elements(content, Named::areas) + "</g></g>\n";
  map += "<g class=\"countries\">\n" + label_elements(content, Named::countries) + "</g>\n";
  return map;
}

}  // namespace cakupan::publish::report
