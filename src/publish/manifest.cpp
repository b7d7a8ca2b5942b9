#include <cakupan/publish/manifest.hpp>

#include <cmath>
#include <utility>

#include <cakupan/base/parallel.hpp>
#include <cakupan/base/program.hpp>

#include "publish/diagnostic_json.hpp"
#include "publish/manifest_words.hpp"

namespace cakupan::publish {

namespace {

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
                       {"treatment", treatment_names[static_cast<std::size_t>(region.treatment)]}});
  }
  json["small_regions"] = {{"count", regions.size()}, {"regions", regions}};
  return json;
}

Json inputs_json(const std::vector<ManifestInput>& inputs) {
  Json json = Json::array();
  for (const ManifestInput& input : inputs)
    json.push_back({{"role", input.role}, {"path", input.path}, {"sha256", input.sha256}});
  return json;
}

Json asked_json(const Asked& asked) {
  Json json{{"language", language_names[static_cast<std::size_t>(asked.language.code())]},
            {"what_if", asked.what_if.empty() ? Json() : Json(asked.what_if)},
            {"only", asked.only}};
  if (asked.date) json["source_date_epoch"] = *asked.date;
  return json;
}

Json shard_json(const Shard& shard) {
  Json parts = Json::array();
  for (const ShardPart& part : shard.parts) {
    parts.push_back({{"path", part.path},
                     {"position", part.position},
                     {"made_from", part.made_from},
                     {"class_bytes", part.class_bytes}});
  }
  return {{"number", shard.number},
          {"of", shard.of},
          {"total", shard.total},
          {"plan", shard.plan},
          {"parts", std::move(parts)}};
}

}  // namespace

std::string made_from(const Asked& asked, const std::vector<ManifestInput>& inputs) {
  Asked of_tables = asked;
  of_tables.only.clear();
  return sha256(dumped({{"sources", base::program_sources()},
                        {"asked", asked_json(of_tables)},
                        {"inputs", inputs_json(inputs)}}));
}

BundleFile manifest_file(const Manifest& manifest, const std::vector<BundleFile>& files) {
  Json json{{format_key, 1},
            {"version", base::program_version()},
            {"sources", base::program_sources()},
            {"project", manifest.project},
            {"asked", asked_json(manifest.asked)},
            {"said", manifest.said},
            {"inputs", inputs_json(manifest.inputs)}};
  if (manifest.shard) json["shard"] = shard_json(*manifest.shard);
  const std::string whole_run = made_from(manifest.asked, manifest.inputs);
  std::vector<std::string> digests(files.size());
  base::for_each_index(files.size(), [&](std::size_t i) {
    digests[i] = files[i].stored ? files[i].stored->sha256 : sha256(files[i].bytes);
  });
  json["files"] = Json::array();
  for (std::size_t i = 0; i < files.size(); ++i) {
    json["files"].push_back({{"path", files[i].path},
                             {"bytes", files[i].stored ? files[i].stored->size : files[i].bytes.size()},
                             {"sha256", digests[i]},
                             {"made_from", files[i].made_from.empty() ? whole_run : files[i].made_from}});
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

}  // namespace cakupan::publish
