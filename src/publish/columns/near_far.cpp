#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

namespace {

using Columns = std::vector<Column>;

/// Whom a comparison counts, and what its columns are called.
struct Compared {
  std::string counted;       ///< of "near_eligible"
  std::string participants;  ///< of "near_selected"
  std::string prefix;        ///< of "units_difference"; may be empty
  base::Text near;           ///< meaning of near_eligible
  base::Text far;
};

Columns comparison(const Compared& compared) {
  const auto named = [&](const std::string& name) { return compared.prefix + name; };
  const base::Text of_cohort{"di antaranya, yang termasuk angkatan itu", "those of them in the cohort"};
  const base::Text corrected{
      "sama, dikoreksi menurut Benjamini dan Hochberg (1995); keluarganya ialah kolom p itu dalam semua "
      "baris "
      "tabel ini",
      "the same corrected by Benjamini and Hochberg (1995); the family is that column of p in all rows of "
      "this "
      "table"};
  return {
      count("near_" + compared.counted, Unit::units, compared.near),
      count("near_" + compared.participants, Unit::units, of_cohort),
      count("far_" + compared.counted, Unit::units, compared.far),
      count("far_" + compared.participants, Unit::units, of_cohort),
      share(named("difference"),
            {"pangsa dekat dikurangi pangsa jauh; kosong bila salah satu sisi tidak memiliki unit",
             "near share less far share; empty where either side has no units"}),
      share(
          named("ci_low"),
          {"batas bawah interval 95 % selisih itu: Newcombe (1998), metode 10, dari dua interval Wilson",
           "lower bound of the 95 % interval of the difference: Newcombe (1998), method 10, from two Wilson "
           "intervals"}),
      share(named("ci_high"), {"batas atas interval itu", "its upper bound"}),
      number(named("odds_ratio"),
             {"hasil kali silang tabel dua kali dua; kosong bila penyebutnya 0",
              "cross product of the two by two table; empty where its denominator is 0"}),
      chance(
          named("p_exact"),
          {"uji eksak Fisher dua sisi: peluang, dengan kedua jumlah tepi tetap, sebuah tabel yang tidak "
           "lebih mungkin daripada tabel ini. Model nol: keikutsertaan jatuh sama pada semua unit yang "
           "dibandingkan",
           "two-sided Fisher's exact test: probability, with both margins fixed, of a table no more probable "
           "than this one. Null model: selection falls on all compared units alike"}),
      chance(named("q_exact"), corrected),
      chance(named("p_permutation"),
             {"(1 + permutasi yang paling sedikit sama jauhnya dari harapan) / (1 + permutasi), untuk cacah "
              "yang terpilih dan dekat. Model nol: yang terpilih di setiap provinsi jatuh pada unit-unitnya "
              "yang dibandingkan secara acak, jadi provinsi yang dipilih karena letaknya tidak dianggap "
              "keberpihakan",
              "(1 + permutations at least as far from the expectation) / (1 + permutations) of the number of "
              "selected near ones. Null model: the selected of each province fall on its compared units at "
              "random, so provinces chosen for their position do not count as favor"}),
      chance(named("q_permutation"), corrected)};
}

Compared eligible_units() {
  return {
      "eligible",
      "selected",
      "",
      {"unit yang masih dapat terpilih, di dalam batas: dari sebuah angkatan, yang tidak terpilih pada tahun "
       "sebelumnya; dari baris dengan `without`, yang tidak pertama kali terpilih pada tahun itu",
       "units that could still be selected, within the limit: of a cohort, those not selected in an earlier "
       "year; of a row with `without`, those not first selected in those years"},
      {"unit yang masih dapat terpilih, di luarnya", "units that could still be selected, beyond it"}};
}

Compared all_units() {
  return {
      "units",
      "participants",
      "units_",
      {"semua unit di dalam batas, juga yang sudah terpilih sebelumnya: penyebut yang memperkecil kedekatan "
       "angkatan kemudian",
       "all units within the limit, also those selected earlier: a denominator that hides the nearness of "
       "later "
       "cohorts"},
      {"semua unit di luarnya", "all units beyond it"}};
}

}  // namespace

const TableDeclaration& near_far() {
  static const TableDeclaration table = [] {
    Columns all{text("cohort", {"tahun terpilih; `all`: terpilih pada tahun mana pun",
                                "the year of selection; `all`: selected in any year"}),
                years("without", {"tahun yang tidak dihitung baris `all` ini: angkatan yang dipilih karena "
                                  "dekat dengan kawasan (`chosen_near_areas` dalam berkas angkatan)",
                                  "years that this row `all` does not count: cohorts chosen for lying near "
                                  "the areas (`chosen_near_areas` in the file of cohorts)"}),
                length("within_km", {"batas itu", "the limit"}, Digits::as_given)};
    for (const Compared& compared : {eligible_units(), all_units()}) {
      const Columns more = comparison(compared);
      all.insert(all.end(), more.begin(), more.end());
    }
    all.push_back(count("permutations", Unit::none, {"berapa yang diundi", "how many were drawn"}));
    all.push_back(integer(
        "seed", {"benih undian itu oleh SplitMix64", "the seed they were drawn from, by SplitMix64"}));
    all.push_back(text("note", {"apa yang tidak dapat dikatakan baris itu, model nol, dan mengapa sebuah sel "
                                "kosong; dalam bahasa Inggris",
                                "what the row cannot say, the null models, and why a cell is empty"}));
    return TableDeclaration{
        "near_far",
        {"Satu baris untuk setiap angkatan dan batas jarak (`[analysis] bands_km`); tanpa kawasan tidak ada "
         "baris. Dekat\n"
         "ialah jarak tepi paling jauh batas itu, jauh ialah selebihnya. Setiap baris membandingkan unit "
         "yang "
         "masih dapat\n"
         "terpilih dan, dalam kolom `units_…`, semua unit. Unit yang jaraknya tidak diketahui tidak "
         "disertakan, dan catatan\n"
         "mencacahnya.",
         "One row for each cohort and distance limit (`[analysis] bands_km`); no rows without areas. Near is "
         "an edge\n"
         "distance of at most the limit, far is the rest. Each row compares the units that could still be "
         "selected and, in\n"
         "the columns `units_…`, all units. Units without a known distance are left out, and the note counts "
         "them."},
        std::move(all),
        {"Semua unit diamati, bukan diambil sebagai sampel: nilai p bertanya apakah kebetulan saja dapat "
         "membuat pola\n"
         "seperti itu. Yang belum bernama dihitung sebagai tidak terpilih.",
         "All units are observed, not sampled: the p-values ask whether chance alone could make such a "
         "pattern. The\n"
         "unnamed count as not selected."}};
  }();
  return table;
}

}  // namespace cakupan::publish::columns
