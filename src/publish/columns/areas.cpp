#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

namespace {

Column cohort() {
  return text("cohort", {"tahun terpilih; `all`: terpilih pada tahun mana pun",
                         "the year of selection; `all`: selected in any year"});
}

Column share_of_units() {
  return share("share", {"participants / units; kosong bila tidak ada unit",
                         "participants / units; empty without units"});
}

}  // namespace

const TableDeclaration& coverage_by_distance() {
  static const TableDeclaration table{
      "coverage_by_distance",
      {"Satu baris untuk setiap pita jarak tepi: from_km < jarak ≤ to_km; pita pertama juga memuat 0. Unit "
       "yang\n"
       "jaraknya tidak diketahui tidak masuk pita mana pun.",
       "One row for each band of edge distance: from_km < distance ≤ to_km; the first band also holds 0. "
       "Units "
       "without a\nknown distance are in no band."},
      {length("from_km", {"batas bawah pita", "lower bound of the band"}, Digits::as_given),
       length("to_km",
              {"batas atasnya; pita terakhir terbuka dan tidak memilikinya",
               "its upper bound; the last band is open and has none"},
              Digits::as_given),
       count("units", Unit::units, {"unit dalam pita itu", "units in the band"}),
       count("participants", Unit::units, {"peserta di antaranya", "participants among them"}),
       share_of_units(),
       share("ci_low", {"batas bawah interval skor Wilson 95 % untuk `share`",
                        "lower bound of the 95 % Wilson score interval of `share`"}),
       share("ci_high", {"batas atas interval itu", "its upper bound"})}};
  return table;
}

const TableDeclaration& near_far() {
  static const TableDeclaration table{
      "near_far",
      {"Satu baris untuk setiap angkatan dan batas jarak (`[analysis] bands_km`); tanpa kawasan tidak ada "
       "baris. Dekat\n"
       "ialah jarak tepi paling jauh batas itu, jauh ialah selebihnya. Unit yang jaraknya tidak diketahui "
       "tidak\n"
       "disertakan, dan catatan mencacahnya.",
       "One row for each cohort and distance limit (`[analysis] bands_km`); no rows without areas. Near is "
       "an edge "
       "distance\nof at most the limit, far is the rest. Units without a known distance are left out, and "
       "the note "
       "counts them."},
      {cohort(), length("band_km", {"batas itu", "the limit"}, Digits::as_given),
       count("near_units", Unit::units, {"unit di dalam batas", "units within the limit"}),
       count("near_participants", Unit::units,
             {"di antaranya, yang termasuk angkatan itu", "those of them in the cohort"}),
       count("far_units", Unit::units, {"unit di luar batas", "units beyond it"}),
       count("far_participants", Unit::units,
             {"di antaranya, yang termasuk angkatan itu", "those of them in the cohort"}),
       share("difference",
             {"pangsa dekat dikurangi pangsa jauh; kosong bila salah satu sisi tidak memiliki unit",
              "near share less far share; empty where either side has no units"}),
       share("ci_low",
             {"batas bawah interval 95 % selisih itu: Newcombe (1998), metode 10, dari dua interval Wilson",
              "lower bound of the 95 % interval of the difference: Newcombe (1998), method 10, from two "
              "Wilson intervals"}),
       share("ci_high", {"batas atas interval itu", "its upper bound"}),
       number("odds_ratio", {"hasil kali silang tabel dua kali dua; kosong bila penyebutnya 0",
                             "cross product of the two by two table; empty where its denominator is 0"}),
       chance("p_exact", {"uji eksak Fisher dua sisi: peluang, dengan kedua jumlah tepi tetap, sebuah tabel "
                          "yang tidak lebih "
                          "mungkin daripada tabel ini. Model nol: keikutsertaan jatuh sama pada semua unit",
                          "two-sided Fisher's exact test: probability, with both margins fixed, of a table "
                          "no more probable than "
                          "this one. Null model: participation falls on all units alike"}),
       chance("p_permutation", {"(1 + permutasi yang paling sedikit sama jauhnya dari harapan) / (1 + "
                                "permutasi), untuk cacah peserta "
                                "yang dekat. Model nol: peserta setiap provinsi jatuh pada unit-unitnya "
                                "secara acak, jadi provinsi "
                                "yang dipilih karena letaknya tidak dianggap keberpihakan",
                                "(1 + permutations at least as far from the expectation) / (1 + "
                                "permutations) of the number of near "
                                "participants. Null model: the participants of each province fall on its "
                                "units at random, so provinces "
                                "chosen for their position do not count as favor"}),
       count("permutations", Unit::none, {"berapa yang diundi", "how many were drawn"}),
       integer("seed", {"benih undian itu oleh SplitMix64", "the seed they were drawn from, by SplitMix64"}),
       text("note", {"model nol, dan mengapa sebuah sel kosong; dalam bahasa Inggris",
                     "the null models, and why a cell is empty"})},
      {"Semua unit diamati, bukan diambil sebagai sampel: nilai p bertanya apakah kebetulan saja dapat "
       "membuat pola\n"
       "seperti itu.",
       "All units are observed, not sampled: the p-values ask whether chance alone could make such a "
       "pattern."}};
  return table;
}

const TableDeclaration& coverage_by_area() {
  static const TableDeclaration table{
      "coverage_by_area",
      {"Satu baris untuk setiap kawasan dan batas jarak.", "One row for each area and distance limit."},
      {text("area", {"kawasan prioritas", "the priority area"}),
       length("within_km", {"batas itu", "the limit"}, Digits::as_given),
       count("units", Unit::units,
             {"unit dengan jarak tepi dari kawasan ini paling jauh batas itu",
              "units with an edge distance from this area of at most the limit"}),
       count("participants", Unit::units, {"peserta di antaranya", "participants among them"}),
       codes("missing",
             {"kode unit lainnya, yang terdekat lebih dahulu", "codes of the others, nearest first"})}};
  return table;
}

const TableDeclaration& coverage_curve() {
  static const TableDeclaration table{
      "coverage_curve",
      {"Satu baris untuk setiap angkatan dan langkah (`[analysis] curve_step_km`), sampai semua unit yang "
       "jaraknya\n"
       "diketahui tercakup.",
       "One row for each cohort and step (`[analysis] curve_step_km`), until all units with a distance are "
       "within."},
      {cohort(), length("km", {"jarak itu", "the distance"}, Digits::as_given),
       count("units", Unit::units,
             {"unit dengan jarak tepi dari kawasan terdekat paling jauh ini",
              "units with an edge distance from the nearest area of at most this"}),
       count("participants", Unit::units,
             {"di antaranya, yang termasuk angkatan itu", "those of the cohort among them"}),
       share_of_units()}};
  return table;
}

const TableDeclaration& nearest_areas() {
  static const TableDeclaration table{
      "nearest_areas",
      {"Satu baris untuk setiap daerah dan setiap kawasan yang dekat dengannya, sampai `[analysis] "
       "nearest_areas`.",
       "One row for each region and each of the areas near it, up to `[analysis] nearest_areas`."},
      {region_code(), region(),
       integer("rank", {"1 untuk kawasan terdekat; yang sama jauhnya menurut urutan berkas kawasan",
                        "1 for the nearest area; equally near ones in the order of the areas' file"}),
       text("area", {"kawasan itu", "the area"}),
       length("distance_edge_km", {"jarak tepi seperti dalam proximity.csv, dari kawasan ini",
                                   "edge distance as in proximity.csv, from this area"})}};
  return table;
}

}  // namespace cakupan::publish::columns
