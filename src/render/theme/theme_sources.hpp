#pragma once

#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::render::theme {

/// The source lines of a map: whose figures (left out where empty) and whose boundaries. Boundaries that are
/// indicative always say so; those without attribution are named by their file.
std::vector<std::string> source_lines(const std::string& figures, const model::BoundarySource& boundaries,
                                      base::Language language);

}  // namespace cakupan::render::theme
