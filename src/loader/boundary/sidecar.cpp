#include <cakupan/loader/boundary/sidecar.hpp>

#include <filesystem>

#include <cakupan/base/text.hpp>
#include <cakupan/geo/database_address.hpp>

#include "loader/file/address.hpp"
#include "loader/file/toml_table.hpp"

namespace cakupan::loader::boundary {

namespace {

namespace fs = std::filesystem;

fs::path sidecar_path(const std::string& boundary_path) {
  fs::path path(boundary_path);
  if (base::lower(path.extension().string()) == ".zip" && path.stem().has_extension())
    path = path.replace_extension();
  return path.replace_extension(".toml");
}

}  // namespace

std::optional<Sidecar> read_sidecar(const std::string& boundary_path) {
  const fs::path path = sidecar_path(boundary_path);
  std::error_code ignored;
  if (geo::is_database(boundary_path) || !fs::is_regular_file(path, ignored)) return std::nullopt;
  file::TomlTable table = file::TomlTable::read(path.string());
  if (table.has("cakupan")) return std::nullopt;
  Sidecar sidecar;
  sidecar.path = path.string();
  if (table.boolean("indicative").value_or(false)) sidecar.truth = model::BoundaryTruth::indicative;
  sidecar.attribution = table.text("attribution").value_or(base::Text{});
  sidecar.license = table.string("license").value_or("");
  sidecar.code_field = table.string("code_field").value_or("");
  sidecar.name_field = table.string("name_field").value_or("");
  sidecar.parent_field = table.string("parent_field").value_or("");
  sidecar.parent_code_field = table.string("parent_code_field").value_or("");
  sidecar.code_system = table.string("code_system").value_or("");
  sidecar.crs = table.string("crs").value_or("");
  if (auto context = table.table("context")) {
    const std::string named = context->string("path").value_or("");
    if (named.empty()) throw context->error("path", "is missing", "name the file of land and water");
    file::refuse_database(*context, "path", named);
    sidecar.context = (path.parent_path() / named).lexically_normal().string();
  }
  table.check_all_read();
  return sidecar;
}

}  // namespace cakupan::loader::boundary
