#pragma once

#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render {

/// A made-up country around 3° S, 110° E: eight regions in two provinces that share bent borders, one of them
/// an island and one a city of 2 km; a neighbor; one marked place. Four classes in order, disputed and no
/// data.
theme::ThematicMap small_country(base::Language language);

theme::MapGeometry small_country_geometry();

/// The same, as wide as a tenth of the equator.
theme::ThematicMap wide_country(base::Language language);
theme::MapGeometry wide_country_geometry();

}  // namespace cakupan::render
