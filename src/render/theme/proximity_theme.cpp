#include <algorithm>
#include <optional>

#include <cakupan/base/number.hpp>
#include <cakupan/geo/overlay.hpp>

#include "render/theme/class_colors.hpp"
#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

namespace {

using base::Message;

std::string kilometers(double value, base::Language language) {
  return base::for_reader(value, value == static_cast<double>(static_cast<long>(value)) ? 0 : 1, language);
}

std::string band_label(const model::Band& band, base::Language language) {
  const std::string from = kilometers(band.from.value, language);
  std::string range = base::message(Message::beyond, language, {from});
  if (band.to) {
    range = base::message(band.from.value == 0 ? Message::from_to : Message::above_to, language,
                          {from, kilometers(band.to->value, language)});
  }
  return base::message(Message::kilometers, language, {range});
}

struct Counts {
  std::size_t units = 0, participants = 0;
};

/// Who is within a limit, and who of them takes part; nothing where it is the end of no band.
std::optional<Counts> counts_within(const ThemeInput& input, base::Kilometers limit) {
  Counts counts;
  if (!input.shown.regions.empty()) {
    for (const model::RegionIndex unit : input.findings.units) {
      const auto& edge = input.findings.proximity.regions[unit].edge;
      if (!edge || *edge > limit) continue;
      ++counts.units;
      if (input.findings.states[unit].kind == model::RegionState::Kind::participant) ++counts.participants;
    }
    return counts;
  }
  for (const model::DistanceRow& row : input.findings.proximity.by_distance) {
    counts.units += row.units;
    counts.participants += row.participants;
    if (row.band.to == limit) return counts;
  }
  return std::nullopt;
}

std::string limit_for_reader(base::Kilometers limit, base::Language language) {
  return base::message(Message::kilometers, language, {kilometers(limit.value, language)});
}

/// "25, 50 and 100 km".
std::string rings_for_reader(const ThemeInput& input) {
  std::vector<std::string> distances;
  for (const base::Kilometers ring : input.spec.rings)
    distances.push_back(kilometers(ring.value, input.language));
  return base::message(Message::kilometers, input.language, {base::listed(distances, input.language)});
}

/// From each region to the area that is nearest: from its point, where the gazetteer has one.
void add_nearest_lines(ThematicMap& map, const ThemeInput& input) {
  for (const MapFeature& feature : map.subject.features) {
    const model::ProximityRow& row = input.findings.proximity.regions[feature.shape];
    const auto& point = input.territory.table.regions[feature.shape].point;
    if (!row.nearest_area || !row.edge || row.edge->value <= 0) continue;
    if (input.territory.shapes.is_empty(feature.shape)) continue;
    geo::LonLat from;
    if (point) {
      from = *point;
    } else {
      const geo::Coordinate inside = geo::point_on_surface(input.territory.shapes, feature.shape);
      from = {inside.x, inside.y};
    }
    map.subject.lines.push_back({from, input.areas[*row.nearest_area].point});
  }
  if (!map.subject.lines.empty())
    map.words.legend_notes.push_back(base::message(Message::nearest_lines, input.language));
}

/// Empty where nobody counted within this limit.
std::string figures_within(const ThemeInput& input, base::Kilometers limit) {
  const auto counts = counts_within(input, limit);
  if (!counts) return {};
  return base::message(
      Message::proximity_subtitle, input.language,
      {count_for_reader(counts->participants, input.language),
       count_for_reader(counts->units, input.language), limit_for_reader(limit, input.language)});
}

std::size_t disputed_within(const ThemeInput& input, base::Kilometers limit) {
  const auto& units = input.findings.units;
  return static_cast<std::size_t>(std::count_if(units.begin(), units.end(), [&](model::RegionIndex unit) {
    const auto& edge = input.findings.proximity.regions[unit].edge;
    return edge && *edge <= limit && input.findings.states[unit].kind == model::RegionState::Kind::disputed;
  }));
}

/// Likewise, of those who do not take part; where sources disagree, nobody knows.
std::string finding_within(const ThemeInput& input, base::Kilometers limit) {
  const auto counts = counts_within(input, limit);
  if (!counts) return {};
  const std::size_t gaps = counts->units - counts->participants - disputed_within(input, limit);
  return base::message(Message::proximity_finding, input.language,
                       {limit_for_reader(limit, input.language), count_for_reader(gaps, input.language),
                        count_for_reader(counts->units, input.language)});
}

std::string subtitle_of(const ThemeInput& input) {
  const std::vector<model::DistanceRow>& rows = input.findings.proximity.by_distance;
  return rows.empty() || !rows.front().band.to ? std::string() : figures_within(input, *rows.front().band.to);
}

void add_bands(ThematicMap& map, const ThemeInput& input) {
  std::vector<std::string> labels;
  for (const model::Band& band : input.findings.proximity.bands)
    labels.push_back(band_label(band, input.language));
  // Near is what matters, and dark is what is seen.
  add_classes(map, input, input.style.palettes.proximity, labels, ClassColors::Direction::backward);
  add_no_data(map, input);
}

/// The distance that tells near from far.
std::optional<base::Kilometers> limit_of(const ThemeInput& input) {
  constexpr double usual_km = 50;
  if (input.spec.near) return input.spec.near;
  std::optional<base::Kilometers> limit;
  for (const model::Band& band : input.findings.proximity.bands) {
    if (band.to && (!limit || band.to->value == usual_km)) limit = band.to;
  }
  return limit;
}

/// Near and far by who takes part: a gap beside an area is what a reader looks for.
class StateByDistance {
 public:
  /// Adds the classes to the map.
  StateByDistance(ThematicMap& map, const ThemeInput& input, base::Kilometers limit)
      : input_(input), limit_(limit) {
    const std::string near = limit_for_reader(limit, input.language);
    const model::Style::Colors& colors = input.style.colors;
    const auto add = [&](Message label, const std::string& words, model::Color fill) {
      map.legend.classes.push_back({base::message(label, input.language, {words}), fill, {}, 0});
    };
    add(Message::near_participants, near, colors.near_participant);
    add(Message::near_gaps, near, colors.near_gap);
    add(Message::far_participants, near, colors.far_participant);
    add(Message::far_others, near, colors.unlisted);
    map.legend.class_colors = {{}, model::PaletteKind::qualitative, 0, 4};
    map.legend.classes.push_back({base::message(Message::disputed, input.language), colors.disputed,
                                  drawn_hatch(input.style.hatches.disputed), 0, MapClass::Standing::apart});
    add_no_data(map, input);
  }

  std::size_t class_of(std::size_t region) const {
    enum Class : std::size_t { near_participant, near_gap, far_participant, far, disputed, no_data };
    const model::ProximityRow& row = input_.findings.proximity.regions[region];
    const model::RegionState::Kind kind = input_.findings.states[region].kind;
    if (!row.edge) return no_data;
    if (kind == model::RegionState::Kind::disputed) return disputed;
    const bool near = *row.edge <= limit_;
    if (kind == model::RegionState::Kind::participant) return near ? near_participant : far_participant;
    return near && kind != model::RegionState::Kind::not_eligible ? near_gap : far;
  }

 private:
  const ThemeInput& input_;
  base::Kilometers limit_;
};

/// "9 of 12" of an area; empty where nobody counted within this limit.
std::string counts_of_area(const ThemeInput& input, std::size_t area, base::Kilometers limit) {
  for (const model::AreaRow& row : input.findings.proximity.by_area) {
    if (row.area == area && row.limit == limit)
      return base::message(
          Message::count_of, input.language,
          {count_for_reader(row.participants, input.language), count_for_reader(row.units, input.language)});
  }
  return {};
}

/// "Asahan (12 km)"; of a region that is nearer to another area, the name alone.
std::string gap_of(const ThemeInput& input, model::RegionIndex region, std::size_t area,
                   const std::string& name) {
  const model::ProximityRow& row = input.findings.proximity.regions[region];
  if (row.nearest_area != area || !row.edge) return name;
  return name + " (" +
         base::message(Message::kilometers, input.language,
                       {base::for_reader(row.edge->value, 0, input.language)}) +
         ")";
}

/// Who is near each area and does not take part, nearest first; last the areas around which nobody is
/// missing.
MapList gaps_of(const ThemeInput& input, base::Kilometers limit) {
  MapList list;
  list.title = base::message(Message::gaps_title, input.language, {limit_for_reader(limit, input.language)});
  const std::vector<std::string> names = map_names(input.territory.table);
  MapList::Entry complete{base::message(Message::gaps_none, input.language), {}};
  for (std::size_t area = 0; area < input.areas.size(); ++area) {
    for (const model::AreaRow& row : input.findings.proximity.by_area) {
      if (row.area != area || row.limit != limit) continue;
      const std::string figure = counts_of_area(input, area, limit);
      MapList::Entry entry{input.areas[area].name + " · " + figure, {}};
      for (const model::RegionIndex region : row.missing) {
        if (input.shown.shows(region)) entry.items.push_back(gap_of(input, region, area, names[region]));
      }
      if (!entry.items.empty()) {
        list.entries.push_back(std::move(entry));
      } else {
        complete.items.push_back(input.areas[area].name + " " + figure);
      }
    }
  }
  if (!complete.items.empty()) list.entries.push_back(std::move(complete));
  return list;
}

}  // namespace

ThematicMap proximity_map(const ThemeInput& input) {
  const base::Language language = input.language;
  const model::RegionTable& table = input.territory.table;
  const std::optional<base::Kilometers> limit = limit_of(input);
  const bool by_state = limit && input.spec.proximity == model::MapSpec::ProximityClasses::participation;
  const std::string figures = by_state ? figures_within(input, *limit) : subtitle_of(input);
  ThematicMap map = begun_map(input, base::message(Message::proximity_title, language), figures);
  map.words.legend_title =
      base::message(by_state ? Message::proximity_state_legend : Message::proximity_legend, language);
  map.words.count_label = base::message(Message::regions, language);
  map.words.count_label_one = base::message(Message::region, language);
  std::optional<StateByDistance> states;
  if (by_state) {
    states.emplace(map, input, *limit);
  } else {
    add_bands(map, input);
  }

  MappedValues mapped;
  const std::vector<std::size_t> provinces = model::parent_positions(table, input.vintage);
  const std::vector<std::string> labels = map_names(table);
  for (std::size_t r = 0; r < table.regions.size(); ++r) {
    if (!input.shown.shows(r)) continue;
    const model::ProximityRow& row = input.findings.proximity.regions[r];
    MapFeature feature{table.regions[r].code,
                       table.regions[r].name,
                       {},
                       labels[r],
                       states ? states->class_of(r) : row.band.value_or(map.legend.classes.size() - 1),
                       provinces[r],
                       emphasis_of(input, r),
                       model::shortened(table, labels[r]),
                       r};
    if (row.edge) {
      feature.value =
          base::message(Message::kilometers, language, {base::for_reader(row.edge->value, 0, language)});
      mapped.values.push_back({row.edge->value, feature.map_class});
    }
    if (!states && input.findings.states[r].kind == model::RegionState::Kind::participant) {
      feature.emphasis = emphasis_of(input, r, MapFeature::Emphasis::outlined);
    }
    add_feature(map, std::move(feature));
  }
  if (!states && !mapped.values.empty()) {
    const auto [low, high] = std::ranges::minmax_element(mapped.values, {}, &MappedValue::number);
    mapped.low = base::for_reader(low->number, 0, language);
    mapped.high = base::message(Message::kilometers, language, {base::for_reader(high->number, 0, language)});
    map.legend.mapped = std::move(mapped);
  }
  if (!states) map.words.outline_label = base::message(Message::participants_outlined, language);
  bool ringed = false;
  for (std::size_t i = 0; i < input.areas.size(); ++i) {
    const model::PriorityArea& area = input.areas[i];
    MapPlace& place = map.subject.places.emplace_back(MapPlace{area.name, area.point});
    place.outline = area.polygon;
    place.rings = input.spec.rings;
    if (states) {
      place.figure = counts_of_area(input, i, *limit);
      if (place.rings.empty()) place.rings = {*limit};
    }
    ringed = ringed || !place.rings.empty();
  }
  if (ringed && !input.spec.rings.empty()) {
    map.words.place_label = base::message(Message::rings_at, language, {rings_for_reader(input)});
  } else if (ringed) {
    map.words.place_label = base::message(Message::ring_of, language, {limit_for_reader(*limit, language)});
  } else if (!map.subject.places.empty()) {
    map.words.place_label = base::message(Message::priority_areas, language);
  }
  if (states && input.spec.companion == model::MapSpec::Companion::gaps) {
    map.subject.list = gaps_of(input, *limit);
    if (map.subject.list->entries.empty()) map.subject.list.reset();
  }
  if (input.spec.lines == model::MapSpec::Lines::nearest) add_nearest_lines(map, input);
  add_unnamed_note(map, input);

  std::vector<std::string> counts;
  for (std::size_t i = 0; i < map.legend.class_colors.count; ++i) {
    counts.push_back(map.legend.classes[i].label + ": " +
                     count_for_reader(map.legend.classes[i].count, language));
  }
  map.words.description =
      base::message(Message::proximity_description, language, {figures, base::listed(counts, language)});
  tell_missing(map, input, shown_regions(input));
  set_finding(map, input, limit ? finding_within(input, *limit) : std::string(),
              base::message(Message::proximity_title, language));
  finish_map(map, input);
  return map;
}

}  // namespace cakupan::render::theme
