#include "publish/columns/declare.hpp"
#include "publish/columns/tables.hpp"

namespace cakupan::publish::columns {

const TableDeclaration& claims() {
  static const TableDeclaration table{
      "claims",
      {"Satu baris untuk setiap pernyataan dari `[participation] claims`: sebuah angka yang dikatakan "
       "seseorang, "
       "dihadapkan\n"
       "pada daftar.",
       "One row for each claim of `[participation] claims`: a figure that somebody states, held against the "
       "lists."},
      {text("claim", {"kata-katanya", "its words"}),
       count("figure", Unit::regions, {"angka yang dinyatakan", "the figure that is stated"}),
       text("scope",
            {"apa yang dicacah, seperti tertulis: `2021` (terpilih pada tahun itu), `selections to 2021` "
             "(jumlah sampai tahun itu, yang berulang dihitung lagi), `regions to 2021` (daerah yang "
             "berlainan), atau `areas` (di sekitar kawasan)",
             "what it counts, as written: `2021` (selected in that year), `selections to 2021` (the sum up "
             "to it, repeats counted again), `regions to 2021` (distinct regions), or `areas` (around the "
             "priority areas)"}),
       text("source", {"siapa yang menyatakannya", "who states it"}),
       text("verdict",
            {"`agrees`: daftar tidak memungkinkan angka lain; `contradicts`: daftar tidak memungkinkan "
             "angka ini; `open`: mungkin, dan yang lain juga",
             "`agrees`: the lists leave no other figure possible; `contradicts`: they make it "
             "impossible; `open`: it is possible, and so is another"}),
       count("at_least", Unit::regions,
             {"paling sedikit menurut daftar: yang bernama; kosong bila tidak ada daftar",
              "the least by the lists: those named; empty where there is no list"}),
       count("at_most", Unit::regions,
             {"paling banyak: yang diumumkan, untuk daerah yang berlainan dikurangi yang diketahui berulang; "
              "kosong bila tidak berbatas",
              "the most: those declared, of distinct regions less the known repeats; empty where there is no "
              "bound"}),
       text("reason", {"dari mana batas-batas itu; dalam bahasa Inggris", "where the bounds come from"})}};
  return table;
}

}  // namespace cakupan::publish::columns
