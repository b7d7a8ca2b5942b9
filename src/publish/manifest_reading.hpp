#pragma once

#include <optional>
#include <string>

#include <cakupan/publish/standing.hpp>

namespace cakupan::publish {

/// What a manifest's text tells, without a folder; nothing where it is no manifest such as this program
/// writes.
std::optional<StandingBundle> bundle_of_manifest(const std::string& text);

}  // namespace cakupan::publish
