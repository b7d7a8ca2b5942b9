#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/model/classification.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/model/territory.hpp>
#include <cakupan/render/color/palette.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::theme {

/// One region of a map of any value.
struct ValuedFeature {
  std::string code;
  std::string name;
  std::optional<double> value;  ///< of a map of numbers
  std::string category;         ///< of a map of words; empty = no data
};

/// A map of one column, without a project.
struct ChoroplethInput {
  std::string title;
  std::string legend_title;
  std::string source;  ///< of the values; empty = unknown
  model::BoundarySource boundaries;
  std::vector<ValuedFeature> features;  ///< one for each of the regions that the map is drawn from
  std::string palette;  ///< empty = YlGnBu for numbers, Tol-muted (Paired from ten on) for words
  std::string crs;      ///< of the page; empty = equal-area picked from the extent
  model::Style style;
  base::Language language = base::Language::english;
};

/// Regions by class of their number. No data is a class of its own, always in the legend.
ThematicMap number_map(const ChoroplethInput& input, const model::Classification& classification);

/// Regions by word, classes in the words' alphabetical order.
/// THROWS: base::Error (usage) where there are more words than the palette has colors.
ThematicMap category_map(const ChoroplethInput& input);

/// Legend labels of classes: as few decimals as tell neighboring borders apart and show inner borders as they
/// are; only the first class holds its lower border. Where there are negative borders, a word stands between
/// the two instead of a dash. REQUIRES: at least two breaks.
std::vector<std::string> range_labels(const std::vector<double>& breaks, base::Language language);

}  // namespace cakupan::render::theme
