#include "loader/project/table_keys.hpp"

#include <array>
#include <string>

#include <fmt/format.h>

namespace cakupan::loader::project {

std::optional<model::HeaderRows> read_header_rows(file::TomlTable& table) {
  if (!table.has("header")) return std::nullopt;
  std::string text;
  try {
    text = std::to_string(table.integer("header").value_or(0));
  } catch (const base::Error&) {
    text = table.string("header").value_or("");  // or it refuses
  }
  const auto rows = model::header_rows_from(text);
  if (!rows) throw table.error("header", fmt::format("'{}' is no row", text), model::header_rows_remedy);
  return rows;
}

std::optional<base::DecimalMark> read_decimal(file::TomlTable& table) {
  static const std::array<std::string, 2> marks{"comma", "point"};
  const auto word = table.word("decimal", marks);
  if (!word) return std::nullopt;
  return *word == "comma" ? base::DecimalMark::comma : base::DecimalMark::point;
}

}  // namespace cakupan::loader::project
