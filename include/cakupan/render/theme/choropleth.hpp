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

/// Legend labels of classes: as few decimals as tell neighboring borders apart and show inner borders as they
/// are; only the first class holds its lower border. Where there are negative borders, a word stands between
/// the two instead of a dash. REQUIRES: at least two breaks.
std::vector<std::string> range_labels(const std::vector<double>& breaks, base::Language language,
                                      const ValueFormat& format = {});

/// The same, with "≤ 1" and "> 30" for classes that are open because no value lies beyond their border.
/// REQUIRES: classification has at least one class.
std::vector<std::string> class_labels(const model::Classification& classification, base::Language language,
                                      const ValueFormat& format = {});

/// The borders alone, with as many decimals as in those labels.
std::vector<std::string> border_texts(const std::vector<double>& breaks, base::Language language,
                                      const ValueFormat& format = {});

/// As many decimals as the value that has most of them, but no more than tell it apart in its class.
/// REQUIRES: the breaks are those of the values' classes.
int common_decimals(const std::vector<std::optional<double>>& values, const std::vector<double>& breaks);

/// What stands behind a number: " %" or "%"; nothing for other units.
std::string percent_sign(const ValueFormat& format, base::Language language);

}  // namespace cakupan::render::theme
