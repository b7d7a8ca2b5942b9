#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::loader::join {

/// Looks at the regions that have several features without one code: only their names say that they are one.
/// Such regions are a warning that names them, and a note alone where name and parent are the same
/// throughout. `features_of`: of every region. REQUIRES: every feature has a shape. THROWS: base::Error
/// (input) where such features lie far apart: equal names are then several regions, and a file must tell them
/// apart.
void check_united_by_name(const boundary::BoundaryFile& file,
                          const std::vector<std::vector<std::size_t>>& features_of,
                          const model::RegionTable& table, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::join
