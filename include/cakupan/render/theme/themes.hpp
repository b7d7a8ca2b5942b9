#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/classification.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/model/territory.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::theme {

/// What the themes draw from: findings and what they were computed on. Borrowed; must outlive the call.
struct ThemeInput {
  const model::Territory& territory;
  const geo::PolygonSet& provinces;  ///< degrees; parallel to the chosen vintage's parents
  std::size_t vintage = 0;           ///< into territory.table.vintages
  const model::Findings& findings;
  const std::vector<model::PriorityArea>& areas;
  const std::vector<model::Cohort>& cohorts;
  const model::MapSpec& spec;
  const model::Style& style;
  base::Text source_line;  ///< of the participation data
  base::Language language = base::Language::english;
  model::ShownRegions shown = {};  ///< DEFAULT: all
  /// Of the second list that the map shows: what the legend calls it, and its regions, ascending.
  std::string overlay_title = {};
  std::span<const std::size_t> overlay_regions = {};
};

/// Coverage by province: sequential choropleth of share, provinces without units as no data.
/// `classification` classifies the provinces' shares in the order of findings.coverage.by_province. Provinces
/// without a participant get a class of their own, "0 %" in the color of the page, unless all are: 0 and a
/// few must not share a class.
ThematicMap coverage_map(const ThemeInput& input, const model::Classification& classification);

/// First cohort year of every region: an ordinal ramp of the years; "disputed" and "on no known list" apart.
/// The note says how many declared places are unnamed.
ThematicMap participation_map(const ThemeInput& input);

/// The same year by year on one page: who was new in each, who had come before, and a chart of what is known
/// against what was declared.
ThematicMap cohort_panels_map(const ThemeInput& input);

/// Two values at once, in three classes each: nine colors, a square for a legend. Without one of the two
/// there is no data. REQUIRES: `input.spec.second`; the values are those of the spec and its second. THROWS:
/// base::Error (usage) where either has not three classes.
ThematicMap two_values_map(const ThemeInput& input, const model::MapValues& first,
                           const model::MapValues& second);

/// What a map writes on its regions under a rule of a project.
DrawingOptions::FeatureLabels feature_labels(model::LabelRule rule);

/// Makes of a map of numbers one of circles whose areas are the numbers, small ones above large ones; of a
/// graduated one, whose areas tell their class. THROWS: base::Error (usage) for a number below zero.
void make_symbols(ThematicMap& map, const model::Style& style,
                  const model::Classification* graduated = nullptr);

/// Makes of a map of numbers one of dots. THROWS: base::Error (usage) for a number below zero, and for dots
/// so many that none could be told from another.
void make_dots(ThematicMap& map, const model::Style& style, const model::DotSpec& spec,
               const std::string& unit);

/// Makes of any map of regions one of tiles: a block for each province, "29/35" beside its name where the map
/// is about participation. `corners`: of blocks by their code, where they are prescribed.
void make_tiles(ThematicMap& map, const ThemeInput& input,
                const std::map<std::string, geo::Coordinate>& corners = {});

/// Makes of any map of regions one of small maps, one for each province that has regions on it, each as large
/// as its place; "29/35" beside the name where the map is about participation.
void make_province_panels(ThematicMap& map, const ThemeInput& input);

/// Distance bands around the areas, the areas marked, participants outlined.
ThematicMap proximity_map(const ThemeInput& input);

/// One province: its regions and their state, labeled; neighbors as grey context.
/// REQUIRES: province is a position in the chosen vintage's parents.
ThematicMap province_map(const ThemeInput& input, std::size_t province);

/// What lies around one priority area: the regions within the limit and their state, labeled; the others as
/// grey context. `distances`: of each region from the area. REQUIRES: area is a position in `input.areas`; a
/// region is within the limit.
ThematicMap area_map(const ThemeInput& input, std::size_t area, base::Kilometers limit,
                     std::span<const std::optional<base::Kilometers>> distances);

/// Any number or word of the regions or provinces, as `input.spec.value` says; with a province, its regions
/// alone, in the classes of all. The text tells where the value is highest and lowest.
/// REQUIRES: `values` are those of the spec; province is a position in the chosen vintage's parents.
ThematicMap value_map(const ThemeInput& input, const model::MapValues& values,
                      std::optional<std::size_t> province = {});

}  // namespace cakupan::render::theme
