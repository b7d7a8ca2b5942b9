#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <cakupan/base/messages.hpp>
#include <cakupan/render/color/palette.hpp>
#include <cakupan/render/theme/themes.hpp>

namespace cakupan::render::theme {

/// What the themes have in common: title, subtitle, source lines, CRS and language. The map's own texts go
/// before the theme's; `name` replaces "{name}" in them.
ThematicMap begun_map(const ThemeInput& input, const std::string& title, const std::string& subtitle,
                      const std::string& name = {});

/// Puts what the map found in place of a title that asks for it: `title = "finding"`. An empty sentence, of
/// nothing found, leaves the theme's own title.
void set_finding(ThematicMap& map, const ThemeInput& input, const std::string& sentence,
                 const std::string& title);

/// "65 of 258 declared places are unnamed", if any are.
void add_unnamed_note(ThematicMap& map, const ThemeInput& input);

/// The positions of all regions that the map shows.
std::vector<std::size_t> shown_regions(const ThemeInput& input);

/// Whether the map shows any region of a parent, by its position in the vintage.
std::vector<bool> shown_parents(const ThemeInput& input);

/// Pointed out where the map points at it, else `otherwise`.
MapFeature::Emphasis emphasis_of(const ThemeInput& input, std::size_t region,
                                 MapFeature::Emphasis otherwise = MapFeature::Emphasis::none);

/// What the boundary file lacks of some regions: no class counts them any more, and a note and the
/// description say how many they are. To be called when all features are there and the description is made.
/// Nothing where none lacks.
void tell_missing(ThematicMap& map, const ThemeInput& input, std::span<const std::size_t> regions);

/// Where the ranked number is highest and lowest, as the features tell it; empty where none has one, or all
/// the same.
std::string value_extremes(const ThematicMap& map);

/// Makes of a map of numbers one of land in one color, for signs that tell the numbers. `legend`: that of the
/// signs, without classes; it takes the place of the map's, of which the class without data stays.
void put_on_plain_land(ThematicMap& map, const model::Style& style, MapLegend legend);

/// A number of one digit and zeros, with as many decimals as that takes: "5.000", "0,02".
std::string round_number_for_reader(double number, base::Language language);

/// Puts a feature into its class and counts it there.
void add_feature(ThematicMap& map, MapFeature feature);

void add_no_data(ThematicMap& map, const ThemeInput& input);

/// Adds a class per label, in the colors of the map's palette, or of the style's for this theme.
void add_classes(ThematicMap& map, const ThemeInput& input, const std::string& of_style,
                 const std::vector<std::string>& labels,
                 ClassColors::Direction direction = ClassColors::Direction::forward);

/// The classes of a region's state: a year each, "disputed" and "on no known list"; "year unknown", "listed
/// only" and "not eligible" where they occur.
class StateClasses {
 public:
  /// Adds the classes to the map.
  StateClasses(ThematicMap& map, const ThemeInput& input);

  const std::vector<int>& years() const { return years_; }
  std::size_t class_of(const model::RegionState& state) const;
  /// How many features of the map are in these classes.
  std::size_t disputed(const ThematicMap& map) const { return map.legend.classes[disputed_].count; }
  std::size_t unlisted(const ThematicMap& map) const { return map.legend.classes[unlisted_].count; }

 private:
  std::vector<int> years_;
  std::size_t year_unknown_ = 0;
  std::size_t disputed_ = 0;
  std::size_t listed_ = 0;
  std::size_t unlisted_ = 0;
  std::size_t not_eligible_ = 0;
};

/// "2017, 2019", or "2018" of a region that only disputed rows name; empty for the others.
std::string years_for_reader(const model::RegionState& state);

/// A region's name as maps write it: without the word of the commonest kind, so that "Kabupaten Sleman" is
/// "Sleman", while the rarer kind keeps its word: "Kota Yogyakarta".
std::vector<std::string> map_names(const model::RegionTable& table);

/// A sign on each region of the second list that is among `regions`, and its entry in the legend.
void add_overlay(ThematicMap& map, const ThemeInput& input, std::span<const std::size_t> regions);

/// What the map's own keys say of its features: labels, insets, what the map leaves out. To be called when
/// all features are there. An inset none of whose regions is on the map is left out.
void finish_map(ThematicMap& map, const ThemeInput& input);

/// How many of the regions take part.
std::size_t participants_among(const ThemeInput& input, std::span<const std::size_t> regions);

std::string count_for_reader(std::size_t count, base::Language language);

/// Legend labels of classes of shares. Borders are rounded as far as the same values stay in the same
/// classes: a class that ends at 26.315 % and whose neighbor begins at 30 % ends "at 27 %". REQUIRES: values
/// are those that were classified.
std::vector<std::string> share_labels(const model::Classification& classification,
                                      std::span<const double> values, base::Language language);

/// "29/35" of the regions of a group, where the map is about who takes part; empty where it is not.
std::string figure_of_group(const ThemeInput& input, const std::vector<std::size_t>& regions);

}  // namespace cakupan::render::theme
