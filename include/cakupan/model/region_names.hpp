#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <cakupan/model/region.hpp>

namespace cakupan::model {

/// The names of a list of regions, as a reader can tell them apart: with the unit above, in that vintage,
/// where another of the list has the same name ("Essex County, Vermont").
std::vector<std::string> names_apart(const RegionTable& table, const std::vector<RegionIndex>& regions,
                                     std::size_t vintage = 0);

}  // namespace cakupan::model
