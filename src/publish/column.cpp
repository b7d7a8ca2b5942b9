#include "publish/column.hpp"

#include <algorithm>

#include <cakupan/base/error.hpp>

namespace cakupan::publish {

Column Column::filled(const std::string& part) const {
  static const std::string gap = "…";
  Column column = *this;
  if (const std::size_t at = column.name.find(gap); at != std::string::npos)
    column.name.replace(at, gap.size(), part);
  return column;
}

const Column& TableDeclaration::column(const std::string& named) const {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const Column& one) { return one.name == named; });
  if (found == columns.end())
    throw base::Error(base::Failure::work, "no column " + named + " is declared for " + name);
  return *found;
}

base::Text name_of(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return {"teks", "text"};
    case ColumnType::code:
      return {"kode", "code"};
    case ColumnType::codes:
      return {"daftar kode", "codes"};
    case ColumnType::truth:
      return {"benar/salah", "truth"};
    case ColumnType::year:
      return {"tahun", "year"};
    case ColumnType::years:
      return {"daftar tahun", "years"};
    case ColumnType::count:
      return {"cacah", "count"};
    case ColumnType::integer:
      return {"bilangan bulat", "integer"};
    case ColumnType::share:
      return {"pangsa", "share"};
    case ColumnType::chance:
      return {"peluang", "chance"};
    case ColumnType::certainty:
      return {"kepastian", "certainty"};
    case ColumnType::number:
      return {"bilangan", "number"};
    case ColumnType::length:
      return {"jarak", "length"};
    case ColumnType::area:
      return {"luas", "area"};
    case ColumnType::measure:
      return {"menurut ukuran", "by measure"};
  }
  return {};
}

base::Text name_of(Unit unit) {
  switch (unit) {
    case Unit::none:
      return {};
    case Unit::units:
      return {"unit", "units"};
    case Unit::regions:
      return {"daerah", "regions"};
    case Unit::rows:
      return {"baris", "rows"};
    case Unit::links:
      return {"pasangan", "links"};
    case Unit::people:
      return {"jiwa", "people"};
    case Unit::kilometers:
      return {"km", "km"};
    case Unit::square_kilometers:
      return {"km²", "km²"};
  }
  return {};
}

}  // namespace cakupan::publish
