#pragma once

#include <map>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/render/map/map.hpp>

namespace cakupan::job {

/// Where the blocks of a map of tiles lie, as a table that can be kept and edited: code, name, column and row
/// of the top left corner, in cells. `path`: of the map, without ending.
publish::BundleFile tile_layout_file(const std::string& path,
                                     const std::vector<render::map::LayoutReport::Block>& blocks);

/// Corners by code, from such a table. THROWS: base::Error (input) where it cannot be read; (usage) where it
/// lacks a column.
std::map<std::string, geo::Coordinate> read_tile_layout(const std::string& path,
                                                        base::Diagnostics& diagnostics);

}  // namespace cakupan::job
