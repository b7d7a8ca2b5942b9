#pragma once

#include <string>
#include <string_view>

#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render::paint {

/// Pieces of SVG, for whoever puts shapes of a scene into a document of its own.

/// A length on the 0.01 mm grid, as short as SVG allows: "12.5", ".07", "-3".
std::string svg_number(double value);

/// Path data with relative coordinates. Each subpath is written from grid point to grid point, so that
/// rounding never adds up and neighbors that share a point share it in the file.
std::string svg_path_data(const scene::Path& path);

/// Text for content and attributes: markup escaped, characters that XML 1.0 forbids left out.
std::string svg_escaped(std::string_view text);

}  // namespace cakupan::render::paint
