#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/model/classification.hpp>
#include <cakupan/model/header_rows.hpp>
#include <cakupan/model/value_map.hpp>

namespace cakupan::job {

/// How the classes of a column or a map are found, as a user names it.
struct ClassChoice {
  std::string scheme = "quantile";
  std::optional<int> classes;     ///< 1 to 20. DEFAULT: 5, or what the breaks make
  std::vector<double> breaks;     ///< inner borders; they make the scheme manual
  std::vector<std::string> pool;  ///< further columns whose values find the breaks too

  bool operator==(const ClassChoice&) const = default;
};

/// THROWS: base::Error (usage) for an unknown scheme, for classes out of range or contradicting breaks, for
/// 'manual' without breaks.
analysis::ClassifyOptions classify_options(const ClassChoice& choice);

/// The same with borders as a legend prints them: rounded once, before anything is counted or colored.
analysis::ClassifyOptions classify_options_of_map(const ClassChoice& choice);

/// A column of a table, and what its values are.
struct ValueInput {
  std::string path;  ///< of a map, empty: the boundary file's own attributes
  std::string sheet;
  std::string key;     ///< column that pairs a row with a region; not needed to classify alone
  std::string column;  ///< of the values
  enum class Kind { numbers, words } kind = Kind::numbers;
  std::optional<base::DecimalMark> decimal = {};  ///< DEFAULT: found from the cells
  std::optional<model::HeaderRows> header = {};   ///< DEFAULT: found
  std::string unit = {};                          ///< "%", "people per km²"; empty = none
  std::optional<model::ClassCenter> center = {};  ///< classes are split here. DEFAULT: they are not
  std::vector<std::string> categories = {};       ///< of words: in this order; others follow by alphabet
  /// Whether keys that differ in case or accents alone are one.
  enum class Keys { as_written, folded } keys = Keys::as_written;

  bool operator==(const ValueInput&) const = default;
};

/// Reads a column of numbers and finds its classes; whole numbers get whole borders, those of maps. Missing
/// values are counted apart; a column with one value only has one class, and a warning. THROWS: base::Error
/// (input) where all values are missing or the table cannot be read; (usage) for an unknown column or scheme.
model::Classification classify_column(const ValueInput& input, const ClassChoice& choice,
                                      base::Diagnostics& diagnostics);

}  // namespace cakupan::job
