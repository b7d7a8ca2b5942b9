#include <cakupan/model/region_names.hpp>

#include <gtest/gtest.h>

namespace cakupan::model {
namespace {

TEST(NamesApart, SayTheUnitAboveOfEqualNames) {
  RegionTable table;
  const auto add = [&](const std::string& code, const std::string& name, const Parent& parent) {
    Region region;
    region.code = code;
    region.name = name;
    region.vintages = {{code, name, parent}};
    table.regions.push_back(region);
  };
  add("25009", "Essex County", {"25", "Massachusetts"});
  add("50009", "Essex County", {"50", "Vermont"});
  add("50007", "Chittenden County", {"50", "Vermont"});
  using Names = std::vector<std::string>;
  EXPECT_EQ(names_apart(table, {0, 2, 1}),
            (Names{"Essex County, Massachusetts", "Chittenden County", "Essex County, Vermont"}));
  EXPECT_EQ(names_apart(table, {1, 2}), (Names{"Essex County", "Chittenden County"}));
  EXPECT_EQ(names_apart(table, {}), Names{});
  table.regions[1].vintages.clear();
  EXPECT_EQ(names_apart(table, {0, 1}), (Names{"Essex County, Massachusetts", "Essex County"}));
}

}  // namespace
}  // namespace cakupan::model
