#pragma once

#include <optional>
#include <span>
#include <string>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::model {

/// West, south, east, north in degrees. Nothing for other than four numbers, and for no area on the earth.
std::optional<geo::Box> extent_from(std::span<const double> numbers);

/// Whether a text is one of SelectionSpec::where.
bool is_condition(const std::string& text);

inline constexpr const char* condition_remedy =
    "write \"column=pattern\" or \"column!=pattern\", with * for any text";

}  // namespace cakupan::model
