#pragma once

#include <optional>
#include <string>

#include <cakupan/job/maps.hpp>
#include <cakupan/publish/standing.hpp>

namespace cakupan::job {

/// Whether something was told of an output as it was drawn, not of its name, which is told for every run.
bool is_of_drawing(const base::Diagnostic& diagnostic, const std::string& path);

/// A page as it stands in a bundle, with all that was told of it, where it is made of the same and nobody
/// changed its files. `path`: of the map, without ending.
std::optional<MapOutputs> standing_page(const publish::StandingBundle& bundle, const std::string& path,
                                        const std::string& made_from);

}  // namespace cakupan::job
