#pragma once

#include <vector>

#include <cakupan/base/diagnostics.hpp>

#include "job/regions_by_key.hpp"

namespace cakupan::job {

/// Of two regions that claim land the smaller has it, which is told. Where regions cover another one, as
/// those of a level do their parents, the level that has rows stays, the finer where both have; a warning
/// names what was left out. `has_row`: by region. `grid`: degrees, what the shapes are snapped to; regions of
/// a cell or two of it may not be told. `place`: the boundary file.
KeyedShapes smaller_regions_on_top(KeyedShapes regions, const std::vector<bool>& has_row, double grid,
                                   const base::Place& place, base::Diagnostics& diagnostics);

}  // namespace cakupan::job
