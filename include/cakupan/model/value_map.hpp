#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/model/classification.hpp>
#include <cakupan/model/color.hpp>
#include <cakupan/model/header_rows.hpp>

namespace cakupan::model {

/// One word of a map of categories.
struct CategorySpec {
  std::string value;           ///< as the table writes it; case does not matter
  base::Text label;            ///< DEFAULT: the value
  std::optional<Color> color;  ///< DEFAULT: the palette's at its place

  bool operator==(const CategorySpec&) const = default;
};

/// Where a diverging map turns.
struct ClassCenter {
  enum class At { value, median } at = At::value;
  double value = 0;

  bool operator==(const ClassCenter&) const = default;
};

/// What a [[map]] of the theme "value" shows.
struct ValueSpec {
  /// A path, or "run:gap_ranking", a table that the run itself writes; empty = columns of the gazetteer's
  /// table, else fields of the boundary file.
  std::string table;
  std::string sheet;                              ///< of a spreadsheet
  std::optional<HeaderRows> header = {};          ///< DEFAULT: found
  std::optional<base::DecimalMark> decimal = {};  ///< DEFAULT: found from the cells
  std::string key;                                ///< column of codes or names. DEFAULT: found by rule
  std::string column;                             ///< of the values
  std::string per;                                ///< column that they are divided by; empty = none
  double factor = 1;                              ///< multiplies the value: 1000 with `per` is "per 1,000"
  base::Text unit;                                ///< "%", "people per km²"; empty = none
  base::Text legend;                              ///< title of the legend. DEFAULT: the column
  base::Text source;                              ///< of the values; empty = not stated
  base::Text no_data;                             ///< DEFAULT: "no data"
  std::optional<int> decimals;                    ///< DEFAULT: as many as tell the classes apart
  std::optional<ClassCenter> center;              ///< classes are split here. DEFAULT: they are not

  static constexpr std::string_view of_run = "run:";
  /// Whether `table` is one of the run's own.
  bool is_of_run() const { return table.starts_with(of_run); }
  /// Of words instead of numbers: in their order. Empty with the scheme `categorical`: by alphabet.
  std::vector<CategorySpec> categories;
  enum class Of { regions, provinces } of = Of::regions;
  /// How values of regions become those of provinces; none: the table has a row for each province.
  enum class Aggregate { none, sum } aggregate = Aggregate::none;

  bool operator==(const ValueSpec&) const = default;
};

/// The values of such a map, one for each region or province, and their classes.
struct MapValues {
  std::vector<std::optional<double>> numbers;
  std::vector<std::string> words;  ///< of a map of categories; empty = no data
  Classification classes;          ///< of numbers; of all pages of the map together
  std::optional<double> center;    ///< no class lies on both sides of it
  double given_in = 1;             ///< the numbers are in so many: 1e6 for millions

  bool operator==(const MapValues&) const = default;
};

}  // namespace cakupan::model
