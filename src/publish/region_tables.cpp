#include "publish/region_tables.hpp"

#include <cakupan/base/number.hpp>

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

namespace {

Value area_name(const std::vector<model::PriorityArea>& areas, const std::optional<std::size_t>& area) {
  return area ? Value(areas[*area].name) : Value();
}

std::string source_name(const std::optional<model::PointSource>& source) {
  if (!source) return "";
  return *source == model::PointSource::gazetteer ? "gazetteer" : "surface";
}

/// "25-50", and "200+" for the open one.
std::string band_name(const std::vector<model::Band>& bands, const std::optional<std::size_t>& band) {
  if (!band) return "";
  const std::string from = base::to_text(bands[*band].from.value);
  const std::optional<base::Kilometers>& to = bands[*band].to;
  return to ? from + "-" + base::to_text(to->value) : from + "+";
}

}  // namespace

TableData proximity_table(const RegionNames& names, const model::Findings& findings,
                          const std::vector<model::PriorityArea>& areas) {
  TableData table(columns::proximity());
  for (const model::ProximityRow& row : findings.proximity.regions) {
    const model::VintageEntry& entry = names.of(row.region);
    const model::RegionState& state = findings.states[row.region];
    table.add({entry.code, entry.name, entry.parent.code, entry.parent.name,
               state.kind == model::RegionState::Kind::participant, state.first_year(),
               area_name(areas, row.nearest_area), row.edge, row.point, source_name(row.point_source),
               band_name(findings.proximity.bands, row.band)});
  }
  return table;
}

TableData ledger_table(const RegionNames& names, const model::Ledger& ledger) {
  TableData table(columns::ledger());
  for (const model::LedgerEntry& entry : ledger) {
    const model::Match& match = entry.match;
    const model::VintageEntry* region = match.region ? &names.of(*match.region) : nullptr;
    table.add({entry.row.source_row, entry.row.year, entry.row.region_as_written,
               model::to_text(entry.row.status), region ? region->code : "", region ? region->name : "",
               match.method, match.score, model::to_text(match.outcome), match.note, entry.row.source});
  }
  return table;
}

TableData unjoined_table(const RegionNames& names, const model::Ledger& ledger,
                         const loader::join::Unjoined& left) {
  TableData table(columns::unjoined());
  const auto add_region = [&](model::RegionIndex region, const char* lacks) {
    table.add({"region", lacks, {}, {}, names.of(region).code, names.of(region).name});
  };
  const auto add_row = [&](std::size_t position, const char* lacks) {
    const model::LedgerEntry& entry = ledger[position];
    const model::VintageEntry* region = entry.match.region ? &names.of(*entry.match.region) : nullptr;
    table.add({"row", lacks, entry.row.source_row, entry.row.region_as_written, region ? region->code : "",
               region ? region->name : ""});
  };
  for (const std::size_t row : left.rows_without_region) add_row(row, "region");
  for (const std::size_t row : left.rows_without_shape) add_row(row, "shape");
  for (const model::RegionIndex region : left.regions_without_shape) add_region(region, "shape");
  for (const model::RegionIndex region : left.regions_without_row) add_region(region, "row");
  return table;
}

}  // namespace cakupan::publish
