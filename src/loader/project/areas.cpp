#include <cakupan/loader/project/areas.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/extent.hpp>
#include <cakupan/geo/overlay.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/table/table.hpp>

#include "loader/boundary/place_check.hpp"

namespace cakupan::loader::project {

namespace {

bool is_table(const std::string& path) {
  static const std::set<std::string> extensions{"", ".csv", ".tsv", ".txt", ".xlsx", ".ods", ".dbf", ".json"};
  return extensions.contains(base::lower(std::filesystem::path(path).extension().string()));
}

std::vector<std::string> items(const std::string& text) {
  std::vector<std::string> result;
  for (const std::string_view piece : base::split(text, ';')) {
    if (const auto item = base::trimmed(piece); !item.empty()) result.emplace_back(item);
  }
  return result;
}

double coordinate(const table::Table& table, const table::TableRow& row, std::size_t column, double limit) {
  const std::string& text = row.cells[column].text;
  const base::Place place{table.path, row.source_row, table.columns[column]};
  const auto value = base::parse_number(text, table.decimal_mark);
  if (!value) throw base::Error(base::Failure::input, fmt::format("'{}' is not a number", text), place);
  if (std::abs(*value) > limit) {
    const std::string shift = limit == 180 ? boundary::shifted_longitude(*value) : "";
    throw base::Error(base::Failure::input, fmt::format("{} is not between -{} and {}", text, limit, limit),
                      place, shift.empty() ? "give degrees; lon and lat may be exchanged" : shift);
  }
  return *value;
}

void take_polygon(model::PriorityArea& area, geo::PolygonSet shape) {
  area.shape = model::PriorityArea::Shape::polygon;
  const geo::Coordinate inside = geo::point_on_surface(shape, 0);
  area.point = {inside.x, inside.y};
  area.polygon = std::move(shape);
}

std::vector<model::PriorityArea> from_boundaries(const std::string& path, boundary::Naming naming,
                                                 base::Diagnostics& diagnostics,
                                                 std::vector<std::string>& files) {
  model::BoundaryInput input;
  input.path = path;
  std::vector<model::PriorityArea> areas;
  const auto take = [&](const boundary::FeatureAttributes& attributes, geo::PolygonSet& shape) {
    model::PriorityArea& area = areas.emplace_back();
    area.name = attributes.name.empty() ? attributes.code : attributes.name;
    area.lists = items(attributes.key);
    take_polygon(area, std::move(shape));
  };
  boundary::BoundaryReading reading;
  reading.key_field = "list";
  reading.key_rule = boundary::KeyRule::if_there;
  reading.naming = naming;
  const boundary::BoundaryInfo info = boundary::stream_boundaries(input, reading, diagnostics, take);
  files.insert(files.end(), info.files.begin(), info.files.end());
  return areas;
}

/// The polygon of that name among those of a file.
void take_named_shape(model::PriorityArea& area, const std::string& named, const std::string& file,
                      const std::vector<model::PriorityArea>& shapes, const base::Place& place) {
  if (file.empty()) {
    throw base::Error(base::Failure::input, fmt::format("'{}' names a shape, but there are none", area.name),
                      place, "name their file: shapes = \"…\" under [areas]");
  }
  std::vector<std::string> names;
  for (const model::PriorityArea& shape : shapes) {
    if (!shape.name.empty()) names.push_back(shape.name);
    if (shape.name == named) {
      take_polygon(area, shape.polygon);
      return;
    }
  }
  throw base::Error(base::Failure::input,
                    fmt::format("no shape '{}' in '{}'{}", named, file, base::did_you_mean(named, names)),
                    place, "write the name as the file has it");
}

std::vector<model::PriorityArea> from_table(const std::string& path, const std::string& shapes_path,
                                            base::Diagnostics& diagnostics, std::vector<std::string>& files) {
  table::TableOptions options;
  options.expected_columns = {"area"};
  const table::Table table = table::read_table(path, options, diagnostics);
  files = table::files_of_table(path);
  const std::size_t name = table.column("area");
  const auto lon = table.find("lon"), lat = table.find("lat");
  std::vector<model::PriorityArea> shapes;
  if (!shapes_path.empty())
    shapes = from_boundaries(shapes_path, boundary::Naming::if_there, diagnostics, files);
  const auto text_of = [&](const table::TableRow& row, const std::string& column) {
    const auto position = table.find(column);
    return position ? row.cells[*position].text : "";
  };
  std::vector<model::PriorityArea> areas;
  for (const table::TableRow& row : table.rows) {
    const base::Place place{path, row.source_row, "area"};
    model::PriorityArea& area = areas.emplace_back();
    area.name = row.cells[name].text;
    area.lists = items(text_of(row, "list"));
    area.related_regions = items(text_of(row, "related_regions"));
    area.source = text_of(row, "source_note");
    if (area.name.empty()) throw base::Error(base::Failure::input, "has no name", place);
    const bool has_point = !text_of(row, "lon").empty() && !text_of(row, "lat").empty();
    const std::string named = text_of(row, "shape");
    if (!named.empty() && shapes_path.empty() && has_point) {
      diagnostics.note(
          "area-as-point",
          fmt::format("area '{}' is taken as its point: no file has its shape '{}'", area.name, named),
          {path, row.source_row, "shape"}, "name the file: shapes = \"…\" under [areas]");
    } else if (!named.empty()) {
      take_named_shape(area, named, shapes_path, shapes, {path, row.source_row, "shape"});
      continue;
    }
    if (text_of(row, "lon").empty() && text_of(row, "lat").empty()) {
      area.shape = model::PriorityArea::Shape::regions;
      if (area.related_regions.empty()) {
        throw base::Error(base::Failure::input, fmt::format("'{}' has no place", area.name), place,
                          "give lon and lat, or codes in related_regions");
      }
      continue;
    }
    if (!lon || !lat) {
      throw base::Error(base::Failure::input, fmt::format("'{}' has no place", area.name), place,
                        "give both lon and lat");
    }
    area.point = {coordinate(table, row, *lon, 180), coordinate(table, row, *lat, 90)};
  }
  return areas;
}

}  // namespace

std::vector<model::PriorityArea> read_areas(const std::string& path, base::Diagnostics& diagnostics,
                                            const std::string& shapes, std::vector<std::string>* files) {
  std::vector<std::string> opened;
  std::vector<model::PriorityArea> areas =
      is_table(path) ? from_table(path, shapes, diagnostics, opened)
                     : from_boundaries(path, boundary::Naming::required, diagnostics, opened);
  if (files != nullptr) *files = std::move(opened);
  if (areas.empty()) {
    throw base::Error(base::Failure::input, "holds no areas", {path, {}, {}}, "give a row per area");
  }
  return areas;
}

namespace {

/// Beyond this many degrees around the regions, no area of theirs lies.
constexpr double farthest_area = 10;

/// An area that lies nowhere near the regions: its place is wrong, perhaps lon for lat.
void warn_of_far_areas(const std::vector<model::PriorityArea>& areas, const model::Territory& territory,
                       base::Diagnostics& diagnostics) {
  std::vector<std::size_t> all(territory.shapes.feature_count());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const geo::Box extent = geo::globe_extent(territory.shapes, all);
  if (extent.is_empty()) return;
  const geo::Box near = extent.grown_by(farthest_area);
  const auto is_near = [&](double lon, double lat) {
    return near.contains({geo::longitude_in(extent, lon), lat});
  };
  for (const model::PriorityArea& area : areas) {
    const auto [lon, lat] = area.point;
    if (is_near(lon, lat)) continue;
    const bool exchanged = is_near(lat, lon);
    diagnostics.warn("area-far-away",
                     fmt::format("area '{}' at lon {}, lat {} lies far from every region{}", area.name,
                                 base::to_text(lon), base::to_text(lat),
                                 exchanged ? "; with lon and lat exchanged it would lie among them" : ""),
                     {}, exchanged ? "exchange its lon and lat" : "correct its lon and lat");
  }
}

}  // namespace

void resolve_areas(std::vector<model::PriorityArea>& areas, const model::Territory& territory,
                   base::Diagnostics& diagnostics) {
  for (model::PriorityArea& area : areas) {
    if (area.shape != model::PriorityArea::Shape::regions) {
      for (const std::string& code : area.related_regions) {
        if (model::find_region(territory.table, code)) continue;
        diagnostics.warn("area-region",
                         fmt::format("area '{}': no region has the code '{}'", area.name, code), {},
                         "correct its related_regions; who of them takes part is counted without it");
      }
      continue;
    }
    std::vector<std::size_t> regions;
    for (const std::string& code : area.related_regions) {
      const auto region = model::find_region(territory.table, code);
      if (region && !territory.shapes.is_empty(*region)) {
        regions.push_back(*region);
      } else {
        diagnostics.warn("area-region",
                         fmt::format("area '{}': '{}' is no region with a shape; left out", area.name, code));
      }
    }
    if (regions.empty()) {
      throw base::Error(base::Failure::input, fmt::format("area '{}' has no region with a shape", area.name),
                        {}, "correct its related_regions, or give it lon and lat");
    }
    area.polygon = geo::union_of(territory.shapes, regions);
    const geo::Coordinate inside = geo::point_on_surface(area.polygon, 0);
    area.point = {inside.x, inside.y};
  }
  warn_of_far_areas(areas, territory, diagnostics);
}

std::vector<model::PriorityArea> areas_on(const std::vector<model::PriorityArea>& areas,
                                          const std::string& list) {
  if (list.empty()) return areas;
  std::vector<model::PriorityArea> result;
  std::vector<std::string> lists;
  for (const model::PriorityArea& area : areas) {
    if (std::find(area.lists.begin(), area.lists.end(), list) != area.lists.end()) result.push_back(area);
    for (const std::string& name : area.lists) {
      if (std::find(lists.begin(), lists.end(), name) == lists.end()) lists.push_back(name);
    }
  }
  if (result.empty()) {
    throw base::Error(base::Failure::usage,
                      fmt::format("no area is on the list '{}'{}", list, base::did_you_mean(list, lists)), {},
                      "lists are: " + base::join(lists, ", "));
  }
  return result;
}

}  // namespace cakupan::loader::project
