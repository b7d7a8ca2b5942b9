#pragma once

#include <cstddef>
#include <optional>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>

namespace cakupan::loader::join {

/// The shapes of the units above the regions, where a boundary file holds those instead of regions: more than
/// half of its features bear the name or code of a parent of the vintage, each another, and fewer that of a
/// region. Parallel to the vintage's parents, empty where the file has none. Parents without a shape, and
/// features that are none, are warnings. Nothing for any other file.
std::optional<geo::PolygonSet> join_parents(const boundary::BoundaryFile& file,
                                            const match::GazetteerIndex& index, std::size_t vintage,
                                            base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::join
