# What every user of the library needs.
add_library(cakupan_needed_flags INTERFACE)
target_compile_features(cakupan_needed_flags INTERFACE cxx_std_20)
set_target_properties(cakupan_needed_flags PROPERTIES EXPORT_NAME needed_flags)

# What only the developers of the library want.
add_library(cakupan_developer_flags INTERFACE)
target_compile_options(cakupan_developer_flags INTERFACE -Wall -Wextra -Wconversion -Wshadow
  $<$<BOOL:${CAKUPAN_WARNINGS_AS_ERRORS}>:-Werror>)
# g++ 12 warns of overlaps in std::string that cannot happen (GCC bug 105329).
target_compile_options(cakupan_developer_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
# Multiplications and additions are never fused, so that results do not depend on the processor.
target_compile_options(cakupan_developer_flags INTERFACE -ffp-contract=off)
# Pango's package asks for it; the same for every target, as they share precompiled headers.
target_compile_options(cakupan_developer_flags INTERFACE -pthread)
if(CAKUPAN_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
  # Instrumented code looks uninitialized to g++ where it is not, in std::regex for one (GCC manual, -fsanitize).
  target_compile_options(cakupan_developer_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(CAKUPAN_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# A compiler cache, where there is one. Headers are precompiled, and a cache stores what was compiled with them only
# where it is told that the time and the macros of the precompiled header do not matter (ccache manual, "Precompiled
# headers").
find_program(CAKUPAN_CCACHE ccache)
if(CAKUPAN_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CAKUPAN_CCACHE}")
  add_compile_options(
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>
    "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endif()
set(CMAKE_CXX_EXTENSIONS OFF)
