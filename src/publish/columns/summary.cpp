#include <algorithm>

#include <cakupan/base/error.hpp>

#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

namespace {

using Columns = std::vector<Column>;

Column units(std::string name, base::Text meaning) {
  return count(std::move(name), Unit::units, std::move(meaning));
}
Column rows(std::string name, base::Text meaning) {
  return count(std::move(name), Unit::rows, std::move(meaning));
}

Columns territory() {
  return {text("vintage", {"keadaan pembagian wilayah administrasi yang dipakai kode dan provinsi",
                           "the state of the administrative map that codes and provinces are given in"}),
          text("boundaries", {"`surveyed`, atau `indicative` bila bentuk hanya pengganti yang sebenarnya",
                              "`surveyed`, or `indicative` where shapes stand in for the real ones"}),
          text("units_rule", {"`all` atau `autonomous`", "`all` or `autonomous`"}),
          count("provinces", Unit::none,
                {"baris dari coverage_by_province.csv", "rows of coverage_by_province.csv"}),
          count("regions", Unit::regions, {"daerah dalam gazeter", "regions of the gazetteer"}),
          count("regions_without_shape", Unit::regions,
                {"daerah yang tidak ada dalam berkas batas", "those that the boundary file lacks"})};
}

Columns coverage() {
  return {
      units("units", {"unit menurut aturan yang dipilih", "units by the chosen rule"}),
      units("units_all", {"unit menurut aturan `all`", "units by the rule `all`"}),
      units("units_autonomous", {"unit menurut aturan `autonomous`", "units by the rule `autonomous`"}),
      units("participants", {"peserta di antara unit", "participants among the units"}),
      units("participants_all", {"sama, menurut aturan `all`", "the same by the rule `all`"}),
      units("participants_autonomous",
            {"sama, menurut aturan `autonomous`", "the same by the rule `autonomous`"}),
      units("disputed",
            {"unit dengan keterangan sumber berbeda; `participants`, `disputed`, `listed`, dan `unlisted` "
             "berjumlah `units`",
             "disputed units; `participants`, `disputed`, `listed` and `unlisted` make `units`"}),
      units("listed", {"unit yang tercatat, belum menjadi peserta", "listed units"}),
      units("unlisted", {"unit yang tidak tercatat dalam daftar", "unlisted units"}),
      count("not_eligible", Unit::regions,
            {"daerah yang bukan unit karena tidak memenuhi syarat",
             "regions that are no units for want of eligibility"}),
      share("share", {"participants / units", "participants / units"}),
      share("share_all", {"sama, menurut aturan `all`", "the same by the rule `all`"}),
      share("share_autonomous", {"sama, menurut aturan `autonomous`", "the same by the rule `autonomous`"}),
      share("share_low", {"batas bawah: hanya yang diketahui, jadi sama dengan `share`",
                          "lower bound: only what is known, so equal to `share`"}),
      share("share_with_disputed",
            {"(participants + disputed) / units", "(participants + disputed) / units"}),
      share("share_high", {"batas atas: (participants + disputed + unnamed_total) / units, paling banyak 1",
                           "upper bound: (participants + disputed + unnamed_total) / units, at most 1"}),
      share("ci_low",
            {"batas bawah interval skor Wilson 95 % untuk `share` (Wilson 1927): pita yang memperingatkan "
             "akan angka kecil, bukan galat pengambilan sampel",
             "lower bound of the 95 % Wilson score interval of `share` (Wilson 1927): a band that warns of "
             "small numbers, not an error of sampling"}),
      share("ci_high", {"batas atas interval itu", "its upper bound"}),
      count("declared_total", Unit::regions,
            {"jumlah ukuran yang diumumkan dari semua angkatan", "sum of the declared sizes of all cohorts"}),
      count("named_total", Unit::regions,
            {"jumlah `named` dari semua tahun; daerah yang terpilih dalam dua tahun dihitung dua kali",
             "sum of `named` of all years; a region selected in two years counts twice"}),
      count("repeated_total", Unit::regions,
            {"di antaranya, yang terpilih pada tahun sebelumnya",
             "of those, the ones selected in an earlier year"}),
      count("unnamed_total", Unit::regions,
            {"jumlah yang diumumkan tetapi belum bernama tiap tahun",
             "sum over years of the declared but unnamed"}),
      count("population", Unit::people,
            {"penduduk unit-unit; tidak diketahui bila penduduk salah satu unit tidak diketahui",
             "people in the units; unknown where one unit's is"}),
      count("population_covered", Unit::people, {"penduduk peserta", "people in participants"}),
      share("population_share", {"population_covered / population", "population_covered / population"}),
      area("area_km2", {"luas resmi unit-unit; tidak diketahui bila luas salah satu unit tidak diketahui",
                        "official area of the units; unknown where one unit's is"}),
      area("area_covered_km2", {"luas resmi peserta", "official area of participants"}),
      share("area_share", {"area_covered_km2 / area_km2", "area_covered_km2 / area_km2"})};
}

Columns matching() {
  return {
      rows("rows_total", {"baris tabel partisipasi", "rows of the participation table"}),
      rows("rows_selected", {"baris berstatus `selected`; ini dan kedua berikutnya berjumlah `rows_total`",
                             "rows of status `selected`; this and the next two make `rows_total`"}),
      rows("rows_disputed", {"baris berstatus `disputed`", "rows of status `disputed`"}),
      rows("rows_in_other_statuses", {"baris berstatus lain", "rows of any other status"}),
      rows("rows_exact", {"baris dengan hasil pencocokan `exact`; kesembilan hasil berjumlah `rows_total`",
                          "rows with the outcome `exact` of matching; the nine outcomes make `rows_total`"}),
      rows("rows_folded", {"baris dengan hasil `folded`", "rows with the outcome `folded`"}),
      rows("rows_alias", {"baris dengan hasil `alias`", "rows with the outcome `alias`"}),
      rows("rows_fuzzy", {"baris dengan hasil `fuzzy`", "rows with the outcome `fuzzy`"}),
      rows("rows_decided", {"baris dengan hasil `decided`", "rows with the outcome `decided`"}),
      rows("rows_ambiguous", {"baris dengan hasil `ambiguous`", "rows with the outcome `ambiguous`"}),
      rows("rows_unmatched", {"baris dengan hasil `unmatched`", "rows with the outcome `unmatched`"}),
      rows("rows_heading", {"baris dengan hasil `heading`: judul (\"Kota:\") yang tidak mencari daerah",
                            "rows with the outcome `heading`: a heading (\"Kota:\") asks for no region"}),
      rows("rows_aside",
           {"baris dengan hasil `aside`: jumlah, catatan, atau hal lain yang tidak mencari daerah",
            "rows with the outcome `aside`: totals, notes and others that ask for no region"})};
}

Columns distances() {
  return {
      count("areas", Unit::none, {"kawasan prioritas yang dipilih", "priority areas chosen"}),
      length("limit_km", {"batas dekat", "the limit"}, Digits::as_given),
      units("gaps", {"celah: unit yang bukan peserta dan tidak berketerangan sumber berbeda",
                     "gaps: units that are neither participants nor disputed"}),
      units("units_within_limit",
            {"unit dengan jarak tepi paling jauh batas dekat; tidak diketahui tanpa kawasan",
             "units with an edge distance of at most the limit; unknown without areas"}),
      units("participants_within_limit", {"peserta di antaranya", "participants among them"}),
      units("disputed_within_limit",
            {"unit dengan keterangan sumber berbeda di antaranya", "disputed units among them"}),
      units("gaps_within_limit", {"celah di antaranya", "gaps among them"}),
      units(
          "units_without_distance",
          {"unit yang jaraknya tidak diketahui karena berkas batas tidak memuatnya: empat angka di atas "
           "tidak "
           "menghitungnya; tidak diketahui tanpa kawasan",
           "units whose distance is not known since the boundary file lacks them: the four figures above do "
           "not count them; unknown without areas"}),
      units("related_units",
            {"unit yang disebut terkait oleh berkas kawasan, masing-masing sekali; tidak diketahui bila "
             "tidak ada",
             "units that the areas' file names as related, each once; unknown where it names none"}),
      units("related_participants", {"peserta di antaranya", "participants among them"}),
      units("claimed_units", {"berapa unit yang dikatakan dekat kawasan (pernyataan bercakupan `areas`)",
                              "how many units are said to be near the areas (a claim of scope `areas`)"}),
      length("claimed_radius_km", {"jarak tepi terkecil yang mencakup sebanyak itu",
                                   "the least edge distance within which so many units lie"}),
      units("claimed_radius_units", {"unit di dalamnya (lebih banyak bila beberapa sama jauhnya)",
                                     "units within it (more than claimed where several are equally far)"}),
      units("claimed_radius_participants", {"peserta di antaranya", "participants among them"})};
}

Columns patterns() {
  return {count("borders", Unit::links,
                {"baris dari neighbors.csv berjenis `border`", "rows of neighbors.csv of kind `border`"}),
          count("straits", Unit::links,
                {"baris dari neighbors.csv berjenis `strait`", "rows of neighbors.csv of kind `strait`"}),
          count("islands", Unit::regions, {"baris dari islands.csv", "rows of islands.csv"})};
}

Columns claims_of_summary() {
  return {count("claims_agreeing", Unit::none,
                {"baris dari claims.csv yang sesuai dengan daftar",
                 "rows of claims.csv that the lists bear out"}),
          count("claims_contradicted", Unit::none,
                {"baris dari claims.csv yang bertentangan", "rows of claims.csv that they contradict"}),
          count("claims_open", Unit::none,
                {"baris dari claims.csv yang masih terbuka", "rows of claims.csv that stay open"})};
}

}  // namespace

const TableDeclaration& summary() {
  static const TableDeclaration table{"summary",
                                      {"Angka-angka keseluruhan: satu baris untuk setiap ukuran.",
                                       "The figures of the whole: a row for each measure."},
                                      {text("measure", {"nama angka itu", "name of the figure"}),
                                       measure("value", {"nilainya, sejenis dengan ukurannya",
                                                         "its value, of the type that the measure has"})}};
  return table;
}

const Columns& measures() {
  static const Columns all = [] {
    Columns together;
    for (const Columns& part :
         {territory(), coverage(), matching(), distances(), patterns(), claims_of_summary()})
      together.insert(together.end(), part.begin(), part.end());
    return together;
  }();
  return all;
}

const Column& measure_named(const std::string& name) {
  const auto found = std::find_if(measures().begin(), measures().end(),
                                  [&](const Column& measure) { return measure.name == name; });
  if (found == measures().end())
    throw base::Error(base::Failure::work, "no measure " + name + " is declared for the summary");
  return *found;
}

}  // namespace cakupan::publish::columns
