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

/// One word of a map of words, in the order of the legend.
struct Category {
  std::string word;
  std::string label;
  std::optional<model::Color> color;  ///< DEFAULT: the palette's at its place
};

/// How numbers are told: in the legend, on the map, in the table and the texts.
struct ValueFormat {
  std::string unit;  ///< "%" stands behind every number, others in the legend's title; empty = none
  std::optional<int> decimals;  ///< of values. DEFAULT: as many as tell the classes apart
  int of_borders = 0;           ///< least decimals of borders in the legend
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
  ValueFormat format = {};
  std::optional<double> center = {};      ///< of the classes: the palette turns here
  std::string no_data = {};               ///< DEFAULT: "no data"
  std::vector<Category> categories = {};  ///< of a map of words; others follow by alphabet
};

/// Regions by class of their number. No data is a class of its own, always in the legend.
ThematicMap number_map(const ChoroplethInput& input, const model::Classification& classification);

/// Regions by word, classes in the order of the input's categories, then in alphabetical order.
/// THROWS: base::Error (usage) where there are more words than the palette has colors.
ThematicMap category_map(const ChoroplethInput& input);

}  // namespace cakupan::render::theme
