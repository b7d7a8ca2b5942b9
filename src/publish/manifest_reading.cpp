#include "publish/manifest_reading.hpp"

#include <algorithm>
#include <span>

#include <cakupan/base/error.hpp>
#include <cakupan/model/style.hpp>

#include "publish/diagnostic_json.hpp"
#include "publish/manifest_words.hpp"

namespace cakupan::publish {

namespace {

/// THROWS: Json::exception where it is none of the words.
template <class Enum>
Enum word(const Json& json, std::span<const std::string> words) {
  const auto& text = json.get_ref<const std::string&>();
  const auto found = std::find(words.begin(), words.end(), text);
  // The library's own error for what does not fit, so that there is one to catch.
  if (found == words.end()) throw Json::other_error::create(501, "no such word", &json);
  return static_cast<Enum>(found - words.begin());
}

std::string text_at(const Json& json, const char* key) {
  return json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : "";
}

Asked asked_of(const Json& json) {
  Asked asked;
  asked.language = word<base::Language::Code>(json.at("language"), language_names);
  asked.what_if = text_at(json, "what_if");
  asked.only = json.at("only").get<std::vector<std::string>>();
  if (json.contains("source_date_epoch")) asked.date = json["source_date_epoch"].get<std::int64_t>();
  return asked;
}

MapReport map_of(const Json& json) {
  MapReport map{json.at("path").get<std::string>(), {}};
  render::map::LayoutReport& layout = map.layout;
  layout.type_scale = json.at("type_scale").get<double>();
  layout.ground = word<model::Style::Map::Ground>(json.at("ground"), model::ground_names);
  layout.dropped_labels = json.at("dropped_labels").at("names").get<std::vector<std::string>>();
  layout.shortened_labels = json.at("shortened_labels").at("names").get<std::vector<std::string>>();
  for (const Json& inset : json.at("insets")) {
    const Json& factor = inset.at("factor");
    layout.insets.push_back({inset.at("title").get<std::string>(),
                             factor.is_null() ? std::nullopt : std::optional(factor.get<double>())});
  }
  for (const Json& region : json.at("small_regions").at("regions")) {
    layout.small_regions.push_back(
        {region.at("code").get<std::string>(), region.at("name").get<std::string>(),
         region.at("area_mm2").get<double>(),
         word<render::map::SmallRegionReport::Treatment>(region.at("treatment"), treatment_names)});
  }
  return map;
}

base::Diagnostic diagnostic_of(const Json& json) {
  base::Diagnostic diagnostic;
  diagnostic.severity = word<base::Severity>(json.at("severity"), severity_names);
  diagnostic.topic = json.at("topic").get<std::string>();
  diagnostic.message = json.at("message").get<std::string>();
  diagnostic.place.file = json.at("file").get<std::string>();
  if (json.contains("row")) diagnostic.place.row = json["row"].get<std::size_t>();
  diagnostic.place.field = text_at(json, "field");
  diagnostic.remedy = text_at(json, "remedy");
  return diagnostic;
}

Shard shard_of(const Json& json) {
  Shard shard;
  shard.number = json.at("number").get<std::size_t>();
  shard.of = json.at("of").get<std::size_t>();
  shard.total = json.at("total").get<std::size_t>();
  shard.plan = json.at("plan").get<std::string>();
  for (const Json& part : json.at("parts")) {
    shard.parts.push_back({part.at("path").get<std::string>(), part.at("position").get<std::size_t>(),
                           part.at("made_from").get<std::string>(),
                           part.at("class_bytes").get<std::size_t>()});
  }
  return shard;
}

StandingBundle bundle_of_json(const Json& json) {
  StandingBundle bundle;
  bundle.version = json.at("version").get<std::string>();
  bundle.sources = json.at("sources").get<std::string>();
  Manifest& manifest = bundle.manifest;
  manifest.project = json.at("project").get<std::string>();
  manifest.asked = asked_of(json.at("asked"));
  if (json.contains("shard")) manifest.shard = shard_of(json["shard"]);
  manifest.said = json.at("said").get<std::vector<std::string>>();
  for (const Json& input : json.at("inputs")) {
    manifest.inputs.push_back({input.at("role").get<std::string>(), input.at("path").get<std::string>(),
                               input.at("sha256").get<std::string>()});
  }
  for (const Json& file : json.at("files")) {
    bundle.files.push_back({file.at("path").get<std::string>(), file.at("sha256").get<std::string>(),
                            file.at("made_from").get<std::string>(), file.at("bytes").get<std::size_t>()});
  }
  for (const Json& failed : json.at("failed"))
    manifest.failed.push_back({failed.at("path").get<std::string>(), failed.at("reason").get<std::string>()});
  for (const Json& note : json.at("notes"))
    manifest.notes.push_back({note.at("path").get<std::string>(), note.at("note").get<std::string>()});
  for (const Json& map : json.at("maps")) manifest.maps.push_back(map_of(map));
  for (const Json& diagnostic : json.at("diagnostics"))
    manifest.diagnostics.push_back(diagnostic_of(diagnostic));
  return bundle;
}

}  // namespace

std::optional<StandingBundle> bundle_of_manifest(const std::string& text) {
  const Json json = Json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains(format_key)) return std::nullopt;
  try {
    StandingBundle bundle = bundle_of_json(json);
    bundle.text = text;
    return bundle;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
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
