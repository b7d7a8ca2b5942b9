#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/geo/nesting.hpp>

namespace cakupan::loader::boundary {

/// Tells in a note which regions lie on larger ones, and that their land counts to them alone.
/// `names`: by feature.
void tell_nested(const std::vector<geo::Covering>& coverings, const std::vector<std::string>& names,
                 const base::Place& place, base::Diagnostics& diagnostics);

/// Whether so little of the outer one is left that it is no region beside the others: the parent of those
/// that cover it, or one that stands twice.
bool is_covered(const geo::Covering& covering);

}  // namespace cakupan::loader::boundary
