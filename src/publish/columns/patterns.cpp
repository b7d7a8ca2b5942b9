#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

namespace {

Column variable() {
  return text("variable", {"`participation`, `share by province`, atau `population share by province`",
                           "`participation`, `share by province` or `population share by province`"});
}

}  // namespace

const TableDeclaration& neighbors() {
  static const TableDeclaration table{
      "neighbors",
      {"Setiap pasangan daerah bertetangga sekali. Batas darat: tepi keduanya saling mendekat sampai 0,1 km, "
       "juga di\n"
       "sebuah sudut, sehingga celah dan serpihan kecil berkas batas tidak memisahkan tetangga. Yang "
       "disatukan batas\n"
       "darat ialah sebuah daratan. Selat: daerah dari daratan yang berlainan, terpisah paling jauh "
       "`[analysis]\n"
       "strait_km`; lalu, sampai semua daerah tersambung, kelompok terkecil yang belum tersambung dengan "
       "yang lain\n"
       "dihubungkan oleh satu jalan terpendeknya ke kelompok lain.",
       "Each pair of neighboring regions once. Border: the edges come within 0.1 km of each other, at a "
       "corner too, so "
       "that\nslivers and gaps of the boundary file do not part neighbors. What borders join is a landmass. "
       "Strait: "
       "regions of\ndifferent landmasses at most `[analysis] strait_km` apart; then, until all regions are "
       "joined, the "
       "smallest\ngroup that is not joined to the others is linked by its one shortest way to another."},
      {code("code", {"yang pertama dari kedua daerah, menurut urutan gazeter",
                     "the first of the two regions, in the order of the gazetteer"}),
       code("neighbor_code", {"yang lain", "the other"}),
       text("link", {"`border` (batas darat) atau `strait` (selat)", "`border` or `strait`"}),
       length("distance_km", {"di antara titik-titik terdekatnya", "between their nearest points"}),
       boundaries()}};
  return table;
}

const TableDeclaration& islands() {
  static const TableDeclaration table{
      "islands",
      {"Satu baris untuk setiap daerah yang tidak berbagi batas darat dengan daerah lain.",
       "One row for each region that shares a border with no other."},
      {region_code(), region(),
       codes("linked_to", {"kode tetangganya lewat selat", "codes of its neighbors over straits"}),
       text("linked_to_names", {"nama-namanya, dipisahkan titik koma", "their names, parted by semicolons"}),
       boundaries()}};
  return table;
}

const TableDeclaration& spatial() {
  static const TableDeclaration table{
      "spatial",
      {"Statistik atas semua pasangan dari neighbors.csv. Keikutsertaan: dari unit yang berbentuk. Pangsa "
       "menurut\n"
       "provinsi: provinsi bertetangga bila daerah dari yang satu bertetangga dengan daerah dari yang lain.",
       "Statistics over all links of neighbors.csv. Participation: of units with a shape. Share by province: "
       "provinces\nneighbor where a region of one neighbors a region of the other."},
      {text("statistic",
            {"`BB`, `BW`, `WW`: pasangan yang menyatukan dua peserta, peserta dan unit lain, dua unit lain; "
             "`I`: I Moran dengan bobot baku per baris",
             "`BB`, `BW`, `WW`: links that join two participants, a participant and another unit, two "
             "others; `I`: Moran's I with row-standardized weights"}),
       variable(), number("observed", {"nilainya", "its value"}),
       number("expected", {"harapan bila nilai jatuh pada simpul secara acak: Cliff dan Ord (1981)",
                           "expectation where the values fall on the nodes at random: Cliff and Ord (1981)"}),
       number("variance", {"ragamnya, sama", "its variance, likewise"}),
       chance("p_value",
              {"(1 + permutasi yang paling sedikit sama jauhnya dari harapan) / (1 + permutasi), dua sisi",
               "(1 + permutations at least as far from the expectation) / (1 + permutations), two-sided"}),
       count("permutations", Unit::none, {"berapa yang diundi", "how many were drawn"}),
       integer("seed", {"benih undian itu oleh SplitMix64", "the seed they were drawn from, by SplitMix64"}),
       boundaries()}};
  return table;
}

const TableDeclaration& local() {
  static const TableDeclaration table{
      "local",
      {"Di mana pola itu. Untuk keikutsertaan unit yang berbentuk: cacah sambungan setempat, Anselin dan Li "
       "(2019),\n"
       "untuk peserta dan, dari kebalikannya, untuk yang lain. Untuk pangsa provinsi: I Moran setempat, "
       "Anselin (1995),\n"
       "dengan bobot baku per baris, simpangan dibagi rerata kuadratnya.",
       "Where the pattern is. Of the participation of units with a shape: local join counts, Anselin and Li "
       "(2019), "
       "for the\nparticipants and, of the complement, for the others. Of the provinces' shares: local "
       "Moran's I, "
       "Anselin (1995), with\nrow-standardized weights, deviations divided by their mean square."},
      {code("code", {"kode daerah atau provinsi", "code of the region or province"}),
       number("observed", {"untuk `participation`: berapa tetangganya yang berkeadaan sama, peserta atau "
                           "bukan; selain itu I Moran "
                           "setempat",
                           "variable `participation`: how many of its neighbors are in the same state, "
                           "participant or not; else "
                           "local Moran's I"}),
       text("cluster", {"`high-high`, `low-low`, `high-low`, atau `low-high`: dirinya, lalu tetangganya. "
                        "Untuk keikutsertaan: "
                        "peserta (`high`) atau bukan (`low`) di antara lebih banyak peserta (`high`) atau "
                        "lebih sedikit (`low`) "
                        "daripada di antara semua yang lain; untuk pangsa: terhadap rerata. Kosong bila "
                        "`q_value` di atas 0,05",
                        "`high-high`, `low-low`, `high-low` or `low-high`: itself, then its neighbors. Of "
                        "participation: a "
                        "participant (`high`) or not (`low`) among more of them (`high`) or fewer (`low`) "
                        "than among all others; "
                        "of shares: against the mean. Empty where `q_value` is above 0.05"}),
       chance(
           "p_value",
           {"bila tetangganya diundi dari semua daerah atau provinsi lain: dua kali ekor yang lebih kecil, "
            "paling banyak 1. Untuk `participation` secara eksak, dari sebaran hipergeometrik; selain itu "
            "`p_permutation`",
            "were its neighbors drawn at random from all other regions or provinces: twice the smaller "
            "tail, at most 1. Of `participation` exact, by the hypergeometric distribution; else "
            "`p_permutation`"}),
       chance("p_permutation", {"sama, oleh permutasi bersyarat; tidak pernah di bawah 2 / (1 + permutasi). "
                                "Cacah dan benih seperti dalam spatial.csv",
                                "the same by conditional permutation; never below 2 / (1 + permutations). "
                                "Count and seed as in spatial.csv"}),
       chance(
           "q_value",
           {"Benjamini dan Hochberg (1995) atas `p_value` baris-baris satu variabel; kosong tanpa tetangga",
            "Benjamini and Hochberg (1995) over `p_value` of the rows of one variable; empty without "
            "neighbors"}),
       text("name", {"nama daerah atau provinsi", "name of the region or province"}), variable(),
       boundaries()}};
  return table;
}

}  // namespace cakupan::publish::columns
