#pragma once

#include <string>
#include <vector>

#include <cakupan/job/choropleth.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

#include "job/row_pairs.hpp"
#include "job/value_rows.hpp"

namespace cakupan::job {

/// The columns that the conditions of a map name.
std::vector<std::string> columns_of_conditions(const ChoroplethRequest& request);

/// By region, whether all conditions hold; empty where there are none. A column is a field of the boundary
/// file, else one of the table, where a region without a row has nothing in it. REQUIRES: the attributes were
/// read with `columns_of_conditions` among the groups; `group_fields` are those that were found. THROWS:
/// base::Error (usage) for a column that neither has, and where no region is left.
std::vector<bool> fulfilling(const ChoroplethRequest& request, const MapRegions& regions,
                             const std::vector<std::string>& group_fields, const ValueRows& values,
                             const RowOfRegion& rows);

/// What of the regions a map shows, as positions, ascending. `chosen`: keys of those that fulfil the
/// conditions; of them remains what lies in the extent. THROWS: base::Error (usage) where nothing does.
std::vector<std::size_t> shown_positions(const ChoroplethRequest& request, const KeyedShapes& regions,
                                         const std::vector<std::string>* chosen);

/// What the request says of the picture, on a map whose features are the shown regions in their order: their
/// places in the geometry, what is left out around them, labels, insets, what is pointed out, further words.
/// THROWS: base::Error (usage) for a region to point out that is not known.
void finish_choropleth(render::theme::ThematicMap& map, const ChoroplethRequest& request,
                       const KeyedShapes& regions, const std::vector<std::size_t>& shown);

}  // namespace cakupan::job
