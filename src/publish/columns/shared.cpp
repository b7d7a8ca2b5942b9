#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

Column province_code() { return code("province_code", {"kode provinsi", "code of the province"}); }

Column province() { return text("province", {"nama provinsi", "name of the province"}); }

Column region_code() { return code("code", {"kode daerah", "code of the region"}); }

Column region() { return text("region", {"nama daerah", "name of the region"}); }

Column boundaries() {
  return text("boundaries",
              {"`indicative` bila jarak dan tetangga ditemukan pada bentuk yang hanya pengganti yang "
               "sebenarnya, selain itu `surveyed`",
               "`indicative` where distances and neighbors were found on shapes that stand in for the "
               "real ones, else `surveyed`"});
}

const TableDeclaration& definitions() {
  static const TableDeclaration table{
      "definitions",
      {},
      {text("table", {"nama tabel", "name of the table"}),
       text("column", {"nama kolom atau ukuran", "name of the column or measure"}),
       text("type", {"jenisnya", "its type"}), text("unit", {"satuannya", "its unit"}),
       text("meaning", {"artinya dalam bahasa Inggris", "its meaning in English"}),
       text("arti", {"artinya", "its meaning in Indonesian"})}};
  return table;
}

std::vector<const TableDeclaration*> all() {
  return {&summary(),
          &participants(),
          &provinces_without_participants(),
          &missing_by_area(),
          &coverage_by_province(),
          &coverage_by_island_group(),
          &coverage_by_kind(),
          &coverage_by_year(),
          &coverage_by_group(),
          &participation_over_time(),
          &participation_states(),
          &coverage_by_distance(),
          &proximity(),
          &regions(),
          &gaps(),
          &gaps_by_province(),
          &gap_ranking(),
          &targets(),
          &near_far(),
          &coverage_by_area(),
          &related_regions(),
          &coverage_curve(),
          &nearest_areas(),
          &neighbors(),
          &islands(),
          &spatial(),
          &local(),
          &claims(),
          &overlays(),
          &overlay_rows(),
          &ledger(),
          &unjoined(),
          &map_classes(),
          &what_if()};
}

}  // namespace cakupan::publish::columns
