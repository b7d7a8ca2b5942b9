#pragma once

#include <string>
#include <utility>

#include "publish/column.hpp"

/// The columns of all tables, with their meaning in both languages. This folder is words; the tables beside
/// it fill them.
namespace cakupan::publish::columns {

// A column of each type; meanings stand as {Indonesian, English}.

inline Column text(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::text, Unit::none, std::move(meaning)};
}
inline Column code(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::code, Unit::none, std::move(meaning)};
}
inline Column codes(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::codes, Unit::none, std::move(meaning)};
}
inline Column truth(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::truth, Unit::none, std::move(meaning)};
}
inline Column year(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::year, Unit::none, std::move(meaning)};
}
inline Column years(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::years, Unit::none, std::move(meaning)};
}
inline Column count(std::string name, Unit unit, base::Text meaning) {
  return {std::move(name), ColumnType::count, unit, std::move(meaning)};
}
inline Column integer(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::integer, Unit::none, std::move(meaning)};
}
inline Column share(std::string name, base::Text meaning, Digits digits = Digits::of_type) {
  return {std::move(name), ColumnType::share, Unit::none, std::move(meaning), digits};
}
inline Column chance(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::chance, Unit::none, std::move(meaning)};
}
inline Column certainty(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::certainty, Unit::none, std::move(meaning)};
}
inline Column number(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::number, Unit::none, std::move(meaning)};
}
inline Column length(std::string name, base::Text meaning, Digits digits = Digits::of_type) {
  return {std::move(name), ColumnType::length, Unit::kilometers, std::move(meaning), digits};
}
inline Column area(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::area, Unit::square_kilometers, std::move(meaning)};
}
inline Column measure(std::string name, base::Text meaning) {
  return {std::move(name), ColumnType::measure, Unit::none, std::move(meaning)};
}

// Columns that several tables share.

Column province_code();
Column province();
Column region_code();
Column region();
Column boundaries();

}  // namespace cakupan::publish::columns
