#pragma once

#include <optional>

#include <cakupan/base/number.hpp>
#include <cakupan/model/header_rows.hpp>

#include "loader/file/toml_table.hpp"

namespace cakupan::loader::project {

/// `header = 3`, `header = "3-4"`: the rows of a table that hold its header. THROWS: base::Error (usage).
std::optional<model::HeaderRows> read_header_rows(file::TomlTable& table);

/// `decimal = "comma"` or "point". THROWS: base::Error (usage).
std::optional<base::DecimalMark> read_decimal(file::TomlTable& table);

}  // namespace cakupan::loader::project
