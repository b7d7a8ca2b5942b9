#include "publish/value.hpp"

#include <type_traits>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::publish {

namespace {

/// Six decimals, and more where it is small, for six digits in all.
std::string chance_text(double chance) {
  int decimals = 6;
  for (double scaled = chance; scaled > 0 && scaled < 0.1 && decimals < 30; scaled *= 10) ++decimals;
  return base::to_fixed(chance, decimals);
}

std::string number_text(double number, const Column& column) {
  if (column.digits == Digits::as_given) return base::to_text(number);
  switch (column.type) {
    case ColumnType::chance:
      return chance_text(number);
    case ColumnType::certainty:
    case ColumnType::length:
    case ColumnType::area:
      return base::to_fixed(number, 3);
    default:
      return base::to_fixed(number, 6);
  }
}

struct Writer {
  const Column& column;

  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(double number) const { return number_text(number, column); }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(const std::vector<std::string>& codes) const { return base::join(codes, " "); }
  std::string operator()(const std::vector<int>& years) const {
    std::string text;
    for (const int year : years) text += (text.empty() ? "" : " ") + std::to_string(year);
    return text;
  }
};

template <class T>
bool holds(const Value& value) {
  return std::holds_alternative<T>(value.content());
}

bool suits_type(const Value& value, ColumnType type) {
  switch (type) {
    case ColumnType::text:
    case ColumnType::code:
      return holds<std::string>(value);
    case ColumnType::codes:
      return holds<std::vector<std::string>>(value);
    case ColumnType::truth:
      return holds<bool>(value);
    case ColumnType::years:
      return holds<std::vector<int>>(value);
    case ColumnType::year:
    case ColumnType::count:
    case ColumnType::integer:
      return holds<std::int64_t>(value);
    case ColumnType::share:
    case ColumnType::chance:
    case ColumnType::certainty:
    case ColumnType::number:
    case ColumnType::length:
    case ColumnType::area:
      return holds<double>(value);
    case ColumnType::measure:
      return false;
  }
  return false;
}

}  // namespace

Value::Value(std::string text) {
  if (!text.empty()) content_ = std::move(text);
}

Value::Value(std::vector<int> years) {
  if (!years.empty()) content_ = std::move(years);
}

Value::Value(std::vector<std::string> codes) {
  if (!codes.empty()) content_ = std::move(codes);
}

Value Value::of(const Column& measure) && {
  measure_ = &measure;
  return std::move(*this);
}

bool suits(const Value& value, const Column& column) {
  if ((column.type == ColumnType::measure) != value.has_measure()) return false;
  return value.is_nothing() || suits_type(value, value.rule(column).type);
}

std::string text_of(const Value& value, const Column& column) {
  return std::visit(Writer{value.rule(column)}, value.content());
}

double number_of(const Value& value, const Column& column) {
  if (const auto* whole = std::get_if<std::int64_t>(&value.content())) return static_cast<double>(*whole);
  return base::parse_number(text_of(value, column)).value();
}

std::string cohort_name(const std::optional<int>& cohort) { return cohort ? std::to_string(*cohort) : "all"; }

const char* state_name(model::RegionState::Kind kind) {
  switch (kind) {
    case model::RegionState::Kind::participant:
      return "participant";
    case model::RegionState::Kind::disputed:
      return "disputed";
    case model::RegionState::Kind::unlisted:
      return "unlisted";
    case model::RegionState::Kind::listed:
      return "listed";
    case model::RegionState::Kind::not_eligible:
      return "not_eligible";
  }
  return "";
}

Value value_of(const model::MeasureValue& value) {
  return std::visit(
      [](const auto& known) -> Value {
        if constexpr (std::is_same_v<decltype(known), const std::monostate&>) {
          return {};
        } else {
          return known;
        }
      },
      value);
}

}  // namespace cakupan::publish
