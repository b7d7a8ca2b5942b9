#include "analysis/small_territory.hpp"

#include <string>

namespace cakupan::analysis {

namespace {

void add_square(geo::PolygonSet& shapes, double west, double width) {
  shapes.add_ring(std::vector<geo::Coordinate>{{west, 0}, {west + width, 0}, {west + width, 1}, {west, 1}});
  shapes.end_feature();
}

model::Region region(std::string code, std::string name, model::Parent now, model::Parent then, double area) {
  model::Region made;
  made.code = code;
  made.name = name;
  made.kind = name.starts_with("Kota") ? "kota" : "kabupaten";
  made.vintages = {{code, name, std::move(now)}, {code, name, std::move(then)}};
  made.area = base::SquareKilometers{area};
  return made;
}

model::LedgerEntry entry(std::size_t row, int year, std::string name,
                         std::optional<model::RegionIndex> region, model::Outcome outcome,
                         model::Status status = model::Status::selected) {
  model::LedgerEntry made;
  made.row.source_row = row;
  made.row.year = year;
  made.row.region_as_written = std::move(name);
  made.row.status = status;
  made.match.region = region;
  made.match.outcome = outcome;
  made.match.method = region ? "name" : "";
  made.match.score = region ? 1 : 0;
  return made;
}

}  // namespace

model::Territory small_territory() {
  const model::Parent north{"11", "Utara"};
  const model::Parent south{"12", "Selatan"};
  const model::Parent capital{"31", "Ibu Kota"};
  model::Territory territory;
  territory.table.vintages = {{"2025", {north, south, capital, {"99", "Kosong"}}},
                              {"2018", {north, south, capital}}};
  auto& regions = territory.table.regions;
  regions = {region("11.01", "Kabupaten Alfa", north, north, 1000),
             region("11.71", "Kota Beta", north, north, 50),
             region("12.01", "Kabupaten Gama", south, north, 2000),
             region("12.02", "Kabupaten Delta", south, south, 3000),
             region("31.71", "Kota Epsilon", capital, capital, 100),
             region("12.03", "Kabupaten Zeta", south, south, 10)};
  regions[2].vintages[1].code = "11.03";
  regions[4].autonomy = model::Autonomy::administrative;
  const std::vector<std::optional<std::int64_t>> people{100, 200, 300, 400, 500, std::nullopt};
  for (std::size_t i = 0; i < regions.size(); ++i) {
    regions[i].population = people[i];
    regions[i].island_group = i == 4 ? "Timur" : "Barat";
    if (i < 5) add_square(territory.shapes, i == 4 ? 106 : 100 + static_cast<double>(i), 1);
  }
  territory.shapes.end_feature();
  regions[0].point = geo::LonLat{100.25, 0.5};
  regions[1].point = geo::LonLat{150, 0.5};  // not in its shape
  territory.source.truth = model::BoundaryTruth::indicative;
  return territory;
}

model::Ledger small_ledger() {
  using model::Outcome;
  model::Ledger ledger{entry(2, 2017, "Alfa", 0, Outcome::exact),
                       entry(3, 2018, "Kab. Alfa", 0, Outcome::folded),
                       entry(4, 2018, "Beta", 1, Outcome::alias, model::Status::disputed),
                       entry(5, 2018, "Gamma", 2, Outcome::fuzzy),
                       entry(6, 2018, "Delta, \"Lama\"", std::nullopt, Outcome::ambiguous),
                       entry(7, 2019, "Tiada", std::nullopt, Outcome::unmatched)};
  ledger[3].match.score = 0.8;
  ledger[3].match.note = "Kabupaten Gama";
  return ledger;
}

std::vector<model::Cohort> small_cohorts() {
  return {{2017, 2, model::Cohort::Listing::incomplete, ""}, {2018, 2, model::Cohort::Listing::complete, ""}};
}

std::vector<model::PriorityArea> small_areas() {
  std::vector<model::PriorityArea> areas(2);
  areas[0].name = "Pusat";
  areas[0].point = {101.5, 0.5};
  areas[1].name = "Timur";
  areas[1].shape = model::PriorityArea::Shape::polygon;
  areas[1].point = {105.5, 0.5};
  add_square(areas[1].polygon, 104.5, 2);
  return areas;
}

}  // namespace cakupan::analysis
