#pragma once

#include <span>

#include <cakupan/base/wording.hpp>

namespace cakupan::base {

// One for each room that speaks, beside this file. `std::span` and not the arrays: a list may grow.
std::span<const Wording> wordings_of_analysis_and_render();
std::span<const Wording> wordings_of_base_and_geo();
std::span<const Wording> wordings_of_boundaries();
std::span<const Wording> wordings_of_cli();
std::span<const Wording> wordings_of_help();
std::span<const Wording> wordings_of_job();
std::span<const Wording> wordings_of_libraries();
std::span<const Wording> wordings_of_matching();
std::span<const Wording> wordings_of_options();
std::span<const Wording> wordings_of_projects();
std::span<const Wording> wordings_of_publish();
std::span<const Wording> wordings_of_tables();

}  // namespace cakupan::base
