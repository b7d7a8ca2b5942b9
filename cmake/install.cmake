# `cmake --install`: the program, its data, and a package that find_package(cakupan) finds.
include(CMakePackageConfigHelpers)

install(TARGETS cakupan cakupan_needed_flags EXPORT cakupan_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/cakupan DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY geodata styles DESTINATION ${CMAKE_INSTALL_DATADIR}/cakupan)
install(EXPORT cakupan_targets NAMESPACE cakupan:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/cakupan)
configure_package_config_file(cmake/cakupan-config.cmake.in cakupan-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/cakupan)
write_basic_package_version_file(cakupan-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/cakupan-config.cmake" "${PROJECT_BINARY_DIR}/cakupan-config-version.cmake"
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/cakupan)
