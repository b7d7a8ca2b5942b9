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
       count("disputed", Unit::units,
             {"unit dengan keterangan sumber berbeda di antaranya", "disputed units among them"}),
       codes("missing", {"kode celah di antaranya, yang terdekat lebih dahulu",
                         "codes of the gaps among them, nearest first"}),
       text("missing_names", {"nama-namanya, dipisahkan titik koma", "their names, parted by semicolons"})}};
  return table;
}

const TableDeclaration& related_regions() {
  static const TableDeclaration table{
      "related_regions",
      {"Satu baris untuk setiap kawasan yang berkas kawasannya menyebut daerah terkait (`related_regions`): "
       "siapa "
       "di antaranya\n"
       "ikut serta, terlepas dari jarak. Daftar itu tidak lengkap.",
       "One row for each area for which the areas' file names related regions (`related_regions`): who of "
       "them "
       "takes part,\nwhatever the distance. That list is incomplete."},
      {text("area", {"kawasan prioritas", "the priority area"}),
       count("units", Unit::units, {"unit terkait", "related units"}),
       count("participants", Unit::units, {"peserta di antaranya", "participants among them"}),
       count("disputed", Unit::units,
             {"unit dengan keterangan sumber berbeda di antaranya", "disputed units among them"}),
       codes("participating", {"kode peserta itu", "codes of the participants"}),
       text("participating_names",
            {"nama-namanya, dipisahkan titik koma", "their names, parted by semicolons"}),
       codes("missing", {"kode celah di antaranya", "codes of the gaps among them"}),
       text("missing_names", {"nama-namanya, dipisahkan titik koma", "their names, parted by semicolons"})}};
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
      {cohort(), length("within_km", {"jarak itu", "the distance"}, Digits::as_given),
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
