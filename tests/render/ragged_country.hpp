#pragma once

#include <cakupan/loader/boundary/boundaries.hpp>

namespace cakupan::render {

/// The indicative regions of Java and Bali, whose neighbors share their corners.
loader::boundary::BoundaryFile even_country();

/// The same as surveys of their own would give them: along every border each neighbor has corners of its own,
/// up to 400 m off the line, so that they gape and overlap. Valid, and the same in every run.
loader::boundary::BoundaryFile ragged_country();

/// The position of a region in a file. REQUIRES: there is one with this code.
std::size_t feature_of(const loader::boundary::BoundaryFile& file, const std::string& code);

/// The file with one region stretched from its middle, over its neighbors.
loader::boundary::BoundaryFile stretched(const loader::boundary::BoundaryFile& file, std::size_t feature,
                                         double factor);

}  // namespace cakupan::render
