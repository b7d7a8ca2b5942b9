#include "publish/region_tables.hpp"

#include <cakupan/base/number.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

namespace {

std::string area_name(const std::vector<model::PriorityArea>& areas, const std::optional<std::size_t>& area) {
  return area ? areas[*area].name : "";
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

std::string limit_cell(model::GapRow::Limit limit) {
  if (limit == model::GapRow::Limit::unknown) return "";
  return truth_cell(limit == model::GapRow::Limit::within);
}

std::string code_list(const RegionNames& names, const std::vector<model::RegionIndex>& regions) {
  std::string codes;
  for (const model::RegionIndex region : regions) codes += (codes.empty() ? "" : " ") + names.of(region).code;
  return codes;
}

TableData proximity_table(const RegionNames& names, const model::Findings& findings,
                          const std::vector<model::PriorityArea>& areas) {
  TableData table("proximity",
                  {"code", "region", "province_code", "province", "participant", "first_year", "nearest_area",
                   "distance_edge_km", "distance_point_km", "point_source", "band"});
  for (const model::ProximityRow& row : findings.proximity.regions) {
    const model::VintageEntry& entry = names.of(row.region);
    const model::RegionState& state = findings.states[row.region];
    table.add({entry.code, entry.name, entry.parent.code, entry.parent.name,
               truth_cell(state.kind == model::RegionState::Kind::participant),
               integer_cell(state.first_year()), area_name(areas, row.nearest_area), length_cell(row.edge),
               length_cell(row.point), source_name(row.point_source),
               band_name(findings.proximity.bands, row.band)});
  }
  return table;
}

TableData gaps_table(const RegionNames& names, const model::Findings& findings,
                     const std::vector<model::PriorityArea>& areas) {
  TableData table("gaps", {"rank", "code", "region", "province", "nearest_area", "distance_edge_km",
                           "within_limit", "population"});
  for (const model::GapRow& row : findings.gaps.regions) {
    const model::VintageEntry& entry = names.of(row.region);
    table.add({count_cell(row.rank), entry.code, entry.name, entry.parent.name,
               area_name(areas, row.nearest_area), length_cell(row.edge), limit_cell(row.limit),
               integer_cell(names.table.regions[row.region].population)});
  }
  return table;
}

TableData gaps_by_province_table(const model::Findings& findings) {
  TableData table("gaps_by_province",
                  {"province_code", "province", "missing", "missing_within_limit", "population_missing"});
  for (const model::ProvinceGapRow& row : findings.gaps.by_province) {
    table.add({row.province.code, row.province.name, count_cell(row.missing),
               row.missing_within_limit ? count_cell(*row.missing_within_limit) : "",
               integer_cell(row.population_missing)});
  }
  return table;
}

TableData ledger_table(const RegionNames& names, const model::Ledger& ledger) {
  TableData table("ledger", {"source_row", "year", "region_as_written", "status", "code", "region", "method",
                             "score", "outcome", "note"});
  for (const model::LedgerEntry& entry : ledger) {
    const model::Match& match = entry.match;
    const model::VintageEntry* region = match.region ? &names.of(*match.region) : nullptr;
    table.add({count_cell(entry.row.source_row), integer_cell(entry.row.year), entry.row.region_as_written,
               model::to_text(entry.row.status), region ? region->code : "", region ? region->name : "",
               match.method, base::to_fixed(match.score, 3), model::to_text(match.outcome), match.note});
  }
  return table;
}

TableData unjoined_table(const RegionNames& names, const model::Ledger& ledger,
                         const loader::join::Unjoined& left) {
  TableData table("unjoined", {"side", "lacks", "source_row", "region_as_written", "code", "region"});
  const auto add_region = [&](model::RegionIndex region, const char* lacks) {
    table.add({"region", lacks, "", "", names.of(region).code, names.of(region).name});
  };
  const auto add_row = [&](std::size_t position, const char* lacks) {
    const model::LedgerEntry& entry = ledger[position];
    const model::VintageEntry* region = entry.match.region ? &names.of(*entry.match.region) : nullptr;
    table.add({"row", lacks, count_cell(entry.row.source_row), entry.row.region_as_written,
               region ? region->code : "", region ? region->name : ""});
  };
  for (const std::size_t row : left.rows_without_region) add_row(row, "region");
  for (const std::size_t row : left.rows_without_shape) add_row(row, "shape");
  for (const model::RegionIndex region : left.regions_without_shape) add_region(region, "shape");
  for (const model::RegionIndex region : left.regions_without_row) add_region(region, "row");
  return table;
}

}  // namespace cakupan::publish
