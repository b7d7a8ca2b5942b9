#include "analysis/facts.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::analysis {

namespace {

const std::string source = CAKUPAN_SOURCE;
using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::string& file) {
  std::ifstream in(source + "/" + file);
  std::string line;
  std::getline(in, line);
  std::vector<std::string> columns;
  for (const auto piece : base::split(line, ',')) columns.emplace_back(piece);
  std::vector<Row> rows;
  while (std::getline(in, line)) {
    const auto cells = base::split(line, ',');
    Row row;
    for (std::size_t i = 0; i < columns.size(); ++i) row[columns[i]] = i < cells.size() ? cells[i] : "";
    rows.push_back(std::move(row));
  }
  if (rows.empty()) throw std::runtime_error("no rows in " + file);
  return rows;
}

void add_parent(std::vector<model::Parent>& parents, const model::Parent& parent) {
  if (std::find(parents.begin(), parents.end(), parent) == parents.end()) parents.push_back(parent);
}

}  // namespace

model::RegionTable indonesia() {
  model::RegionTable table;
  table.vintages = {{"2025", {}}, {"2018", {}}};
  for (Row& row : rows_of("geodata/gazetteer/regions.csv")) {
    model::Region region;
    region.code = row["code"];
    region.name = row["name"];
    region.kind = row["kind"];
    region.autonomy =
        row["autonomous"] == "yes" ? model::Autonomy::autonomous : model::Autonomy::administrative;
    region.island_group = row["island_group"];
    region.area = base::SquareKilometers{base::parse_number(row["area_km2"]).value()};
    region.population = base::parse_integer(row["population_2024"]);
    region.point = geo::LonLat{base::parse_number(row["point_lon"]).value(),
                               base::parse_number(row["point_lat"]).value()};
    region.vintages = {
        {region.code, region.name, {row["province_code"], row["province"]}},
        {row["code_2018"], row["name_2018"], {row["province_code_2018"], row["province_2018"]}}};
    for (std::size_t v = 0; v < 2; ++v) add_parent(table.vintages[v].parents, region.vintages[v].parent);
    table.regions.push_back(std::move(region));
  }
  for (model::Vintage& vintage : table.vintages) std::sort(vintage.parents.begin(), vintage.parents.end());
  return table;
}

model::Ledger true_ledger(const model::RegionTable& table) {
  model::Ledger ledger;
  for (Row& row : rows_of("tests/facts/participation_truth.csv")) {
    model::LedgerEntry entry;
    entry.row.year = static_cast<int>(base::parse_integer(row["year"]).value());
    entry.row.region_as_written = row["region"];
    entry.row.status = row["status"] == "disputed" ? model::Status::disputed : model::Status::selected;
    entry.match.region = model::find_region(table, row["code"]).value();
    entry.match.outcome = model::Outcome::exact;
    ledger.push_back(std::move(entry));
  }
  return ledger;
}

std::vector<model::Cohort> declared_cohorts() {
  std::vector<model::Cohort> cohorts;
  for (Row& row : rows_of("geodata/cohorts.csv")) {
    cohorts.push_back({static_cast<int>(base::parse_integer(row["year"]).value()),
                       static_cast<int>(base::parse_integer(row["declared_size"]).value()),
                       row["list_complete"] == "yes" ? model::Cohort::Listing::complete
                                                     : model::Cohort::Listing::incomplete,
                       row["note"],
                       row["chosen_near_areas"] == "yes" ? model::Cohort::Choice::near_areas
                                                         : model::Cohort::Choice::open});
  }
  return cohorts;
}

}  // namespace cakupan::analysis
