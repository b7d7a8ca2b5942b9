#include <cakupan/publish/json.hpp>

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

std::string to_json(const model::Classification& classification) {
  const Json json{
      {"scheme", classification.scheme}, {"breaks", classification.breaks}, {"closed", "right"},
      {"counts", classification.counts}, {"gvf", classification.gvf},       {"adcm", classification.adcm}};
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

std::string to_json(const loader::LedgerTotals& totals, const base::Diagnostics& diagnostics) {
  Json json{{"rows",
             {{"total", totals.rows},
              {"exact", totals.exact},
              {"folded", totals.folded},
              {"alias", totals.alias},
              {"fuzzy", totals.fuzzy},
              {"decided", totals.decided},
              {"ambiguous", totals.ambiguous},
              {"unmatched", totals.unmatched}}}};
  json["diagnostics"] = Json::array();
  for (const base::Diagnostic& diagnostic : diagnostics.all())
    json["diagnostics"].push_back(diagnostic_json(diagnostic));
  return dumped(json);
}

}  // namespace cakupan::publish
