# What most sources of the library, the program and the tools include, read once. A target of its own, because g++ takes
# a precompiled header only where every macro of its making is defined again. No source may lean on it: `./run lint`
# builds without (CMAKE_DISABLE_PRECOMPILE_HEADERS).
file(CONFIGURE OUTPUT "${PROJECT_BINARY_DIR}/precompiled.cpp" CONTENT "")
add_library(cakupan_precompiled OBJECT "${PROJECT_BINARY_DIR}/precompiled.cpp")
target_link_libraries(cakupan_precompiled PRIVATE cakupan_needed_flags cakupan_developer_flags fmt::fmt)
target_precompile_headers(cakupan_precompiled PRIVATE
  <algorithm> <array> <cmath> <filesystem> <functional> <map> <memory> <numeric> <optional> <set> <span> <string>
  <string_view> <tuple> <utility> <variant> <vector> <fmt/format.h>)
