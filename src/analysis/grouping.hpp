#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <cakupan/model/region.hpp>

namespace cakupan::analysis {

/// A group for every region. What has none is gathered in a last, nameless group, or else would be missing in
/// the sum to the nation. No names: no region has a group.
struct Groups {
  std::vector<std::size_t> of_region;
  std::vector<model::Parent> names;
};

/// Every province of the vintage, in its order.
Groups provinces(const model::RegionTable& table, std::size_t vintage);
/// Groups by text in the order of their first appearance; empty = no group.
Groups groups_of(const std::vector<std::string>& of_region);
Groups island_groups(const model::RegionTable& table);
Groups kinds_of(const model::RegionTable& table);
/// All regions as one nameless group.
Groups one_group(const model::RegionTable& table);

}  // namespace cakupan::analysis
