#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

namespace {

Column overlay() {
  return text("overlay", {"`id` daftar kedua (`[[overlay]]`)", "`id` of the second list (`[[overlay]]`)"});
}

}  // namespace

const TableDeclaration& overlays() {
  static const TableDeclaration table{
      "overlays",
      {"Setiap daftar kedua disilangkan dengan keikutsertaan: satu baris untuk semua angkatan, lalu untuk "
       "setiap "
       "angkatan.",
       "Each second list crossed with participation: a row for all cohorts, then for each."},
      {overlay(),
       text("cohort", {"tahun terpilih; `all`: terpilih pada tahun mana pun",
                       "the year of selection; `all`: selected in any year"}),
       count("on_list", Unit::units, {"unit dalam daftar kedua", "units on the second list"}),
       count("participants", Unit::units, {"unit dari angkatan itu", "units of the cohort"}),
       count("participants_on_list", Unit::units,
             {"di antaranya, yang ada dalam daftar kedua", "of them, the ones on the second list"}),
       count(
           "disputed_on_list", Unit::units,
           {"unit dengan keterangan sumber berbeda dalam daftar kedua", "disputed units on the second list"}),
       codes("others", {"kode unit dalam daftar kedua yang bukan dari angkatan itu",
                        "codes of units on the second list that are not of the cohort"}),
       text("others_names", {"nama-namanya, dipisahkan titik koma", "their names, parted by semicolons"})}};
  return table;
}

const TableDeclaration& overlay_rows() {
  static const TableDeclaration table{
      "overlay_rows",
      {"Satu baris untuk setiap baris setiap daftar kedua, menurut urutannya.",
       "One row for every row of every second list, in its order."},
      {overlay(),
       integer("source_row", {"baris berkas masukan, mulai dari 1", "line or row of the input file, from 1"}),
       text("region_as_written", {"nama, seperti tertulis dalam masukan", "the name, as the input has it"}),
       code("code", {"kode daerah yang ditemukan; kosong bila tidak ada",
                     "code of the region that was found; empty where none was"}),
       text("region", {"namanya; kosong seperti `code`", "its name; empty as `code`"}),
       text("state", {"keadaannya dalam program", "its state in the programme"}),
       years("selected_years", {"tahun baris-barisnya yang dihitung", "years of its rows that count"}),
       certainty("certainty", {"seberapa pasti pencocokannya", "how sure the match is"}),
       text("outcome", {"hasilnya, seperti dalam ledger.csv", "the bin, as in ledger.csv"}),
       text("note", {"untuk pembaca: calon, alasan, keputusan; dalam bahasa Inggris",
                     "for people: candidates, reason, decision"})}};
  return table;
}

}  // namespace cakupan::publish::columns
