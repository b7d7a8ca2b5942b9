#pragma once

#include <cakupan/job/job.hpp>

namespace cakupan::job {

/// Where the provinces are found out.
enum class ProvincesFrom { gazetteer, gazetteer_or_boundaries };

/// A job of which the project, the names of its provinces and what was asked are known, and nothing else:
/// enough to name its pages. Boundaries are read only of a project without a gazetteer that has a page for
/// each province, and where `from` allows it. THROWS: base::Error as load for what is read.
Job outline_of(const LoadOptions& options, ProvincesFrom from);

}  // namespace cakupan::job
