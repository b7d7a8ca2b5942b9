#pragma once

#include <optional>
#include <string>

#include <cakupan/base/language.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::loader::boundary {

/// What a boundary file's sidecar says of it. Empty = it does not say.
struct Sidecar {
  std::string path;
  model::BoundaryTruth truth = model::BoundaryTruth::surveyed;
  base::Text attribution;
  std::string license;
  std::string code_field;
  std::string name_field;
  std::string parent_field;
  std::string parent_code_field;
  std::string code_system;
  std::string crs;
  std::string context;  ///< the path of a file of `read_context`
};

/// The TOML file beside a boundary file: "regencies.toml" for "regencies.shp" and "regencies.shp.zip". A
/// project file of that name (it has the key `cakupan`) is none. THROWS: base::Error (usage): unknown key or
/// wrong type, with the line.
std::optional<Sidecar> read_sidecar(const std::string& boundary_path);

}  // namespace cakupan::loader::boundary
