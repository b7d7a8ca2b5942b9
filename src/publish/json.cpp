#include <cakupan/publish/json.hpp>

#include <cakupan/base/number.hpp>

#include "publish/diagnostic_json.hpp"

namespace cakupan::publish {

Json diagnostic_json(const base::Diagnostic& diagnostic) {
  Json json{{"severity", diagnostic.severity == base::Severity::warning ? "warning" : "note"},
            {"topic", diagnostic.topic},
            {"message", diagnostic.message},
            {"file", diagnostic.place.file}};
  if (diagnostic.place.row) json["row"] = *diagnostic.place.row;
  if (!diagnostic.place.field.empty()) json["field"] = diagnostic.place.field;
  if (!diagnostic.remedy.empty()) json["remedy"] = diagnostic.remedy;
  return json;
}

std::string dumped(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

namespace {

Json error_json(const base::Error& error) {
  Json json{{"message", error.happened()}, {"file", nullptr}, {"row", nullptr}, {"field", nullptr}};
  if (!error.place().file.empty()) json["file"] = error.place().file;
  if (error.place().row) json["row"] = *error.place().row;
  if (!error.place().field.empty()) json["field"] = error.place().field;
  json["remedy"] = error.remedy();
  return json;
}

std::string on_one_line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const base::Error& error, int exit_code) {
  Json json = error_json(error);
  json["exit_code"] = exit_code;
  return dumped({{"error", json}});
}

std::string to_json_line(
    const std::string& event,
    const std::vector<std::pair<std::string, std::variant<std::string, std::size_t>>>& more) {
  Json json{{"event", event}};
  for (const auto& [key, value] : more) {
    if (const auto* text = std::get_if<std::string>(&value)) {
      json[key] = *text;
    } else {
      json[key] = std::get<std::size_t>(value);
    }
  }
  return on_one_line(json);
}

std::string to_json_line(const base::Diagnostic& diagnostic) {
  Json json = diagnostic_json(diagnostic);
  Json line{{"event", json["severity"]}};
  json.erase("severity");
  line.update(json);
  return on_one_line(line);
}

std::string to_json_line(const base::Error& error) {
  Json line{{"event", "error"}};
  line.update(error_json(error));
  return on_one_line(line);
}

std::string to_json(const model::Classification& classification) {
  Json breaks = Json::array();
  for (const double border : classification.breaks) breaks.push_back(base::without_noise(border));
  if (classification.is_open_below()) breaks.front() = nullptr;
  if (classification.is_open_above()) breaks.back() = nullptr;
  const Json json{{"scheme", classification.scheme},
                  {"breaks", breaks},
                  {"closed", "right"},
                  {"counts", classification.counts},
                  {"gvf", base::without_noise(classification.gvf)},
                  {"adcm", base::without_noise(classification.adcm)}};
  return json.dump() + "\n";
}

std::string to_json(const std::vector<std::string>& columns,
                    const std::vector<std::vector<std::string>>& rows) {
  Json json = Json::array();
  for (const std::vector<std::string>& row : rows) {
    Json& record = json.emplace_back(Json::object());
    for (std::size_t i = 0; i < columns.size(); ++i) record[columns[i]] = row[i];
  }
  return dumped(json);
}

std::string to_json(const loader::join::LedgerTotals& totals, const loader::join::Unjoined& left,
                    const model::RegionTable& regions, const model::Ledger& ledger,
                    const base::Diagnostics& diagnostics) {
  Json json{{"rows",
             {{"total", totals.rows},
              {"exact", totals.exact},
              {"folded", totals.folded},
              {"alias", totals.alias},
              {"fuzzy", totals.fuzzy},
              {"decided", totals.decided},
              {"ambiguous", totals.ambiguous},
              {"unmatched", totals.unmatched},
              {"heading", totals.headings},
              {"aside", totals.aside}}}};
  const auto add_regions = [&](const char* side, const std::vector<model::RegionIndex>& positions) {
    Json& list = json["unjoined"][side] = Json::array();
    for (const model::RegionIndex region : positions)
      list.push_back({{"code", regions.regions[region].code}, {"region", regions.regions[region].name}});
  };
  const auto add_rows = [&](const char* side, const std::vector<std::size_t>& positions) {
    Json& list = json["unjoined"][side] = Json::array();
    for (const std::size_t position : positions) {
      const model::LedgerEntry& entry = ledger[position];
      list.push_back({{"source_row", entry.row.source_row},
                      {"region_as_written", entry.row.region_as_written},
                      {"outcome", model::to_text(entry.match.outcome)}});
    }
  };
  add_regions("regions_without_row", left.regions_without_row);
  add_regions("regions_without_shape", left.regions_without_shape);
  add_rows("rows_without_region", left.rows_without_region);
  add_rows("rows_without_shape", left.rows_without_shape);
  json["diagnostics"] = Json::array();
  for (const base::Diagnostic& diagnostic : diagnostics.all())
    json["diagnostics"].push_back(diagnostic_json(diagnostic));
  return dumped(json);
}

}  // namespace cakupan::publish
