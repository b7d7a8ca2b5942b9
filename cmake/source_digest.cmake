# The SHA-256 of the program's sources and of the versions of the libraries that draw and write: what its outputs are
# made by. Made anew whenever a source changes; the same on every machine that builds the same sources.
# Called by add_source_digest at configure time, and as a script while building.
if(CMAKE_SCRIPT_MODE_FILE)
  file(STRINGS "${listing}" names)
  set(all "${libraries}\n")
  foreach(name IN LISTS names)
    file(SHA256 "${source}/${name}" digest)
    string(APPEND all "${name} ${digest}\n")
  endforeach()
  string(SHA256 source_digest "${all}")
  file(CONFIGURE OUTPUT "${output}" @ONLY CONTENT [[
#include <cakupan/base/program.hpp>

namespace cakupan::base {

const char* program_sources() { return "@source_digest@"; }

}  // namespace cakupan::base
]])
  return()
endif()

function(add_source_digest target)
  file(GLOB_RECURSE names RELATIVE "${PROJECT_SOURCE_DIR}" CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/src/*.cpp" "${PROJECT_SOURCE_DIR}/src/*.hpp" "${PROJECT_SOURCE_DIR}/src/*/page.*"
    "${PROJECT_SOURCE_DIR}/include/*.hpp")
  list(FILTER names EXCLUDE REGEX "^src/cli/")  # says what is asked, and draws nothing
  list(SORT names)
  list(JOIN names "\n" lines)
  set(listing "${PROJECT_BINARY_DIR}/source_digest.txt")
  file(CONFIGURE OUTPUT "${listing}" CONTENT "${lines}\n" @ONLY)
  set(output "${PROJECT_BINARY_DIR}/source_digest.cpp")
  list(TRANSFORM names PREPEND "${PROJECT_SOURCE_DIR}/")
  add_custom_command(OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" "-Dsource=${PROJECT_SOURCE_DIR}" "-Dlisting=${listing}" "-Doutput=${output}"
      "-Dlibraries=${PROJECT_VERSION} ${CAIRO_VERSION} ${PANGO_VERSION} ${GEOS_VERSION} ${PROJ_VERSION} ${GDAL_VERSION}"
      -P "${PROJECT_SOURCE_DIR}/cmake/source_digest.cmake"
    DEPENDS ${names} "${listing}" "${PROJECT_SOURCE_DIR}/cmake/source_digest.cmake" VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
