#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/model/claims.hpp>

namespace cakupan::loader::project {

/// Reads claims: columns text, figure, scope, source; the last two may be missing or empty. A scope that is
/// none of those of model::ClaimScope is a warning, and the claim stays open.
/// THROWS: base::Error (input) for a figure that is no whole number, with the row.
std::vector<model::Claim> read_claims(const std::string& path, base::Diagnostics& diagnostics);

/// "2021", "regions to 2021", ...; case and blanks do not matter.
model::ClaimScope claim_scope(const std::string& words);

}  // namespace cakupan::loader::project
