# `cpack`: two Debian packages, the program with its data, and the library with its headers.
set(CAKUPAN_MAINTAINER "The cakupan authors <authors@cakupan.example>" CACHE STRING
  "Who is named as the maintainer of the packages")
set(revision 1)
set(debian_version "${PROJECT_VERSION}-${revision}")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")  # each package has its own
set(CPACK_PACKAGE_CONTACT "${CAKUPAN_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_BINARY_DIR}")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE "${revision}")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME cakupan)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
# Read while it runs, which no linker knows: the fonts that the styles name, and the database of PROJ.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "fonts-open-sans, proj-data")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SUGGESTS bash-completion)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "coverage of a programme by region, and thematic maps
cakupan joins regional boundaries with a table of participation, reconciles
the names that people write, computes coverage by province and by proximity
to priority areas, and draws thematic maps as SVG, PNG and PDF, one at a time
or by the hundred. A row that cannot be placed without doubt is reported,
never dropped and never guessed.
.
The package has what its example needs: Indonesia's Smart City movement on
indicative boundaries, and the gazetteer of Indonesia's regions.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libcakupan-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
string(JOIN ", " CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  libcairo2-dev libdeflate-dev libfmt-dev libfontconfig-dev libgdal-dev libgeos-dev libpango1.0-dev libpng-dev
  libproj-dev libssl-dev libtbb-dev libtomlplusplus-dev libutf8proc-dev libxlsxwriter-dev pkg-config)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_RECOMMENDS "cakupan (= ${debian_version})")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "coverage of a programme by region: library for C++
cakupan joins regional boundaries with a table of participation, computes
coverage and proximity, and draws thematic maps.
.
The package has the static library, its headers, and what CMake and
pkg-config need to find them. The data of the example and the styles of maps
are in the package cakupan.")

# What Debian wants beside the files that every installation has.
function(compress from to)
  execute_process(COMMAND gzip -9nc INPUT_FILE "${from}" OUTPUT_FILE "${to}" COMMAND_ERROR_IS_FATAL ANY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${from}")
endfunction()
set(debian_folder "${PROJECT_BINARY_DIR}/debian")
file(MAKE_DIRECTORY "${debian_folder}")
execute_process(COMMAND date -u -R -d "${CAKUPAN_DATE}" OUTPUT_VARIABLE changelog_date
  OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
configure_file(packaging/changelog.Debian.in "${debian_folder}/changelog.Debian" @ONLY)
compress("${debian_folder}/changelog.Debian" "${debian_folder}/changelog.Debian.gz")
compress("${PROJECT_SOURCE_DIR}/CHANGELOG.md" "${debian_folder}/changelog.gz")
foreach(component_and_package program:cakupan development:libcakupan-dev)
  string(REGEX MATCH "^(.*):(.*)$" matched ${component_and_package})
  set(for_packages_alone COMPONENT ${CMAKE_MATCH_1} EXCLUDE_FROM_ALL)
  set(package ${CMAKE_MATCH_2})
  install(FILES packaging/copyright "${debian_folder}/changelog.gz" "${debian_folder}/changelog.Debian.gz"
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${package} ${for_packages_alone})
  install(FILES packaging/${package}.lintian-overrides RENAME ${package}
    DESTINATION ${CMAKE_INSTALL_DATADIR}/lintian/overrides ${for_packages_alone})
endforeach()

include(CPack)
