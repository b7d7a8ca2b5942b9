#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

const TableDeclaration& participants() {
  static const TableDeclaration table{
      "participants",
      {"Satu baris untuk setiap daerah yang ikut serta: memiliki baris yang dihitung. Menurut urutan "
       "gazeter.",
       "One row for each region that takes part: it has a row that counts. In the order of the gazetteer."},
      {region_code(), region(), province_code(), province(),
       year("first_year", {"tahun pertama sebuah baris yang dihitung; kosong bila tidak diketahui",
                           "the first year of a row that counts; empty where it is not known"}),
       years("selected_years", {"tahun baris-barisnya yang dihitung", "years of its rows that count"}),
       truth("unit", {"apakah daerah itu unit", "whether it is a unit"}),
       count("population", Unit::people,
             {"penduduk resmi; kosong bila tidak diketahui", "official figure; empty where unknown"}),
       text("sources", {"sumber baris-barisnya, masing-masing sekali, dipisahkan spasi",
                        "the sources of its rows, each once, parted by blanks"})}};
  return table;
}

const TableDeclaration& provinces_without_participants() {
  static const TableDeclaration table{
      "provinces_without_participants",
      {"Satu baris untuk setiap provinsi yang memiliki unit dan tidak memiliki peserta.",
       "One row for each province that has units and no participant."},
      {province_code(), province(),
       count("units", Unit::units, {"unit di provinsi itu", "units of the province"}),
       count("disputed", Unit::units,
             {"unit dengan keterangan sumber berbeda di antaranya", "disputed units among them"}),
       count("population", Unit::people,
             {"penduduk unit-unitnya; kosong bila salah satunya tidak diketahui",
              "people of its units; empty where one's is unknown"}),
       text("unit_names",
            {"nama unit-unitnya, dipisahkan titik koma", "their names, parted by semicolons"})}};
  return table;
}

const TableDeclaration& missing_by_area() {
  static const TableDeclaration table{
      "missing_by_area",
      {"Satu baris untuk setiap kawasan dan setiap celah di dalam batas jarak terjauh dari "
       "coverage_by_area.csv, "
       "yang\nterdekat lebih dahulu.",
       "One row for each area and each gap within the farthest limit of coverage_by_area.csv, nearest "
       "first."},
      {text("area", {"kawasan prioritas", "the priority area"}),
       length("within_km", {"batas jarak terkecil yang memuatnya", "the least limit that holds it"},
              Digits::as_given),
       region_code(), region(), province_code(), province(),
       length("distance_edge_km",
              {"dari kawasan itu ke titik terdekat daerah; kosong bila kawasan itu bukan di antara yang "
               "terdekat "
               "dari daerah itu (nearest_areas.csv)",
               "from the area to the nearest point of the region; empty where the area is not among those "
               "nearest to it (nearest_areas.csv)"}),
       count("population", Unit::people,
             {"penduduk resmi; kosong bila tidak diketahui", "official figure; empty where unknown"})}};
  return table;
}

const TableDeclaration& map_classes() {
  static const TableDeclaration table{
      "map_classes",
      {"Satu baris untuk setiap daerah atau provinsi pada setiap peta: apa yang dikatakan peta itu "
       "tentangnya.",
       "One row for each region or province on each map: what the map says of it. Small maps of "
       "cohorts are not here."},
      {text("map", {"nama berkas peta itu, tanpa akhiran", "the name of the map's files, without ending"}),
       code("code", {"kode daerah atau provinsi", "code of the region or province"}),
       text("name", {"namanya", "its name"}),
       text("value_shown", {"nilainya seperti dibaca pada peta; kosong bila tidak ada",
                            "its value as a reader sees it on the map; empty where it has none"}),
       text("class", {"kelasnya dalam legenda", "its class in the legend"}),
       text("color",
            {"warnanya pada peta, lebih pucat bila peta itu menunjuk yang lain; kosong pada peta lingkaran",
             "its color on the map, paler where the map points at others; empty on a map of circles"})}};
  return table;
}

}  // namespace cakupan::publish::columns
