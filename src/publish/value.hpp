#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/model/findings.hpp>

#include "publish/column.hpp"

namespace cakupan::publish {

/// A cell as findings have it, not yet written: made from counts, shares, lengths, years, truths and texts as
/// they are. Nothing is unknown; an empty text or list is nothing, too.
class Value {
 public:
  using Content = std::variant<std::monostate, std::string, std::int64_t, double, bool, std::vector<int>,
                               std::vector<std::string>>;

  Value() = default;
  Value(std::string text);
  Value(const char* text) : Value(std::string(text)) {}
  Value(std::vector<int> years);
  Value(std::vector<std::string> codes);
  Value(std::same_as<bool> auto truth) : content_(truth) {}
  /// REQUIRES: below 2^63.
  template <std::integral Integer>
  requires(!std::same_as<Integer, bool>) Value(Integer number)
      : content_(static_cast<std::int64_t>(number)) {}
  /// REQUIRES: finite.
  Value(double number) : content_(number) {}
  Value(base::Kilometers length) : content_(length.value) {}
  Value(base::SquareKilometers area) : content_(area.value) {}
  template <class T>
  Value(const std::optional<T>& value) : Value(value ? Value(*value) : Value()) {}

  const Content& content() const { return content_; }
  bool is_nothing() const { return std::holds_alternative<std::monostate>(content_); }

  /// The same as a cell of a column of type `measure`: written as a cell of `measure` would be. REQUIRES:
  /// `measure` outlives this.
  Value of(const Column& measure) &&;
  /// What says how the cell is written: its measure, or else its column.
  const Column& rule(const Column& column) const { return measure_ == nullptr ? column : *measure_; }
  bool has_measure() const { return measure_ != nullptr; }

 private:
  Content content_;
  const Column* measure_ = nullptr;
};

/// Whether a column may hold a cell: its content is what the type says, or nothing; of a column of type
/// `measure` it has a measure, and is what that says.
bool suits(const Value& value, const Column& column);

/// The digits and words of a cell: what CSV and JSON say, whatever the locale. Empty for nothing.
/// REQUIRES: suits(value, column).
std::string text_of(const Value& value, const Column& column);

/// The number of a cell, rounded as text_of writes it, so that all files say the same.
/// REQUIRES: suits(value, column), and a number.
double number_of(const Value& value, const Column& column);

/// The year, or "all".
std::string cohort_name(const std::optional<int>& cohort);

/// "participant", "disputed", ...
const char* state_name(model::RegionState::Kind kind);

/// The value of a measure of the summary.
Value value_of(const model::MeasureValue& value);

}  // namespace cakupan::publish
