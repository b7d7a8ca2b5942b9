#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

namespace {

using Columns = std::vector<Column>;

Column source_row() {
  return integer("source_row", {"baris berkas masukan, mulai dari 1; kosong untuk daerah",
                                "line or row of the input file, from 1; empty for regions"});
}

Columns proximity_columns() {
  return {
      region_code(),
      region(),
      province_code(),
      province(),
      truth("participant", {"apakah memiliki baris yang dihitung", "whether it has a row that counts"}),
      year("first_year", {"tahun pertama sebuah baris yang dihitung", "the first year of a row that counts"}),
      text("nearest_area",
           {"kawasan prioritas dengan jarak tepi terkecil; bila sama, yang pertama dalam berkas "
            "kawasan",
            "the priority area with the least edge distance; of equals the first in the areas' "
            "file"}),
      length(
          "distance_edge_km",
          {"dari kawasan itu ke titik terdekat daerah; 0 di dalamnya. Kawasan yang berupa poligon atau "
           "daftar "
           "daerah diukur dari titik terdekatnya; 0 bila bersinggungan atau bertindihan",
           "from that area to the nearest point of the region; 0 inside. An area that is a polygon or a list "
           "of regions is measured from its nearest point; 0 where they touch or overlap"}),
      length("distance_point_km", {"dari kawasan yang sama ke titik daerah itu sendiri",
                                   "from the same to the region's own point"}),
      text("point_source",
           {"apa titik itu: `gazetteer` bila titik gazeter ada di dalam bentuk daerah, selain itu "
            "`surface`, sebuah titik pada bentuknya",
            "what the own point is: `gazetteer` where the gazetteer's point lies inside the "
            "region's shape, else `surface`, a point on the shape"}),
      text("band", {"pita jarak tepi: `25-50`, dan `200+` untuk yang terbuka",
                    "band of the edge distance: `25-50`, and `200+` for the open one"})};
}

Columns further_columns() {
  return {
      truth("unit", {"apakah daerah itu unit", "whether it is a unit"}),
      text(
          "state",
          {"`participant`, `disputed`, `listed`, `unlisted`, atau `not_eligible`, menurut pengertian di atas",
           "`participant`, `disputed`, `listed`, `unlisted` or `not_eligible`, by the definitions above"}),
      text("latest_status", {"status baris terakhirnya; kosong bila tidak ada",
                             "status of its latest row; empty where it has none"}),
      year("latest_year", {"tahun baris terakhirnya; kosong bila tidak ada",
                           "year of its latest row; empty where it has none"}),
      years("selected_years", {"tahun baris-barisnya yang dihitung", "years of its rows that count"}),
      years("disputed_years",
            {"tahun baris-barisnya dengan keterangan sumber berbeda", "years of its disputed rows"}),
      text("kind", {"jenisnya, menurut gazeter", "its kind, as the gazetteer has it"}),
      truth("autonomous", {"apakah berpemerintahan sendiri, menurut gazeter",
                           "whether it governs itself, as the gazetteer has it"}),
      text("island_group", {"gugus pulaunya, menurut gazeter", "its island group, as the gazetteer has it"}),
      text("group_…", {"kelompoknya menurut kolom yang disebut `[analysis] group_by`",
                       "its group by a column that `[analysis] group_by` names"}),
      count("population", Unit::people,
            {"penduduk resmi; kosong bila tidak diketahui", "official figure; empty where unknown"}),
      area("area_km2", {"luas resmi; kosong bila tidak diketahui", "official figure; empty where unknown"}),
      text("nearest_area_…",
           {"kawasan terdekat kedua (`nearest_area_2`) dan seterusnya sampai `[analysis] "
            "nearest_areas`",
            "the second nearest area (`nearest_area_2`) and so on to `[analysis] nearest_areas`"}),
      length("distance_edge_…_km",
             {"jarak tepinya (`distance_edge_2_km`)", "its edge distance (`distance_edge_2_km`)"}),
      integer("gap_rank", {"`rank` dari gaps.csv; kosong untuk daerah yang bukan celah",
                           "`rank` of gaps.csv; empty for regions that are no gaps"}),
      truth("within_limit", {"`within_limit` dari gaps.csv; kosong seperti `gap_rank`",
                             "`within_limit` of gaps.csv; empty as `gap_rank`"}),
      integer("distance_rank", {"seperti dalam gap_ranking.csv", "as in gap_ranking.csv"}),
      integer("population_rank", {"seperti dalam gap_ranking.csv", "as in gap_ranking.csv"}),
      integer("neighbor_rank", {"seperti dalam gap_ranking.csv", "as in gap_ranking.csv"}),
      number("score", {"seperti dalam gap_ranking.csv", "as in gap_ranking.csv"}),
      integer("score_rank", {"seperti dalam gap_ranking.csv", "as in gap_ranking.csv"}),
      integer("target_rank",
              {"urutannya di antara daerah yang ditambahkan targets.csv kepada provinsinya, menurut unit; "
               "kosong bila tidak ditambahkan",
               "its place among the regions that targets.csv adds to its province, by units; empty where "
               "it is not added"}),
      integer("population_target_rank", {"sama, menurut penduduk", "the same by population"}),
      count("neighbors", Unit::units, {"seperti dalam gap_ranking.csv", "as in gap_ranking.csv"}),
      count("participating_neighbors", Unit::units,
            {"seperti dalam gap_ranking.csv", "as in gap_ranking.csv"}),
      truth("island", {"apakah ada dalam islands.csv", "whether it is in islands.csv"}),
      number("local_joins", {"`observed` barisnya dalam local.csv", "`observed` of its row of local.csv"}),
      text("local_cluster", {"`cluster` barisnya dalam local.csv", "`cluster` of its row of local.csv"}),
      chance("local_p_value", {"`p_value` barisnya dalam local.csv", "`p_value` of its row of local.csv"}),
      chance("local_p_permutation",
             {"`p_permutation` barisnya dalam local.csv", "`p_permutation` of its row of local.csv"}),
      chance("local_q_value", {"`q_value` barisnya dalam local.csv", "`q_value` of its row of local.csv"}),
      boundaries()};
}

}  // namespace

const TableDeclaration& proximity() {
  static const TableDeclaration table{
      "proximity",
      {"Satu baris untuk setiap daerah, unit atau bukan, menurut urutan gazeter.",
       "One row for every region, unit or not, in the order of the gazetteer."},
      proximity_columns()};
  return table;
}

const TableDeclaration& regions() {
  static const TableDeclaration table = [] {
    Columns all = proximity_columns();
    const Columns further = further_columns();
    all.insert(all.end(), further.begin(), further.end());
    return TableDeclaration{"regions",
                            {"Lapisan `regions`: satu fitur untuk setiap daerah, dengan kolom-kolom "
                             "proximity.csv dan selebihnya. Daerah\n"
                             "tanpa bentuk tidak memiliki geometri.",
                             "The layer `regions`: a feature for every region, with the columns of "
                             "proximity.csv and more. A region "
                             "without a\nshape has no geometry."},
                            std::move(all)};
  }();
  return table;
}

const TableDeclaration& ledger() {
  static const TableDeclaration table{
      "ledger",
      {"Satu baris untuk setiap baris tabel partisipasi, menurut urutannya.",
       "One row for every row of the participation table, in its order."},
      {integer("source_row", {"baris berkas masukan, mulai dari 1", "line or row of the input file, from 1"}),
       year("year", {"tahun, seperti dikatakan masukan", "the year, as the input says"}),
       text("region_as_written", {"nama, seperti tertulis dalam masukan", "the name, as the input has it"}),
       text("status", {"status yang dimaksud katanya, seperti dalam participation_states.csv",
                       "the status that its word means, as in participation_states.csv"}),
       code("code", {"kode daerah yang ditemukan; kosong bila tidak ada",
                     "code of the region that was found; empty where none was"}),
       text("region", {"namanya; kosong seperti `code`", "its name; empty as `code`"}),
       text("method", {"bagaimana ditemukan: oleh keputusan, kode, atau nama",
                       "how it was found: by decision, code or name"}),
       certainty("certainty", {"seberapa pasti pencocokannya", "how sure the match is"}),
       text("outcome",
            {"hasilnya: `exact`, `folded`, `alias`, `fuzzy`, `decided`, `ambiguous`, `unmatched`, `heading`, "
             "`aside`",
             "the bin: `exact`, `folded`, `alias`, `fuzzy`, `decided`, `ambiguous`, `unmatched`, "
             "`heading`, `aside`"}),
       text("note", {"untuk pembaca: calon, alasan, keputusan; dalam bahasa Inggris",
                     "for people: candidates, reason, decision"}),
       text("source", {"sumber, seperti dikatakan masukan", "the source, as the input says"})}};
  return table;
}

const TableDeclaration& unjoined() {
  static const TableDeclaration table{
      "unjoined",
      {"Yang tersisa dari penggabungan baris dan batas, dilihat dari kedua sisi: baris lebih dahulu.",
       "What the join of rows and boundaries left over, seen from both sides: rows first."},
      {text("side", {"`row`: dari tabel partisipasi; `region`: dari gazeter",
                     "`row`: of the participation table; `region`: of the gazetteer"}),
       text(
           "lacks",
           {"untuk baris: `region` (mendua atau tidak cocok) atau `shape` (daerahnya tidak berbentuk). Untuk "
            "daerah: `shape` (tidak ada dalam berkas batas) atau `row` (tidak disebut baris mana pun)",
            "of a row: `region` (ambiguous or unmatched) or `shape` (its region has none). Of a region: "
            "`shape` (the boundary file has none) or `row` (no row names it)"}),
       source_row(),
       text("region_as_written", {"nama, seperti tertulis dalam masukan; kosong untuk daerah",
                                  "the name, as the input has it; empty for regions"}),
       code("code", {"kode daerah; kosong untuk baris tanpa daerah",
                     "the region's code; empty for rows without one"}),
       text("region", {"namanya; kosong seperti `code`", "its name; empty as `code`"})}};
  return table;
}

}  // namespace cakupan::publish::columns
