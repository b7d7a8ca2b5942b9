#include <cakupan/analysis/overlays.hpp>

#include <gmock/gmock.h>

namespace cakupan::analysis {
namespace {

using testing::ElementsAre;

model::LedgerEntry on_list(std::optional<model::RegionIndex> region) {
  model::LedgerEntry entry;
  entry.match.region = region;
  return entry;
}

TEST(Overlays, AreCrossedWithEveryCohort) {
  std::vector<model::RegionState> states(5);
  for (const std::size_t i : {0u, 1u}) {
    states[i].kind = model::RegionState::Kind::participant;
    states[i].selected_years = {i == 0 ? 2017 : 2021};
  }
  states[2].kind = model::RegionState::Kind::disputed;
  const std::vector<model::Overlay> overlays{
      {"awards", {"", ""}, {on_list(0), on_list(2), on_list(0), on_list({}), on_list(3), on_list(4)}}};
  EXPECT_THAT(regions_on(overlays[0]), ElementsAre(0, 2, 3, 4));
  const std::vector<model::RegionIndex> units{0, 1, 2, 3};  // the last is no unit
  const auto rows = cross_overlays(overlays, states, units);
  ASSERT_EQ(rows.size(), 3);
  EXPECT_EQ(rows[0].cohort, std::nullopt);
  EXPECT_EQ(rows[0].on_list, 3);
  EXPECT_EQ(rows[0].participants, 2);
  EXPECT_EQ(rows[0].participants_on_list, 1);
  EXPECT_EQ(rows[0].disputed_on_list, 1);
  EXPECT_THAT(rows[0].others, ElementsAre(2, 3));
  EXPECT_EQ(rows[1].cohort, 2017);
  EXPECT_EQ(rows[1].participants_on_list, 1);
  EXPECT_EQ(rows[2].participants_on_list, 0);
  EXPECT_THAT(rows[2].others, ElementsAre(0, 2, 3));
}

}  // namespace
}  // namespace cakupan::analysis
