#include "publish/columns/glossary.hpp"

namespace cakupan::publish::columns {

namespace {

std::vector<Term> of_regions() {
  return {
      {{"status", "status"},
       "status",
       {"yang dikatakan sebuah baris tentang daerahnya: salah satu `[[participation.state]]` "
        "([project.md](project.md)); participation_states.csv mendaftarnya. Bila tidak satu pun dinyatakan "
        "di "
        "sana, sebuah baris dihitung bila statusnya `selected`, `mentored`, atau `completed`",
        "what a row says of its region: one of `[[participation.state]]` ([project.md](project.md)); "
        "participation_states.csv lists them. Without any declared there, a row counts where its status is "
        "`selected`, `mentored` or `completed`"}},
      {{"keadaan", "state"},
       "state",
       {"apa semua baris bersama-sama menjadikan daerahnya: `participant`, `disputed`, `listed`, `unlisted`, "
        "atau `not_eligible`",
        "what all its rows together make of a region: `participant`, `disputed`, `listed`, `unlisted` or "
        "`not_eligible`"}},
      {{"unit", "unit"},
       "units",
       {"daerah yang dapat ikut serta: setiap daerah, atau dengan `units = \"autonomous\"` hanya yang "
        "berpemerintahan sendiri; dikurangi yang tidak memenuhi syarat",
        "a region that can take part: every region, or with `units = \"autonomous\"` only those that govern "
        "themselves; less those that are not eligible"}},
      {{"tidak memenuhi syarat", "not eligible"},
       "not_eligible",
       {"daerah dengan baris berstatus `not_eligible` dan tanpa baris yang dihitung atau berketerangan "
        "berbeda; tidak masuk penyebut mana pun",
        "a region with a row of status `not_eligible` and none that counts or is disputed; it is in no "
        "denominator"}},
      {{"masih dapat terpilih", "eligible"},
       "eligible",
       {"dari sebuah angkatan: unit yang tidak terpilih pada tahun sebelumnya",
        "of a cohort: a unit that was not selected in an earlier year"}},
      {{"peserta", "participant"},
       "participants",
       {"unit dengan paling sedikit satu baris yang dihitung dan menemukan daerahnya; beberapa baris "
        "dihitung "
        "sekali. Yang kemudian gugur tetap peserta: ia pernah ikut serta",
        "a unit with at least one row that counts and found its region; several rows count once. One that "
        "has "
        "lapsed since stays a participant: it did take part"}},
      {{"keterangan sumber berbeda", "disputed"},
       "disputed",
       {"unit dengan baris berstatus `disputed` dan tanpa baris yang dihitung; bukan peserta dan bukan celah",
        "a unit that has rows of status `disputed` and none that counts; neither a participant nor a gap"}},
      {{"tercatat", "listed"},
       "listed",
       {"unit dengan hanya baris berstatus lain: diundang, tidak diketahui, gugur",
        "a unit that has only rows of other statuses: invited, unknown, lapsed"}},
      {{"tidak tercatat", "unlisted"},
       "unlisted",
       {"unit yang tidak ada dalam daftar mana pun yang diketahui; belum tentu tidak ikut serta",
        "a unit on no known list; not known to be absent"}},
      {{"celah", "gap"},
       "gaps",
       {"unit yang tercatat atau tidak tercatat: tidak satu pun baris mengatakan bahwa ia ikut serta",
        "a unit that is listed or unlisted: no row says that it takes part"}},
      {{"yang belum ada", "missing"},
       "missing",
       {"celah-celah sebuah baris sebagai daftar kode; `missing_names` nama-namanya",
        "the gaps of a row as a list of codes; `missing_names` are their names"}}};
}

std::vector<Term> of_cohorts() {
  return {{{"angkatan", "cohort"},
           "cohort",
           {"daerah-daerah yang terpilih pada satu tahun; `all` ialah semua tahun",
            "the regions selected in one year; `all` is all years"}},
          {{"diumumkan", "declared"},
           "declared",
           {"berapa peserta yang dikatakan dimiliki angkatan suatu tahun",
            "how many participants a year's cohort is said to have"}},
          {{"bernama", "named"},
           "named",
           {"daerah yang disebut terpilih pada tahun itu oleh daftar yang diketahui",
            "a region that a known list says was selected in the year"}},
          {{"belum bernama", "unnamed"},
           "unnamed",
           {"yang diumumkan sebuah angkatan dan tidak disebut daftar mana pun yang diketahui: `declared` "
            "dikurangi "
            "`named`, tidak di bawah 0",
            "what a cohort declares and no known list names: `declared` less `named`, not below 0"}},
          {{"pertama bergabung", "first joined"},
           "first_joined",
           {"terpilih pada tahun itu dan tidak pada tahun sebelumnya",
            "selected in the year and in none before"}},
          {{"berulang", "repeated"},
           "repeated",
           {"terpilih pada tahun itu dan pada tahun sebelumnya", "selected in the year and in one before"}},
          {{"gugur", "lapsed"},
           "lapsed",
           {"bergabung pada tahun sebelumnya dan sesudah itu gugur (participation_over_time.csv)",
            "joined in an earlier year and lapsed since (participation_over_time.csv)"}},
          {{"tanpa tahun", "undated"},
           "undated",
           {"peserta yang tidak satu pun barisnya yang dihitung bertahun",
            "a participant of which no row that counts has a year"}}};
}

std::vector<Term> of_figures() {
  return {
      {{"pangsa", "share"},
       "share",
       {"bagian dari unit, kecuali bila namanya menyebut yang lain (`population_share`)",
        "a part of the units, unless its name says of what else (`population_share`)"}},
      {{"batas atas", "upper bound"},
       "share_high",
       {"pangsa bila semua yang berketerangan berbeda dan semua yang belum bernama termasuk kelompok itu; "
        "`share_with_disputed` tanpa yang belum bernama",
        "the share if all disputed units and all unnamed participants belong to the group; "
        "`share_with_disputed` is without the unnamed"}},
      {{"penduduk", "population"}, "population", {"angka resmi gazeter", "the gazetteer's official figure"}},
      {{"batas dekat", "limit"},
       "within_limit",
       {"jarak yang di dalamnya sebuah celah dianggap dekat (`[analysis] gap_limit_km`)",
        "the distance inside which a gap counts as near (`[analysis] gap_limit_km`)"}},
      {{"di dalam", "within"},
       "within_km",
       {"jarak tepi paling jauh yang dihitung baris itu", "the largest edge distance that a row counts"}},
      {{"jarak tepi", "edge distance"},
       "distance_edge_km",
       {"dari kawasan ke titik terdekat daerah; 0 di dalamnya",
        "from an area to the nearest point of a region; 0 inside"}},
      {{"peringkat", "rank"},
       "rank",
       {"kedudukan dalam urutan, mulai dari 1", "a place in an order, from 1"}},
      {{"nilai p", "p-value"},
       "p_value",
       {"peluang, menurut model nol tabel itu, akan sesuatu yang sama luar biasanya; `p_exact` dihitung, "
        "`p_permutation` diundi",
        "the chance, by the table's null model, of something as extreme; `p_exact` is computed, "
        "`p_permutation` drawn"}},
      {{"nilai q", "q-value"},
       "q_value",
       {"nilai p yang dikoreksi karena banyaknya uji (Benjamini dan Hochberg 1995); kolom itu menyebut "
        "keluarganya",
        "a p-value corrected for how many tests there are (Benjamini and Hochberg 1995); the column says "
        "which "
        "family"}},
      {{"kepastian", "certainty"},
       "certainty",
       {"seberapa pasti sebuah nama menemukan daerahnya, 0 sampai 1",
        "how sure a name found its region, 0 to 1"}},
      {{"skor", "score"},
       "score",
       {"kedudukan celah menurut beberapa tolok ukur bersama, 0 sampai 1",
        "where a gap stands by several criteria together, 0 to 1"}},
      {{"hubungan", "link"},
       "link",
       {"dari dua daerah bertetangga: `border` atau `strait`", "of two neighbors: `border` or `strait`"}},
      {{"jenis", "kind"},
       "kind",
       {"jenis daerah, seperti disebut gazeter", "kind of region, as the gazetteer names it"}}};
}

}  // namespace

const std::vector<Term>& glossary() {
  static const std::vector<Term> all = [] {
    std::vector<Term> together;
    for (const std::vector<Term>& part : {of_regions(), of_cohorts(), of_figures()})
      together.insert(together.end(), part.begin(), part.end());
    return together;
  }();
  return all;
}

}  // namespace cakupan::publish::columns
