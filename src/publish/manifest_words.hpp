#pragma once

#include <array>
#include <string>

namespace cakupan::publish {

/// What a manifest is called, and by what it is known.
inline constexpr const char* manifest_path = "manifest.json";
inline constexpr const char* format_key = "cakupan_manifest";

/// Words of a manifest, in the order of their enums.
inline const std::array<std::string, 2> language_names{"id", "en"};
inline const std::array<std::string, 6> treatment_names{"dot",          "displaced-dot", "inset",
                                                        "dot-in-inset", "stacked-dot",   "none"};
inline const std::array<std::string, 2> severity_names{"note", "warning"};

}  // namespace cakupan::publish
