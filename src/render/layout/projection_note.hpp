#pragma once

#include <string>

#include <cakupan/base/language.hpp>
#include <cakupan/geo/projection.hpp>

namespace cakupan::render::layout {

/// What to print of a projection, in the reader's language where we picked it ourselves, else its own name.
std::string projection_for_reader(const geo::Projection& projection, base::Language language);

}  // namespace cakupan::render::layout
