#pragma once

#include <string>

#include <cakupan/publish/report/report.hpp>

#include "publish/report/map_views.hpp"

namespace cakupan::publish::report {

/// What is seen of the drawing, as an SVG viewBox: the regions with a margin.
std::string view_box(const render::scene::Scene& drawing);

/// Whether regions can be told apart in it. In that of a texture they cannot, and it has one set of colors.
bool tells_regions(const render::scene::Scene& drawing);

/// The drawing as SVG elements: land, a path for each region with what is known of it in data-*,
/// borders, and what only the view of the areas shows.
std::string drawn_map(const Content& content, const Views& views);

}  // namespace cakupan::publish::report
