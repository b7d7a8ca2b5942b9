#include <cakupan/loader/join/unjoined.hpp>

#include <gmock/gmock.h>

#include "loader/small_country.hpp"

namespace cakupan::loader::join {
namespace {

using testing::ElementsAre;

model::LedgerEntry entry(model::Outcome outcome, std::optional<model::RegionIndex> region) {
  model::LedgerEntry result;
  result.match.outcome = outcome;
  result.match.region = region;
  return result;
}

TEST(Unjoined, BothSidesAreListed) {
  model::Territory territory{small_country().table, {}, {}};
  for (std::size_t region = 0; region < territory.table.regions.size(); ++region) {
    if (region != 1) {
      const std::vector<geo::Coordinate> ring = {{0, 0}, {1, 0}, {1, 1}, {0, 0}};
      territory.shapes.add_ring(ring);
      territory.shapes.end_part();
    }
    territory.shapes.end_feature();
  }
  const model::Ledger ledger = {entry(model::Outcome::heading, {}),   entry(model::Outcome::exact, 0),
                                entry(model::Outcome::ambiguous, {}), entry(model::Outcome::alias, 1),
                                entry(model::Outcome::unmatched, {}), entry(model::Outcome::decided, 0)};
  const Unjoined left = unjoined(territory, ledger);
  EXPECT_THAT(left.regions_without_row, ElementsAre(2, 3, 4, 5));
  EXPECT_THAT(left.regions_without_shape, ElementsAre(1));
  EXPECT_THAT(left.rows_without_region, ElementsAre(2, 4));
  EXPECT_THAT(left.rows_without_shape, ElementsAre(3));
}

}  // namespace
}  // namespace cakupan::loader::join
