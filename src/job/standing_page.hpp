#pragma once

#include <optional>
#include <string>

#include <cakupan/job/maps.hpp>
#include <cakupan/publish/standing.hpp>

namespace cakupan::job {

/// A page as it stands in a bundle, with all that was told of it, where it is made of the same and nobody
/// changed its files. `path`: of the map, without ending.
std::optional<MapOutputs> standing_page(const publish::StandingBundle& bundle, const std::string& path,
                                        const std::string& made_from);

}  // namespace cakupan::job
