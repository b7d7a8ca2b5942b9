#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

namespace {

Column state() {
  return text("state", {"`unlisted`, atau `listed` bila hanya ada baris yang tidak dihitung",
                        "`unlisted`, or `listed` where it has only rows that do not count"});
}

/// The same in every row: who reads one row must know.
Column unnamed() {
  return count(
      "unnamed", Unit::regions,
      {"yang diumumkan tetapi belum bernama, dari semua tahun dan seluruh negeri; sebanyak itu dari "
       "semua celah mungkin ikut serta. Sama dalam setiap baris; kosong bila tidak ada yang diumumkan",
       "declared but unnamed, of all years and the whole country; so many of all gaps may take part. "
       "The same in every row; empty where nothing was declared"});
}

}  // namespace

const TableDeclaration& gaps() {
  static const TableDeclaration table{
      "gaps",
      {"Satu baris untuk setiap celah; unit yang berketerangan sumber berbeda bukan celah. Yang terdekat "
       "lebih dahulu,\n"
       "yang sama menurut kode, yang jaraknya tidak diketahui terakhir.",
       "One row for every gap; disputed units are no gaps. Nearest first, ties by code, unknown distances "
       "last."},
      {integer("rank", {"kedudukan dalam urutan ini, mulai dari 1", "position in this order, from 1"}),
       region_code(), region(), province(), state(),
       text("nearest_area", {"seperti dalam proximity.csv", "as in proximity.csv"}),
       length("distance_edge_km", {"seperti dalam proximity.csv", "as in proximity.csv"}),
       truth("within_limit", {"apakah jarak tepi paling jauh batas dekat; kosong bila tidak diketahui",
                              "whether the edge distance is at most the limit; empty where it is not known"}),
       count("population", Unit::people, {"penduduknya", "its people"}), unnamed()}};
  return table;
}

const TableDeclaration& gaps_by_province() {
  static const TableDeclaration table{
      "gaps_by_province",
      {"Satu baris untuk setiap provinsi dari vintage itu.", "One row for each province of the vintage."},
      {province_code(), province(), count("gaps", Unit::units, {"celah", "gaps"}),
       count("disputed", Unit::units,
             {"unit dengan keterangan sumber berbeda; bukan celah", "disputed units; they are no gaps"}),
       count("gaps_within_limit", Unit::units,
             {"di antaranya, yang di dalam batas dekat; kosong bila jarak salah satunya tidak diketahui",
              "of those, the ones within the limit; empty where the distance of one is unknown"}),
       count("gaps_without_distance", Unit::units,
             {"di antaranya, yang jaraknya tidak diketahui: berkas batas tidak memuatnya",
              "of those, the ones whose distance is not known: the boundary file lacks them"}),
       count("population_of_gaps", Unit::people,
             {"penduduk celah-celah itu; kosong bila penduduk salah satunya tidak diketahui",
              "people in the gaps; empty where one's is unknown"}),
       unnamed()}};
  return table;
}

const TableDeclaration& gap_ranking() {
  static const TableDeclaration table{
      "gap_ranking",
      {"Setiap celah menurut setiap tolok ukur. Diurutkan menurut skor bila `[analysis] gap_weights` memberi "
       "bobot,\n"
       "selain itu seperti gaps.csv. Nilai yang sama berbagi peringkat; nilai yang tidak diketahui tidak "
       "berperingkat.",
       "Every gap by every criterion. Ordered by score where `[analysis] gap_weights` gives weights, else as "
       "gaps.csv. "
       "Equal\nvalues share a rank; an unknown value has none."},
      {region_code(), region(), province_code(), province(), state(),
       length("distance_edge_km", {"seperti dalam proximity.csv", "as in proximity.csv"}),
       integer("distance_rank", {"yang terdekat ialah 1", "the nearest is 1"}),
       count("population", Unit::people, {"penduduknya", "its people"}),
       integer("population_rank", {"yang terbanyak ialah 1", "the most is 1"}),
       count("neighbors", Unit::units,
             {"unit yang bertetangga dengannya lewat batas darat atau selat",
              "units that neighbor it by border or strait"}),
       count("participating_neighbors", Unit::units, {"peserta di antaranya", "participants among them"}),
       share("neighbor_share", {"participating_neighbors / neighbors, kosong bila tidak ada tetangga",
                                "participating_neighbors / neighbors, empty without neighbors"}),
       integer("neighbor_rank", {"pangsa tertinggi ialah 1", "the highest share is 1"}),
       number("score", {"rerata, berbobot `gap_weights`, dari (celah − peringkat) / (celah − 1) atas "
                        "peringkat yang berbobot: 1 "
                        "berarti pertama menurut semua, 0 terakhir. Kosong tanpa bobot, atau bila peringkat "
                        "yang berbobot "
                        "tidak diketahui",
                        "mean, weighted by `gap_weights`, of (gaps − rank) / (gaps − 1) over the ranks with "
                        "a weight: 1 would "
                        "be the first by all, 0 the last. Empty without weights, or where a rank with a "
                        "weight is unknown"}),
       integer("score_rank", {"skor tertinggi ialah 1", "the highest score is 1"}), unnamed()}};
  return table;
}

const TableDeclaration& targets() {
  static const TableDeclaration table{
      "targets",
      {"Dua baris untuk setiap provinsi dari vintage itu: berapa unit lagi mencapai pangsa sasaran "
       "(`[analysis]\n"
       "target_share`) dari unit, dan dari penduduk. Celah lebih dahulu, unit dengan keterangan sumber "
       "berbeda "
       "kemudian;\n"
       "masing-masing menurut penduduk terbanyak, yang sama menurut jarak ke kawasan, lalu menurut kode.",
       "Two rows for each province of the vintage: how many more units reach the target share (`[analysis] "
       "target_share`) of\nunits, and of people. Gaps come before disputed units; of each the largest "
       "population first, ties by distance to an\narea, then by code."},
      {province_code(), province(),
       text("basis",
            {"`units` atau `population`: pangsa dari apa", "`units` or `population`: what the share is of"}),
       share("target_share", {"pangsa yang hendak dicapai", "the share to be reached"}, Digits::as_given),
       share("share",
             {"pangsa hari ini; kosong bila tidak ada unit, dan menurut penduduk bila penduduk salah satu "
              "unit tidak "
              "diketahui",
              "today's share; empty without units, and by population where that of one unit is unknown"}),
       count("needed", Unit::units,
             {"berapa unit lagi mencapai sasaran; kosong seperti `share`",
              "how many more units reach the target; empty where `share` is"}),
       share("share_reached", {"pangsa dengan unit-unit itu", "the share with them"}),
       codes("added", {"kode-kodenya, menurut urutan penambahannya",
                       "their codes, in the order in which they were added"}),
       text("added_names", {"nama-namanya, dipisahkan titik koma", "their names, parted by semicolons"}),
       text("added_states",
            {"keadaannya, dipisahkan titik koma: `unlisted`, `listed`, atau `disputed`, yang mungkin sudah "
             "ikut serta",
             "their states, parted by semicolons: `unlisted`, `listed`, or `disputed`, which may take part "
             "already"}),
       unnamed()}};
  return table;
}

}  // namespace cakupan::publish::columns
