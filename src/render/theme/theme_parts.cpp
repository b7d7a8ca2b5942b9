#include "render/theme/theme_parts.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/overlay.hpp>

#include "render/theme/class_colors.hpp"
#include "render/theme/theme_sources.hpp"

namespace cakupan::render::theme {

namespace {

using base::Message;

/// Years in which somebody was declared or named, even where nobody of them was new.
std::vector<int> cohort_years(const model::Findings& findings) {
  std::vector<int> years;
  for (const model::YearRow& row : findings.coverage.by_year) {
    if (row.named > 0 || row.declared.value_or(0) > 0) years.push_back(row.year);
  }
  return years;
}

/// What a person would look a map up by: its subject, the place, the vintage of the regions.
std::vector<std::string> keywords_of(const ThemeInput& input, const std::string& name) {
  Message subject = Message::state_legend;
  switch (input.spec.theme) {
    case model::Theme::coverage:
      subject = Message::coverage_title;
      break;
    case model::Theme::participation:
      subject = Message::participation_title;
      break;
    case model::Theme::proximity:
      subject = Message::proximity_title;
      break;
    case model::Theme::state:
    case model::Theme::value:
      break;
  }
  std::vector<std::string> words{base::message(subject, input.language)};
  if (!name.empty()) words.push_back(name);
  if (!input.findings.vintage.empty()) words.push_back(input.findings.vintage);
  return words;
}

/// Of a file of provinces alone, the regions of the provinces that it lacks.
std::vector<std::size_t> not_in_the_file(const ThematicMap& map, const ThemeInput& input,
                                         std::span<const std::size_t> regions) {
  const geo::PolygonSet& shapes = input.territory.shapes;
  std::vector<std::size_t> missing;
  std::ranges::copy_if(regions, std::back_inserter(missing),
                       [&](std::size_t region) { return shapes.is_empty(region); });
  bool provinces_alone = map.subject.layer == MapGeometry::Layer::parents && missing.size() == regions.size();
  for (std::size_t region = 0; provinces_alone && region < shapes.feature_count(); ++region)
    provinces_alone = shapes.is_empty(region);
  if (!provinces_alone) return missing;
  const std::vector<std::size_t> parent_of = model::parent_positions(input.territory.table, input.vintage);
  std::erase_if(missing, [&](std::size_t region) {
    return parent_of[region] < input.provinces.feature_count() &&
           !input.provinces.is_empty(parent_of[region]);
  });
  return missing;
}

}  // namespace

ThematicMap begun_map(const ThemeInput& input, const std::string& title, const std::string& subtitle,
                      const std::string& name) {
  ThematicMap map;
  const std::string own_title = input.spec.title.in(input.language);
  const std::string own_subtitle = input.spec.subtitle.in(input.language);
  map.words.title = base::replaced(own_title.empty() ? title : own_title, "{name}", name);
  map.words.subtitle = base::replaced(own_subtitle.empty() ? subtitle : own_subtitle, "{name}", name);
  map.words.keywords = keywords_of(input, name);
  map.words.figures_source = input.source_line.in(input.language);
  map.words.source_lines =
      source_lines(input.source_line.in(input.language), input.territory.source, input.language);
  map.options.crs = input.spec.crs;
  map.words.language = input.language;
  return map;
}

void set_finding(ThematicMap& map, const ThemeInput& input, const std::string& sentence,
                 const std::string& title) {
  if (input.spec.title.in(input.language) != "finding") return;
  map.words.title = sentence.empty() ? title : sentence;
}

void add_unnamed_note(ThematicMap& map, const ThemeInput& input) {
  int declared = 0;
  int unnamed = 0;
  for (const model::YearRow& row : input.findings.coverage.by_year) {
    declared += row.declared.value_or(0);
    unnamed += row.unnamed.value_or(0);
  }
  if (unnamed == 0) return;
  map.words.legend_notes.push_back(base::message(
      Message::unnamed_places, input.language,
      {base::for_reader(unnamed, 0, input.language), base::for_reader(declared, 0, input.language)}));
}

void add_overlay(ThematicMap& map, const ThemeInput& input, std::span<const std::size_t> regions) {
  std::size_t signs = 0;
  for (const std::size_t region : regions) {
    const bool on_list =
        std::binary_search(input.overlay_regions.begin(), input.overlay_regions.end(), region);
    if (!on_list || input.territory.shapes.is_empty(region)) continue;
    const geo::Coordinate inside = geo::point_on_surface(input.territory.shapes, region);
    map.subject.places.push_back({{}, {inside.x, inside.y}, {}, {}, MapPlace::Sign::region});
    ++signs;
  }
  if (signs == 0) return;
  map.words.region_sign_label = input.overlay_title + " (" + count_for_reader(signs, input.language) + ")";
}

std::vector<std::size_t> shown_regions(const ThemeInput& input) {
  std::vector<std::size_t> all;
  for (std::size_t r = 0; r < input.territory.table.regions.size(); ++r) {
    if (input.shown.shows(r)) all.push_back(r);
  }
  return all;
}

std::vector<bool> shown_parents(const ThemeInput& input) {
  const std::vector<std::size_t> parent_of = model::parent_positions(input.territory.table, input.vintage);
  const std::size_t count = input.territory.table.vintages[input.vintage].parents.size();
  std::vector<bool> shown(count, input.shown.regions.empty());
  for (std::size_t r = 0; r < parent_of.size(); ++r) {
    if (parent_of[r] < count && input.shown.shows(r)) shown[parent_of[r]] = true;
  }
  return shown;
}

MapFeature::Emphasis emphasis_of(const ThemeInput& input, std::size_t region,
                                 MapFeature::Emphasis otherwise) {
  return input.shown.points_out(region) ? MapFeature::Emphasis::pointed_out : otherwise;
}

void tell_missing(ThematicMap& map, const ThemeInput& input, std::span<const std::size_t> regions) {
  const std::vector<std::size_t> missing = not_in_the_file(map, input, regions);
  if (missing.empty()) return;
  map.subject.missing = missing.size();
  const geo::PolygonSet& shapes = MapGeometry{input.territory.shapes, &input.provinces}.at(map.subject.layer);
  for (const MapFeature& feature : map.subject.features) {
    if (shapes.is_empty(feature.shape)) --map.legend.classes[feature.map_class].count;
  }
  if (map.subject.layer == MapGeometry::Layer::regions) {
    MapClass apart = no_data_class(input.style, input.language);
    apart.label = base::message(Message::not_in_file, input.language);
    apart.count = missing.size();
    map.legend.classes.push_back(std::move(apart));
  }
  const std::size_t participants = participants_among(input, missing);
  const std::string note = base::message(
      participants > 0 ? Message::missing_participants : Message::missing_regions, input.language,
      {count_for_reader(missing.size(), input.language), count_for_reader(regions.size(), input.language),
       count_for_reader(participants, input.language)});
  map.words.legend_notes.push_back(note);
  map.words.description += " " + note;
}

std::string value_extremes(const ThematicMap& map) {
  const MapFeature* low = nullptr;
  const MapFeature* high = nullptr;
  for (const MapFeature& feature : map.subject.features) {
    if (!feature.rank_by) continue;
    if (high == nullptr || *feature.rank_by > *high->rank_by) high = &feature;
    if (low == nullptr || *feature.rank_by < *low->rank_by) low = &feature;
  }
  if (high == nullptr || high->rank_by == low->rank_by) return {};
  return base::message(Message::value_extremes, map.words.language,
                       {high->name, high->value, low->name, low->value});
}

void put_on_plain_land(ThematicMap& map, const model::Style& style, MapLegend legend) {
  MapClass land;
  land.fill = style.colors.unlisted;
  land.standing = MapClass::Standing::of_ramp;
  for (MapFeature& feature : map.subject.features) {
    feature.map_class = feature.rank_by ? 0 : 1;
    land.count += feature.rank_by ? 1 : 0;
  }
  legend.classes = {land};
  for (const MapClass& one : map.legend.classes) {
    if (one.standing == MapClass::Standing::no_data) legend.classes.push_back(one);
  }
  map.legend = std::move(legend);
  map.words.count_label.clear();
}

std::string round_number_for_reader(double number, base::Language language) {
  const int decimals = number >= 1 ? 0 : static_cast<int>(std::ceil(-std::log10(number)));
  return base::for_reader(number, decimals, language);
}

void add_feature(ThematicMap& map, MapFeature feature) {
  ++map.legend.classes[feature.map_class].count;
  map.subject.features.push_back(std::move(feature));
}

void add_no_data(ThematicMap& map, const ThemeInput& input) {
  map.legend.classes.push_back(no_data_class(input.style, input.language));
}

void add_classes(ThematicMap& map, const ThemeInput& input, const std::string& of_style,
                 const std::vector<std::string>& labels, ClassColors::Direction direction) {
  const std::string& name = input.spec.palette.empty() ? of_style : input.spec.palette;
  map.legend.class_colors = {name, color::palette_named(name, input.style.own_palettes).kind,
                             map.legend.classes.size(), labels.size(), direction};
  for (const std::string& label : labels) map.legend.classes.push_back({label, {}, {}, 0});
  paint_classes(map.legend, input.style);
}

StateClasses::StateClasses(ThematicMap& map, const ThemeInput& input) : years_(cohort_years(input.findings)) {
  std::vector<std::string> labels;
  for (const int year : years_) labels.push_back(std::to_string(year));
  add_classes(map, input, input.style.palettes.participation, labels, ClassColors::Direction::forward);
  const auto add_apart = [&](Message label, model::Color fill, std::optional<scene::Hatch> hatch) {
    map.legend.classes.push_back(
        {base::message(label, input.language), fill, hatch, 0, MapClass::Standing::apart});
    return map.legend.classes.size() - 1;
  };
  const bool any_without_year = std::any_of(
      input.findings.states.begin(), input.findings.states.end(), [](const model::RegionState& state) {
        return state.kind == model::RegionState::Kind::participant && !state.first_year();
      });
  if (any_without_year) year_unknown_ = add_apart(Message::year_unknown, input.style.colors.muted, {});
  disputed_ =
      add_apart(Message::disputed, input.style.colors.disputed, drawn_hatch(input.style.hatches.disputed));
  const auto any = [&](model::RegionState::Kind kind) {
    return std::any_of(input.findings.states.begin(), input.findings.states.end(),
                       [&](const model::RegionState& state) { return state.kind == kind; });
  };
  if (any(model::RegionState::Kind::listed)) {
    listed_ = add_apart(Message::listed, input.style.colors.background,
                        scene::Hatch{input.style.colors.muted, {1.6}, {0.2}, 90});
  }
  unlisted_ = add_apart(Message::unlisted, input.style.colors.unlisted, {});
  if (any(model::RegionState::Kind::not_eligible)) {
    not_eligible_ = add_apart(Message::not_eligible, input.style.colors.no_data,
                              scene::Hatch{input.style.colors.muted, {0.8}, {0.15}, 135});
  }
}

std::size_t StateClasses::class_of(const model::RegionState& state) const {
  switch (state.kind) {
    case model::RegionState::Kind::unlisted:
      return unlisted_;
    case model::RegionState::Kind::disputed:
      return disputed_;
    case model::RegionState::Kind::listed:
      return listed_;
    case model::RegionState::Kind::not_eligible:
      return not_eligible_;
    case model::RegionState::Kind::participant:
      break;
  }
  const auto year = state.first_year();
  if (!year) return year_unknown_;
  return static_cast<std::size_t>(std::find(years_.begin(), years_.end(), *year) - years_.begin());
}

std::string years_for_reader(const model::RegionState& state) {
  std::vector<std::string> years;
  for (const int year : state.selected_years.empty() ? state.disputed_years : state.selected_years) {
    years.push_back(std::to_string(year));
  }
  return base::join(years, ", ");
}

std::vector<std::string> map_names(const model::RegionTable& table) {
  std::map<std::string, std::size_t> kinds;
  for (const model::Region& region : table.regions) ++kinds[base::folded(region.kind)];
  const auto commonest = std::max_element(kinds.begin(), kinds.end(),
                                          [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<std::string> names;
  for (const model::Region& region : table.regions) {
    const std::size_t blank = region.name.find(' ');
    // A branch of its province keeps its whole name: the word after the kind is not yet the place.
    const bool drop = blank != std::string::npos && kinds.size() > 1 &&
                      region.autonomy == model::Autonomy::autonomous &&
                      base::folded(region.name.substr(0, blank)) == commonest->first;
    names.push_back(drop ? region.name.substr(blank + 1) : region.name);
  }
  return names;
}

std::size_t participants_among(const ThemeInput& input, std::span<const std::size_t> regions) {
  return static_cast<std::size_t>(std::count_if(regions.begin(), regions.end(), [&](std::size_t region) {
    return input.findings.states[region].kind == model::RegionState::Kind::participant;
  }));
}

std::string count_for_reader(std::size_t count, base::Language language) {
  return base::for_reader(static_cast<double>(count), 0, language);
}

std::string figure_of_group(const ThemeInput& input, const std::vector<std::size_t>& regions) {
  if (input.spec.theme == model::Theme::value) return {};
  const std::set<std::size_t> units(input.findings.units.begin(), input.findings.units.end());
  std::vector<std::size_t> of_block;
  std::copy_if(regions.begin(), regions.end(), std::back_inserter(of_block),
               [&](std::size_t region) { return units.count(region) > 0; });
  return count_for_reader(participants_among(input, of_block), input.language) + "/" +
         count_for_reader(of_block.size(), input.language);
}

}  // namespace cakupan::render::theme
