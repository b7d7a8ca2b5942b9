#pragma once

#include <vector>

#include <cakupan/model/style.hpp>
#include <cakupan/render/scene/scene.hpp>

#include "render/shape/page_context.hpp"

namespace cakupan::render::map {

/// What a view draws of its context, each bottom to top; empty where there is nothing of it.

/// Land of other countries with its coasts, up to the subject's own borders and a little below them.
std::vector<scene::Item> land_items(const shape::PageContext& context, const model::Style& style);

/// The subject's own land where regions lack: what they leave open is land without data, not sea.
std::vector<scene::Item> own_land_items(const shape::PageContext& context, const model::Style& style);

/// The borders between countries. `own`: those of the subject that lie beside one, which are drawn as the
/// subject has them.
std::vector<scene::Item> state_border_items(const shape::PageContext& context, const geo::Box& frame,
                                            scene::Path own, const model::Style& style);

std::vector<scene::Item> water_items(const shape::PageContext& context, const model::Style& style);

}  // namespace cakupan::render::map
