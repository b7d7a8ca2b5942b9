#include <cakupan/model/header_rows.hpp>

#include <cakupan/base/number.hpp>

namespace cakupan::model {

std::optional<HeaderRows> header_rows_from(const std::string& text) {
  constexpr std::int64_t most_rows = 9;
  const std::size_t dash = text.find('-');
  const auto first = base::parse_integer(text.substr(0, dash));
  const auto last = dash == std::string::npos ? first : base::parse_integer(text.substr(dash + 1));
  if (!first || !last || *first < 1 || *last < *first || *last - *first >= most_rows) return std::nullopt;
  return HeaderRows{static_cast<std::size_t>(*first), static_cast<std::size_t>(*last)};
}

}  // namespace cakupan::model
