#include <cakupan/loader/join/unjoined.hpp>

namespace cakupan::loader::join {

Unjoined unjoined(const model::Territory& territory, const model::Ledger& ledger) {
  Unjoined result;
  std::vector<bool> has_row(territory.table.regions.size());
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    const model::Match& match = ledger[i].match;
    if (!match.region) {
      if (model::asks_for_region(match)) result.rows_without_region.push_back(i);
      continue;
    }
    has_row[*match.region] = true;
    if (territory.shapes.is_empty(*match.region)) result.rows_without_shape.push_back(i);
  }
  for (model::RegionIndex region = 0; region < has_row.size(); ++region) {
    if (!has_row[region]) result.regions_without_row.push_back(region);
    if (territory.shapes.is_empty(region)) result.regions_without_shape.push_back(region);
  }
  return result;
}

}  // namespace cakupan::loader::join
