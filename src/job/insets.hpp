#pragma once

#include <cakupan/job/job.hpp>

namespace cakupan::job {

/// Replaces the names of regions and provinces in the insets of a project's maps by their codes.
/// THROWS: base::Error (usage) with the line of the inset for a name or code that is not known, and the near
/// miss.
void resolve_insets(Job& job);

}  // namespace cakupan::job
