#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

namespace {

using Columns = std::vector<Column>;

Columns operator+(Columns first, const Columns& rest) {
  first.insert(first.end(), rest.begin(), rest.end());
  return first;
}

Columns interval() {
  return {share("ci_low",
                {"batas bawah interval skor Wilson 95 % untuk `share`: pita yang memperingatkan akan angka "
                 "kecil, bukan galat pengambilan sampel",
                 "lower bound of the 95 % Wilson score interval of `share`: a band that warns of small "
                 "numbers, not an error of sampling"}),
          share("ci_high", {"batas atas interval itu", "its upper bound"})};
}

Columns people_and_area() {
  return {count("population", Unit::people,
                {"penduduk unit-unit itu; kosong bila penduduk salah satu unit tidak diketahui",
                 "people in the units; empty where one unit's is unknown"}),
          count("population_covered", Unit::people, {"penduduk peserta", "people in participants"}),
          share("population_share", {"population_covered / population", "population_covered / population"}),
          area("area_km2", {"luas resmi unit-unit itu; kosong bila luas salah satu unit tidak diketahui",
                            "official area of the units; empty where one unit's is unknown"}),
          area("area_covered_km2", {"luas resmi peserta", "official area of participants"}),
          share("area_share", {"area_covered_km2 / area_km2", "area_covered_km2 / area_km2"})};
}

Column share_of_units() {
  return share("share", {"participants / units; kosong bila tidak ada unit",
                         "participants / units; empty without units"});
}

Column share_with_disputed() {
  return share("share_with_disputed",
               {"(participants + disputed) / units", "(participants + disputed) / units"});
}

Column share_high() {
  return share(
      "share_high",
      {"batas atas: (participants + disputed + yang belum bernama) / units, paling banyak 1. "
       "Masing-masing yang belum bernama mungkin termasuk kelompok ini, jadi batas beberapa kelompok "
       "tidak dapat tercapai serentak",
       "upper bound: (participants + disputed + unnamed) / units, at most 1. Each of the unnamed may "
       "belong to this group, so the bounds of several groups cannot all be met at once"});
}

Columns coverage() {
  return Columns{count("units", Unit::units, {"unit dalam kelompok itu", "units in the group"}),
                 count("participants", Unit::units, {"peserta di antaranya", "participants among them"}),
                 count("disputed", Unit::units,
                       {"unit dengan keterangan sumber berbeda di antaranya", "disputed units among them"}),
                 share_of_units(),
                 share("share_low", {"hanya menghitung yang diketahui: sama dengan `share`",
                                     "counts only what is known: equal to `share`"}),
                 share_with_disputed(),
                 share_high()} +
         interval() + people_and_area() +
         Columns{integer(
             "rank", {"1 = pangsa tertinggi; pangsa yang sama berbagi peringkat, dan peringkat berikutnya "
                      "menghitung semuanya (1, 2, 2, 4); kosong bila tidak ada unit",
                      "1 = highest share; equal shares share a rank, and the next rank counts them all "
                      "(1, 2, 2, 4); empty without units"})};
}

}  // namespace

const TableDeclaration& coverage_by_province() {
  static const TableDeclaration table{"coverage_by_province",
                                      {"Satu baris untuk setiap provinsi dari vintage itu. Daerah di luar "
                                       "semua provinsi ada dalam baris terakhir\n"
                                       "tanpa nama.",
                                       "One row for each province of the vintage. Regions outside every "
                                       "province stand in a last row without name."},
                                      Columns{province_code(), province()} + coverage()};
  return table;
}

const TableDeclaration& coverage_by_island_group() {
  static const TableDeclaration table{
      "coverage_by_island_group",
      {"Satu baris untuk setiap gugus pulau. Daerah di luar semua gugus ada dalam baris terakhir tanpa nama.",
       "One row for each island group. Regions outside every group stand in a last row without name."},
      Columns{text("island_group", {"gugus pulau", "the island group"})} + coverage()};
  return table;
}

const TableDeclaration& coverage_by_kind() {
  static const TableDeclaration table{
      "coverage_by_kind",
      {"Satu baris untuk setiap jenis daerah yang dimiliki sebuah provinsi.",
       "One row for each kind of region that a province has."},
      {province_code(),
       text("kind", {"jenis daerah, seperti disebut gazeter", "kind of region, as the gazetteer names it"}),
       count("units", Unit::units, {"unit jenis itu di provinsi itu", "units of the kind in the province"}),
       count("participants", Unit::units, {"peserta di antaranya", "participants among them"}),
       share_of_units()}};
  return table;
}

const TableDeclaration& coverage_by_year() {
  static const TableDeclaration table{
      "coverage_by_year",
      {"Satu baris untuk setiap tahun yang diumumkan sebuah angkatan atau disebut sebuah baris partisipasi. "
       "Yang\n"
       "dicacah ialah daerah yang berlainan, unit atau bukan.",
       "One row for each year that a cohort declares or a participation row names. Counts are of distinct "
       "regions, "
       "units\nor not."},
      {year("year", {"tahun angkatan", "the cohort's year"}),
       count("declared", Unit::regions,
             {"ukuran yang diumumkan; kosong bila tidak ada yang diumumkan",
              "declared size; empty where none was declared"}),
       truth(
           "list_complete",
           {"apakah daftar tahun itu lengkap, menurut berkas angkatan; kosong bila tidak ada yang diumumkan",
            "whether the year's list is complete, as the file of cohorts says; empty where none was "
            "declared"}),
       count("named", Unit::regions,
             {"daerah dengan baris yang dihitung pada tahun itu",
              "regions with a row that counts in that year"}),
       count("disputed", Unit::regions,
             {"daerah dengan baris berstatus `disputed` pada tahun itu",
              "regions with a row of state `disputed` in that year"}),
       count("first_joined", Unit::regions,
             {"dari yang bernama, yang tidak terpilih pada tahun sebelumnya",
              "of the named, those not selected in an earlier year"}),
       count("repeated", Unit::regions, {"dari yang bernama, selebihnya", "of the named, the others"}),
       count("cumulative", Unit::regions,
             {"daerah yang terpilih pada tahun ini atau sebelumnya",
              "regions selected in this or an earlier year"}),
       share("cumulative_share", {"unit di antaranya / unit", "units among them / units"}),
       count("cumulative_declared", Unit::regions,
             {"jumlah yang diumumkan sampai tahun ini; daerah yang diumumkan dua kali dihitung dua kali. "
              "Kosong bila sejauh ini tidak ada yang diumumkan",
              "sum of the declared sizes up to this year; a region declared twice counts twice. Empty where "
              "nothing was declared so far"}),
       count("unnamed", Unit::regions,
             {"yang diumumkan dikurangi yang bernama, tidak di bawah 0: peserta yang tidak disebut daftar "
              "mana pun "
              "yang diketahui",
              "declared less named, not below 0: participants that no known list names"})}};
  return table;
}

const TableDeclaration& coverage_by_group() {
  static const TableDeclaration table{
      "coverage_by_group",
      {"Cakupan menurut setiap pengelompokan, dari setiap angkatan dan kumulatif sampai tahun mana pun, "
       "dalam unit,\n"
       "jiwa, dan km². Satu baris untuk setiap kelompok dari setiap pengelompokan dalam setiap periode;\n"
       "kelompok-kelompok dari satu pengelompokan dan periode berjumlah baris nasional, dan itu diperiksa "
       "setiap kali\n"
       "program berjalan.",
       "Coverage by every grouping, of each cohort and cumulative to any year, in units, people and km². A "
       "row for "
       "each\ngroup of each grouping in each period; the groups of one grouping and period add up to the "
       "nation's "
       "row, which is\nchecked in every run."},
      Columns{
          text("grouping",
               {"`nation`, `province`, `island_group`, `kind`, atau sebuah kolom yang disebut "
                "`[analysis] group_by`",
                "`nation`, `province`, `island_group`, `kind`, or a column that `[analysis] group_by` "
                "names"}),
          code("group_code", {"kode kelompok; kosong untuk negara dan untuk daerah di luar semua kelompok",
                              "code of the group; empty for the nation and for regions outside every group"}),
          text("group", {"nama kelompok; kosong seperti `group_code`", "its name; empty as `group_code`"}),
          text("cohort", {"sebuah tahun, atau `all`: semua baris, juga yang tanpa tahun",
                          "a year, or `all`: every row, also those without a year"}),
          text("counted",
               {"`in`: hanya baris tahun itu; `up_to`: baris tahun itu dan semua tahun sebelumnya; `all` "
                "untuk angkatan `all`",
                "`in`: rows of that year only; `up_to`: of that year and all before it; `all` for the "
                "cohort `all`"}),
          count("units", Unit::units,
                {"unit dalam kelompok itu, sama dalam setiap periode",
                 "units in the group, the same in every period"}),
          count("participants", Unit::units,
                {"unit dengan baris yang dihitung dalam periode itu",
                 "units with a row that counts in the period"}),
          count("disputed", Unit::units,
                {"unit dengan baris berketerangan sumber berbeda dalam periode itu dan tanpa baris yang "
                 "dihitung",
                 "units with a disputed row in the period and none that counts"}),
          share_of_units(),
          share("share_low", {"batas bawah: hanya yang diketahui, jadi sama dengan `share`",
                              "lower bound: only what is known, so equal to `share`"}),
          share_with_disputed(), share_high()} +
          interval() + people_and_area() +
          Columns{integer("rank",
                          {"menurut `share` dalam pengelompokan dan periode: 1 = tertinggi; pangsa yang sama "
                           "berbagi peringkat (1, 2, 2, 4)",
                           "by `share` within grouping and period: 1 = highest; equal shares share a rank "
                           "(1, 2, 2, 4)"})}};
  return table;
}

const TableDeclaration& participation_over_time() {
  static const TableDeclaration table{
      "participation_over_time",
      {"Kedudukan setiap unit pada akhir setiap tahun dari coverage_by_year.csv. Kedelapan cacah dari "
       "`first_joined`\n"
       "sampai `undated` berjumlah `units`, dan itu diperiksa setiap kali program berjalan.",
       "Where every unit stands at the end of each year of coverage_by_year.csv. The eight counts from "
       "`first_joined` "
       "to\n`undated` add up to `units`, which is checked in every run."},
      {year("year", {"tahun itu", "the year"}), count("units", Unit::units, {"semua unit", "all units"}),
       count("first_joined", Unit::units,
             {"unit dengan baris yang dihitung pada tahun ini dan tidak pada tahun sebelumnya",
              "units with a row that counts in this year and none in an earlier one"}),
       count("repeated", Unit::units,
             {"unit dengan baris yang dihitung pada tahun ini dan pada tahun sebelumnya",
              "units with a row that counts in this year and in an earlier one"}),
       count(
           "joined_earlier", Unit::units,
           {"unit yang bergabung pada tahun sebelumnya, tanpa baris yang dihitung pada tahun ini, dan belum "
            "gugur",
            "units that joined in an earlier year, have no row that counts in this one and have not lapsed"}),
       count("lapsed", Unit::units,
             {"sama, tetapi gugur: sebuah baris berstatus `lapsed`, sampai tahun ini, sama baru dengan baris "
              "terakhir "
              "yang dihitung atau lebih baru; atau baris terakhir itu lebih dari `[participation] "
              "lapse_years` tahun "
              "yang lalu, bila kunci itu diberikan. Tidak ada dalam daftar berikutnya bukanlah gugur",
              "the same, but lapsed: a row of state `lapsed`, up to this year, is as late as their last row "
              "that "
              "counts or later; or that row lies more than `[participation] lapse_years` back, where that "
              "key is "
              "given. Not to be on a later list is no lapse by itself"}),
       count("disputed", Unit::units,
             {"unit yang sejauh ini tanpa baris yang dihitung, tetapi dengan baris berketerangan sumber "
              "berbeda",
              "units without a row that counts so far, but with a disputed one"}),
       count("listed", Unit::units,
             {"unit yang sejauh ini hanya dengan baris berstatus lain",
              "units with only rows of other states so far"}),
       count("unlisted", Unit::units,
             {"unit yang sejauh ini tidak tercatat dalam daftar mana pun yang diketahui",
              "units on no known list so far"}),
       count("undated", Unit::units,
             {"peserta yang tidak satu pun barisnya yang dihitung bertahun",
              "participants of which no row that counts has a year"}),
       count("unnamed", Unit::regions,
             {"yang diumumkan tetapi belum bernama, dari tahun ini dan semua tahun sebelumnya; sebanyak itu "
              "dari unit "
              "lainnya mungkin ikut serta. Kosong bila sejauh ini tidak ada yang diumumkan",
              "declared but unnamed of this and all earlier years; that many of the others may take part. "
              "Empty where "
              "nothing was declared so far"})}};
  return table;
}

const TableDeclaration& participation_states() {
  static const TableDeclaration table{
      "participation_states",
      {"Status yang dapat dimiliki baris, menurut urutannya: dari beberapa baris pada tahun terakhir suatu "
       "daerah, yang\n"
       "paling akhir dalam urutan ini menyatakan statusnya.",
       "The states that rows may have, in their order: of several rows of a region's latest year the last in "
       "this "
       "order\ntells its state."},
      {integer("order", {"kedudukan, mulai dari 1", "position, from 1"}),
       text("status", {"status itu", "the status"}),
       truth("counts", {"apakah baris dengan status itu menjadikan daerahnya peserta",
                        "whether a row of it makes its region a participant"}),
       text("words",
            {"bagaimana kolom status menulisnya, dipisahkan koma; huruf besar dan kecil dianggap sama",
             "how the status column writes it, parted by commas; case does not matter"}),
       count("rows", Unit::rows, {"baris tabel partisipasi", "rows of the participation table"}),
       count("regions", Unit::regions,
             {"daerah yang baris terakhirnya berstatus itu; baris tanpa tahun dianggap paling awal",
              "regions whose latest rows have it; rows without a year come before all others"})}};
  return table;
}

const TableDeclaration& what_if() {
  static const TableDeclaration table{
      "what_if",
      {"Hanya bila `[analysis] what_if` atau `run --what-if` menyebut sebuah tabel berisi daerah tambahan. "
       "Setiap tabel\n"
       "CSV di atas lalu ada sekali lagi dalam `tables/what_if/`, dihitung seolah-olah daerah itu ikut "
       "serta; tabel ini\n"
       "membandingkan negara, dalam baris-baris pertama tanpa kode yang bernama `nation`, dan "
       "provinsi-provinsinya.",
       "Only where `[analysis] what_if` or `run --what-if` names a table of additional regions. Every CSV "
       "table above "
       "then\nstands once more in `tables/what_if/`, computed as if those regions took part; this one "
       "compares the nation, in\nthe first rows, without code and named `nation`, and the provinces."},
      {province_code(), province(),
       text("measure",
            {"sebuah kolom dari coverage_by_province.csv; `now`, `what_if`, dan `change` sejenis dengannya",
             "a column of coverage_by_province.csv; `now`, `what_if` and `change` have its type"}),
       measure("now", {"nilainya tanpa daerah tambahan", "its value without the additional regions"}),
       measure("what_if", {"nilainya dengan daerah tambahan", "its value with them"}),
       measure("change", {"selisihnya; untuk peringkat, negatif berarti lebih baik",
                          "the difference; of a rank, negative is a better place"})}};
  return table;
}

}  // namespace cakupan::publish::columns
