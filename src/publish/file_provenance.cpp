#include <cakupan/publish/file_provenance.hpp>

#include <filesystem>
#include <map>
#include <utility>
#include <vector>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/xml_text.hpp>
#include <cakupan/model/xmp.hpp>
#include <cakupan/publish/bundle.hpp>

#include "geo/ogr_text.hpp"
#include "geo/ogr_writer.hpp"

namespace cakupan::publish {

namespace {

/// Name and text of each property of a workbook, in their order (ECMA-376, part 1, 22.3).
std::vector<std::pair<std::string, std::string>> properties_of(const std::string& path) {
  const std::string xml = geo::bytes_in_zip(path, "docProps/custom.xml");
  std::vector<std::pair<std::string, std::string>> properties;
  const std::string name_is = " name=\"", open = "<vt:lpwstr>", close = "</vt:lpwstr>";
  for (std::size_t at = xml.find(name_is); at != std::string::npos; at = xml.find(name_is, at)) {
    const std::size_t name = at + name_is.size(), name_end = xml.find('"', name);
    const std::size_t text = xml.find(open, name), text_end = xml.find(close, name);
    if (name_end == std::string::npos || text == std::string::npos || text_end == std::string::npos) break;
    properties.emplace_back(
        base::xml_unescaped(xml.substr(name, name_end - name)),
        base::xml_unescaped(xml.substr(text + open.size(), text_end - text - open.size())));
    at = text_end;
  }
  return properties;
}

/// What Workbook::describe wrote: each further property is an input, "role path" with its hash.
std::optional<model::Provenance> provenance_of_workbook(const std::string& path) {
  model::Provenance provenance;
  const std::map<std::string, std::string*> known{
      {"program", &provenance.program}, {"source", &provenance.source},
      {"project", &provenance.project}, {"output", &provenance.output},
      {"sources", &provenance.sources}, {"made_from", &provenance.made_from}};
  for (const auto& [name, text] : properties_of(path)) {
    if (const auto found = known.find(name); found != known.end()) {
      *found->second = text;
    } else if (const std::size_t space = name.find(' '); space != std::string::npos) {
      provenance.inputs.push_back({name.substr(0, space), name.substr(space + 1), text});
    }
  }
  if (provenance.made_from.empty()) return std::nullopt;
  return provenance;
}

}  // namespace

std::optional<model::Provenance> provenance_of_file(const std::string& path) {
  const std::string ending = base::lower(std::filesystem::path(path).extension().string());
  if (ending == ".xlsx") return provenance_of_workbook(path);
  if (ending == ".gpkg") return model::provenance_in(geo::xmp_of_geopackage(path));
  const auto bytes = bytes_of_file(path);
  if (!bytes) throw base::Error(base::Failure::input, "cannot be read", {path, {}, {}});
  return model::provenance_in(*bytes);
}

}  // namespace cakupan::publish
