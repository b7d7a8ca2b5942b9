#pragma once

#include <string>

#include <cakupan/job/maps.hpp>
#include <cakupan/model/findings.hpp>

namespace cakupan::job {

/// Draws an atlas of the job, or takes it where it stands unchanged. `hash_of_shapes`: of what all maps are
/// drawn from. THROWS: base::Error as draw_maps tells of a page that failed: one page stops its atlas.
MapOutputs draw_atlas(const model::AtlasSpec& spec, const Job& job, const model::Findings& findings,
                      const DrawOptions& options, const std::string& hash_of_shapes, PageNews::Fate& fate);

}  // namespace cakupan::job
