#pragma once

#include <optional>
#include <string>

#include <cakupan/model/provenance.hpp>

namespace cakupan::publish {

/// What an output says of its own making: SVG, PNG, PDF and HTML by their XMP, a GeoPackage by its metadata,
/// a workbook by its properties. Nothing where it says nothing. THROWS: base::Error (input) where it cannot
/// be read.
std::optional<model::Provenance> provenance_of_file(const std::string& path);

}  // namespace cakupan::publish
