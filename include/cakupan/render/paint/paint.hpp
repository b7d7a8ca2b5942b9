#pragma once

#include <string>

#include <cakupan/model/project.hpp>
#include <cakupan/render/scene/scene.hpp>

namespace cakupan::render::paint {

/// The painters: one scene in, the bytes of one file out. Same scene, same bytes; no clock, no locale.
/// All: THROWS base::Error (work) where the drawing library fails.

/// A standalone SVG 1.1 document in millimeters.
std::string to_svg(const scene::Scene& scene);

/// An RGB PNG with its true resolution in pHYs. REQUIRES: 10 <= dpi <= 2400, and no side above 32,767 pixels.
std::string to_png(const scene::Scene& scene, int dpi);

/// A one-page PDF with embedded fonts, document title and subject.
std::string to_pdf(const scene::Scene& scene);

/// The bytes of a scene in a format. `dpi` counts only where pixels are made.
std::string painted(const scene::Scene& scene, model::ImageFormat format, int dpi);

/// ".svg", ".png", ".pdf".
std::string ending_of(model::ImageFormat format);

}  // namespace cakupan::render::paint
