#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace cakupan::model {

/// The rows of a table that hold its header, 1-based as a text editor or a spreadsheet numbers them; what
/// stands above is skipped.
struct HeaderRows {
  std::size_t first = 1, last = 1;

  bool operator==(const HeaderRows&) const = default;
};

/// "3" or "3-4". Nothing for another text, a row below 1, more than 9 rows.
std::optional<HeaderRows> header_rows_from(const std::string& text);

inline constexpr const char* header_rows_remedy =
    "write the row of the header, or its first and last, for example 3 or 3-4";

}  // namespace cakupan::model
