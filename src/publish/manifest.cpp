#include <cakupan/publish/manifest.hpp>

#include <cmath>

#include "publish/diagnostic_json.hpp"

namespace cakupan::publish {

namespace {

constexpr const char* manifest_path = "manifest.json";
constexpr const char* format_key = "cakupan_manifest";

const char* to_text(render::map::SmallRegionReport::Treatment treatment) {
  using Treatment = render::map::SmallRegionReport::Treatment;
  switch (treatment) {
    case Treatment::dot:
      return "dot";
    case Treatment::displaced_dot:
      return "displaced-dot";
    case Treatment::inset:
      return "inset";
    case Treatment::dot_in_inset:
      return "dot-in-inset";
    case Treatment::stacked_dot:
      return "stacked-dot";
    case Treatment::none:
      return "none";
  }
  return "";
}

Json names_json(const std::vector<std::string>& names) { return {{"count", names.size()}, {"names", names}}; }

Json map_json(const MapReport& map) {
  Json json{{"path", map.path},
            {"type_scale", map.layout.type_scale},
            {"ground", model::ground_names[static_cast<std::size_t>(map.layout.ground)]},
            {"dropped_labels", names_json(map.layout.dropped_labels)},
            {"shortened_labels", names_json(map.layout.shortened_labels)}};
  json["insets"] = Json::array();
  for (const render::map::LayoutReport::Inset& inset : map.layout.insets) {
    json["insets"].push_back(
        {{"title", inset.title}, {"factor", inset.factor ? Json(*inset.factor) : Json()}});
  }
  Json regions = Json::array();
  for (const render::map::SmallRegionReport& region : map.layout.small_regions) {
    regions.push_back({{"code", region.code},
                       {"name", region.name},
                       {"area_mm2", std::round(region.area_mm2 * 1000) / 1000},
                       {"treatment", to_text(region.treatment)}});
  }
  json["small_regions"] = {{"count", regions.size()}, {"regions", regions}};
  return json;
}

}  // namespace

BundleFile manifest_file(const Manifest& manifest, const std::vector<BundleFile>& files) {
  Json json{{format_key, 1}, {"version", CAKUPAN_VERSION}, {"project", manifest.project}};
  json["inputs"] = Json::array();
  for (const ManifestInput& input : manifest.inputs) {
    json["inputs"].push_back({{"role", input.role}, {"path", input.path}, {"sha256", input.sha256}});
  }
  json["files"] = Json::array();
  for (const BundleFile& file : files) {
    json["files"].push_back(
        {{"path", file.path}, {"bytes", file.bytes.size()}, {"sha256", sha256(file.bytes)}});
  }
  json["failed"] = Json::array();
  for (const FailedOutput& failed : manifest.failed) {
    json["failed"].push_back({{"path", failed.path}, {"reason", failed.reason}});
  }
  json["notes"] = Json::array();
  for (const OutputNote& note : manifest.notes) {
    json["notes"].push_back({{"path", note.path}, {"note", note.note}});
  }
  json["maps"] = Json::array();
  for (const MapReport& map : manifest.maps) json["maps"].push_back(map_json(map));
  json["diagnostics"] = Json::array();
  for (const base::Diagnostic& diagnostic : manifest.diagnostics) {
    json["diagnostics"].push_back(diagnostic_json(diagnostic));
  }
  return {manifest_path, dumped(json)};
}

std::vector<std::string> files_of_manifest(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains(format_key) || !json.contains("files")) return {};
  std::vector<std::string> paths{manifest_path};
  for (const Json& file : json["files"]) {
    if (file.is_object() && file.contains("path") && file["path"].is_string()) paths.push_back(file["path"]);
  }
  return paths;
}

}  // namespace cakupan::publish
