#pragma once

#include <optional>
#include <span>
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
  double given_in = 1;          ///< the numbers are in so many; the unit's words say so: "million people"
};

/// A map of one column, without a project.
struct ChoroplethInput {
  std::string title;
  std::string legend_title;
  std::string source;  ///< of the values; empty = unknown
  model::BoundarySource boundaries;
  std::vector<ValuedFeature> features;  ///< one for each of the regions that the map is drawn from
  std::string
      palette;      ///< empty = the style's of coverage for numbers, Tol-muted (Paired from ten on) for words
  std::string crs;  ///< of the page; empty = equal-area picked from the extent
  model::Style style;
  base::Language language = base::Language::english;
  ValueFormat format = {};
  std::optional<double> center = {};      ///< of the classes: the palette turns here
  std::string no_data = {};               ///< DEFAULT: "no data"
  std::vector<Category> categories = {};  ///< of a map of words; others follow by alphabet
};

/// In so many are the greatest of these numbers short: 1 below a thousand million, else 1e6, 1e9, …
double short_unit(const std::vector<std::optional<double>>& numbers);

/// "million people": a unit with the word for what numbers are given in. `given_in`: 1, or one of
/// `short_unit`'s.
std::string unit_words(const std::string& unit, double given_in, base::Language language);

/// Borders of classes as the legend tells them, with what stands behind a number. `values`: those that were
/// classified, missing ones among them, or none.
std::vector<std::string> border_texts(const std::vector<double>& breaks,
                                      std::span<const std::optional<double>> values, base::Language language,
                                      const ValueFormat& format = {});

/// Two maps of numbers of the same features, in three classes each.
struct TwoMaps {
  const ThematicMap& first;
  const ThematicMap& second;
  std::vector<std::string> first_ticks, second_ticks;  ///< borders of their classes
};

/// Both as one: nine colors, a square for a legend. Without one of the two there is no data. Words are the
/// first's but for the legend, the description and, where it has none, the title. `palette`: DEFAULT
/// (empty): orange-blue-3x3.
ThematicMap joined_map(const TwoMaps& maps, const std::string& palette, const model::Style& style);

/// Refuses other than three classes. THROWS: base::Error (usage) naming the column.
void require_three_classes(const model::Classification& classification, const std::string& column);

/// Regions by class of their number. No data is a class of its own, always in the legend.
ThematicMap number_map(const ChoroplethInput& input, const model::Classification& classification);

/// Regions by word, classes in the order of the input's categories, then in alphabetical order.
/// THROWS: base::Error (usage) where there are more words than the palette has colors.
ThematicMap category_map(const ChoroplethInput& input);

}  // namespace cakupan::render::theme
