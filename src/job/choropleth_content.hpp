#pragma once

#include <vector>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/job/choropleth.hpp>
#include <cakupan/render/theme/choropleth.hpp>

#include "job/row_pairs.hpp"
#include "job/value_rows.hpp"

namespace cakupan::job {

/// What a map without a project shows: its values in their classes, by words or by numbers, in the kind that
/// is asked for. `used`: rows of the table that are drawn. `content` has the features, in numbers as the
/// table gives them. THROWS: base::Error (usage) as `load_choropleth`.
render::theme::ThematicMap choropleth_content(const ChoroplethRequest& request,
                                              const analysis::ClassifyOptions& how, const ValueRows& values,
                                              const RowOfRegion& rows, const std::vector<bool>& used,
                                              render::theme::ChoroplethInput content,
                                              base::Diagnostics& diagnostics);

}  // namespace cakupan::job
