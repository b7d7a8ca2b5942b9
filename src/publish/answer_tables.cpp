#include "publish/answer_tables.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <cakupan/base/text.hpp>

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

namespace {

bool takes_part(const model::Findings& findings, model::RegionIndex region) {
  return findings.states[region].kind == model::RegionState::Kind::participant;
}

/// Each source once, in the order of the rows.
std::map<model::RegionIndex, std::vector<std::string>> sources_by_region(const model::Ledger& ledger) {
  std::map<model::RegionIndex, std::vector<std::string>> sources;
  for (const model::LedgerEntry& entry : ledger) {
    if (!entry.match.region || entry.row.source.empty()) continue;
    std::vector<std::string>& known = sources[*entry.match.region];
    if (std::find(known.begin(), known.end(), entry.row.source) == known.end())
      known.push_back(entry.row.source);
  }
  return sources;
}

}  // namespace

TableData participants_table(const RegionNames& names, const model::Findings& findings,
                             const model::Ledger& ledger) {
  TableData table(columns::participants());
  const auto sources = sources_by_region(ledger);
  const std::set<model::RegionIndex> units(findings.units.begin(), findings.units.end());
  for (model::RegionIndex region = 0; region < names.table.regions.size(); ++region) {
    if (!takes_part(findings, region)) continue;
    const model::VintageEntry& entry = names.of(region);
    const model::RegionState& state = findings.states[region];
    const auto from = sources.find(region);
    table.add({entry.code, entry.name, entry.parent.code, entry.parent.name, state.first_year(),
               state.selected_years, units.contains(region), names.table.regions[region].population,
               from == sources.end() ? std::string() : base::join(from->second, " ")});
  }
  return table;
}

TableData provinces_without_participants_table(const RegionNames& names, const model::Findings& findings) {
  TableData table(columns::provinces_without_participants());
  std::map<std::string, std::vector<model::RegionIndex>> units_of;
  for (const model::RegionIndex unit : findings.units) units_of[names.of(unit).parent.code].push_back(unit);
  for (const model::CoverageRow& row : findings.coverage.by_province) {
    if (row.units == 0 || row.participants > 0) continue;
    table.add(
        {row.code, row.name, row.units, row.disputed, row.population, names.names_of(units_of[row.code])});
  }
  return table;
}

TableData missing_by_area_table(const RegionNames& names, const model::Findings& findings,
                                const std::vector<model::PriorityArea>& areas) {
  TableData table(columns::missing_by_area());
  std::map<std::pair<std::size_t, model::RegionIndex>, base::Kilometers> edges;
  for (const model::NearestAreaRow& row : findings.proximity.nearest_areas)
    edges.emplace(std::pair{row.area, row.region}, row.edge);
  std::set<std::pair<std::size_t, model::RegionIndex>> told;
  for (std::size_t area = 0; area < areas.size(); ++area) {
    // Limits ascend, and of each the nearest come first: so do those that a wider limit adds.
    for (const model::AreaRow& row : findings.proximity.by_area) {
      if (row.area != area) continue;
      for (const model::RegionIndex region : row.missing) {
        if (!told.insert({area, region}).second) continue;
        const model::VintageEntry& entry = names.of(region);
        const auto edge = edges.find({area, region});
        table.add({areas[area].name, row.limit, entry.code, entry.name, entry.parent.code, entry.parent.name,
                   edge == edges.end() ? std::optional<base::Kilometers>() : edge->second,
                   names.table.regions[region].population});
      }
    }
  }
  return table;
}

}  // namespace cakupan::publish
