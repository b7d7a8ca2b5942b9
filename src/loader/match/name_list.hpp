#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>

namespace cakupan::loader::match {

/// Reports a list of names under one topic: a warning with the count and the first names, and, where there
/// are more, a note with all of them. Nothing for an empty list. `what` follows the count: "features match no
/// region".
void warn_of(const std::vector<std::string>& names, const std::string& topic, const std::string& what,
             const base::Place& place, const std::string& remedy, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::match
