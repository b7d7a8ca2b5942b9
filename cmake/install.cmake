# `cmake --install`: the program with its data and documents, and a package that find_package(cakupan) and pkg-config
# find. Two components, so that whoever wants the program alone gets it alone.
include(CMakePackageConfigHelpers)

install(DIRECTORY geodata styles DESTINATION ${CMAKE_INSTALL_DATADIR}/cakupan COMPONENT program)
install(DIRECTORY contrib/slurm DESTINATION ${CMAKE_INSTALL_DATADIR}/cakupan COMPONENT program USE_SOURCE_PERMISSIONS)
install(FILES packaging/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
set(documents project inputs tables matching gazetteer batch report)
list(TRANSFORM documents PREPEND docs/)
list(TRANSFORM documents APPEND .md)
install(FILES ${documents} DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT program)
install(FILES docs/howto/database.md docs/howto/many-maps.md DESTINATION ${CMAKE_INSTALL_DOCDIR}/howto COMPONENT program)

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/cakupan)
install(TARGETS cakupan cakupan_needed_flags EXPORT cakupan_targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
install(DIRECTORY include/cakupan DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(EXPORT cakupan_targets NAMESPACE cakupan:: DESTINATION ${package_folder} COMPONENT development)
configure_package_config_file(cmake/cakupan-config.cmake.in cakupan-config.cmake INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(cakupan-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES "${PROJECT_BINARY_DIR}/cakupan-config.cmake" "${PROJECT_BINARY_DIR}/cakupan-config-version.cmake"
  DESTINATION ${package_folder} COMPONENT development)

# For pkg-config: found from where it lies, so that it holds under any prefix. It names libraries, not their own .pc
# files: with --static, those ask for static libraries of their own, which Debian has not.
file(RELATIVE_PATH prefix_of_pc "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" /prefix)
string(REGEX REPLACE "/$" "" prefix_of_pc "${prefix_of_pc}")
set(linked_libraries fmt proj gdal tbb png crypto ${UTF8PROC_LIBRARIES} ${GEOS_LIBRARIES} ${TOMLPP_LIBRARIES}
  ${PANGO_LIBRARIES} ${CAIRO_LIBRARIES} ${DEFLATE_LIBRARIES} ${XLSXWRITER_LIBRARIES})
list(REMOVE_DUPLICATES linked_libraries)
list(TRANSFORM linked_libraries PREPEND -l)
list(JOIN linked_libraries " " linked_libraries)
configure_file(cmake/cakupan.pc.in cakupan.pc @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/cakupan.pc" DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
