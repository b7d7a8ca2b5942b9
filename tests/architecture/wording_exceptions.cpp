#include "architecture/wording_exceptions.hpp"

namespace cakupan::architecture {

const std::vector<std::string>& silent_sources() {
  static const std::vector<std::string> paths{
      "src/analysis/claims.cpp",            // the reasons in claims.csv
      "src/analysis/findings.cpp",          // names of measures in a table
      "src/analysis/near_far.cpp",          // the notes in near_far.csv
      "src/base/messages.cpp",              // for readers, in both languages
      "src/base/wording",                   // the table itself
      "src/geo/surroundings.cpp",           // projections
      "src/model/xmp.cpp",                  // metadata
      "src/publish/column.cpp",             // of tables, in both languages
      "src/publish/columns/",               // of tables, in both languages
      "src/publish/database_table.cpp",     // SQL
      "src/publish/report/",                // of the report, in both languages
      "src/publish/table_definitions.cpp",  // of docs/tables.md
      "src/render/color/palette_data.cpp",  // names of works and their authors
      "src/render/paint/pdf_",              // PDF
      "src/render/paint/svg_painter.cpp",   // SVG
      "src/render/scene/scene_text.cpp"     // the text form of scenes, for tests
  };
  return paths;
}

const std::regex& formal_text() {
  static const std::regex form(
      "<.*|</.*|[a-z-]+=\".*|\\+(proj|type|lat|step).*|"                                       // XML, PROJ
      "(SELECT|DO|CREATE|COMMENT|DROP|SET|INSERT|DELETE|VALUES|THEN|'CREATE|has_database).*|"  // SQL
      "\\.[A-Z]{2}[ \\n][^]*|\\.[A-Z]{2}|\\.B cakupan|\\{\\} \\[\\{\\}\\][^]*|\\.PP[^]*|"      // roff
      "cakupan [a-z{}=-].*|"                    // command lines
      "#[^]*|theme = .*|\\[\\[map\\]\\][^]*");  // TOML
  return form;
}

const std::set<std::string>& not_said() {
  static const std::set<std::string> texts{
      "ESRI Shapefile",
      "PQconnectdb failed.",
      "not recognized as",            // of GDAL
      ") failed:",                    // of SQLite: looked for, not said
      "yang dari bundel lebih baru",  // on a map of changes, in both languages
      "those of the newer bundle",
      "ARTICLE.txt ...",                              // a placeholder
      "Cylindrical equal-area, true at {}° N and S",  // in tables and metadata
      "Albers equal-area conic, true at {} and {}",
      "Lambert azimuthal equal-area, centered at {}, {}° {}",
      "double precision",  // types and comments in a database
      "Results of cakupan:",
      "SHA-256 of manifest.json",
      "made by the run",
      "Made by cakupan: every run that is written here replaces the tables that are named here",
      "… (cut: whole in",                            // in a cell of a workbook
      "Creation Time",                               // a keyword of PNG
      "rings are handed to GEOS as arrays of x, y",  // for programmers
      "no page of the manual for",
      "no such word",
      "Open Sans",  // a font
      "of the program",
      "its file",
      // headings and words that tables are known by: looked for, not said
      "non aktif",
      "tidak aktif",
      "undur diri",
      "bukan peserta",
      "tidak ikut",
      "not selected",
      "mengundurkan diri",
      "tidak terpilih",
      "tidak lolos",
      "tidak lulus",
      "belum lolos",
      "belum terpilih",
      "nama kabupaten/kota",
      "nama kota/kabupaten",
      "nama kab/kota",
      "nama kabkot",
      "nama pemerintah daerah",
      "pemerintah daerah",
      "nama pemda",
      "nama daerah",
      "nama wilayah",
      "nama kabupaten",
      "nama kota",
      "county name",
      "city name",
      "state name",
  };
  return texts;
}

const std::set<std::string>& parts_of_sentences() {
  static const std::set<std::string> texts{
      "'status', and none is named by status_column",
      "'year', 'tahun' or 'cohort', and none is named by year_column",
      "'{}' is not {}",
      "--strict: {} {}",
      "65535 or more",
      "additional region",
      "beside it",
      "cannot be reached from WGS 84 without grid files",
      "cannot be read on",
      "cannot be the name of a file",
      "cell is",
      "cells are",
      "class change",
      "code system",
      "codes that stand twice, with other names",
      "covered by smaller ones",
      "does not say its unit",
      "features that match no province",
      "features that match no region",
      "for its legend",
      "for its legend beside a map",
      "for its margins",
      "for its title and sources",
      "has a null or empty geometry",
      "has no horizontal part",
      "has only collapsed rings (fewer than three corners)",
      "in it",
      "is ambiguous",
      "is damaged",
      "is not known to PROJ",
      "is not projected",
      "is of type {}, not a polygon",
      "is the name of another file already, where case does not count",
      "longitude {} to {}, latitude {} to {}",
      "matches no region",
      "more pair",
      "names read with an error in them",
      "no longer",
      "provinces without a shape",
      "regions of several features, by their name alone",
      "regions that one list names in two ways",
      "regions that smaller ones cover",
      "regions without a shape",
      "such pair",
      "the file does not name its encoding",
      "the gazetteer has values of regions",
      "the rows are of regions",
      "units above that are not known and were not used",
      "which may be {} or {}",
      "with the key of an earlier row",
      "without a key",
      "without a row that cover one with a row",
      "{} and {} lie more than {} km apart",
      "{}: {} points or lines left out",
      "{}: {} values read as {}, first '{}' of feature {}",
  };
  return texts;
}

const std::vector<PiecedSentence>& pieced_sentences() {
  static const std::vector<PiecedSentence> all{
      {"{}{}and {} more", "'8' matches no region (could be 'A'); '9' matches no region",
       "'8' tidak cocok dengan daerah mana pun (bisa jadi 'A'); '9' tidak cocok dengan daerah mana pun"},
      {"of {} {} {} new, {} already {} part", "of 10 additional regions 9 are new, 1 already takes part",
       "dari 10 daerah tambahan 9 baru, 1 sudah ikut serta"},
      {"{} {} none",
       "185 of 514 regions take part, 36.0 %; with disputed and unnamed at most 49.2 %; 6 provinces have "
       "none",
       "185 dari 514 daerah ikut serta, 36,0 %; dengan yang diperselisihkan dan belum bernama paling banyak "
       "49,2 %; 6 provinsi tanpa peserta"},
      {"made by {}{} from {}{}",
       "made by cakupan 0.1.0 (another build than this one) from a.toml, which was not found",
       "dibuat oleh cakupan 0.1.0 (bukan program ini) dari a.toml, yang tidak ditemukan"},
      {"{}  {}\ngvf  {}\nadcm  {}", "missing", "kosong"},
      {"{} at feature {}: {}", "is damaged at feature 7: no reason given",
       "rusak pada fitur 7: alasannya tidak disebutkan"},
      {"{} at {} {}",
       "feature 3 (11.01 Aceh): Self-intersection at 106.8 -6.2; repaired, area 1.5 km² before, 1.4 km² "
       "after",
       "fitur 3 (11.01 Aceh): Self-intersection at 106.8 -6.2; diperbaiki, luas 1,5 km² sebelumnya, 1,4 km² "
       "sesudahnya"},
      {"{} {}, left out: {}", "2 regions covered by smaller ones, left out: Aceh, Bali",
       "2 daerah tertutup oleh yang lebih kecil, dilewati: Aceh, Bali"},
      {"features called '{}' lie more than {} km apart: they are several regions{}",
       "2 features called 'Bogor' lie more than 50 km apart: they are several regions (3 such names)",
       "2 fitur bernama 'Bogor' terpisah lebih dari 50 km: itu beberapa daerah (3 nama seperti itu)"},
      {"{} features called '{}' lie more than {} km apart: they are several regions{}",
       "2 features called 'Bogor' lie more than 50 km apart: they are several regions",
       "2 fitur bernama 'Bogor' terpisah lebih dari 50 km: itu beberapa daerah"},
      {"add --fold-keys: '{}' and '{}'{} differ in case or accents alone",
       "add --fold-keys: 'ACEH' and 'Aceh' and 2 more pairs differ in case or accents alone",
       "tambahkan --fold-keys: 'ACEH' dan 'Aceh' serta 2 pasangan lagi hanya berbeda besar-kecil huruf atau "
       "aksennya"},
      {"row{} {}", "7 rows without a key, not shown (rows 3, 4, 5, 6, 7 and 2 more)",
       "7 baris tanpa kunci, tidak ditampilkan (baris 3, 4, 5, 6, 7 dan 2 lagi)"},
      {"{} {}, not shown ({})", "1 row with the key of an earlier row, not shown (row 9)",
       "1 baris dengan kunci baris sebelumnya, tidak ditampilkan (baris 9)"},
      {"no value lies beyond the class border{} {}: the class there is empty",
       "no value lies beyond the class borders 2.5 and 90: the class there is empty",
       "tidak ada nilai di luar batas kelas 2,5 dan 90: kelas di sana kosong"},
      {"the text states {} regions{}, {} are named", "the text states 100 regions for 2021, 99 are named",
       "teks menyatakan 100 daerah untuk 2021, 99 disebut namanya"},
      {"feature {}{}", "feature 4 has neither code nor name", "fitur 4 tidak punya kode maupun nama"},
      {"{} {}; dropped", "feature 4 (11.02 Aceh) has a null or empty geometry; dropped",
       "fitur 4 (11.02 Aceh) bergeometri kosong; dibuang"},
      {"{}: {}; {}, area {} km² before, {} km² after",
       "feature 4 (11.02 Aceh): rings closed: 2, collapsed rings left out: 1; repaired, area 3.25 km² "
       "before, 3.25 km² after",
       "fitur 4 (11.02 Aceh): cincin ditutup: 2, cincin runtuh dilewati: 1; diperbaiki, luas 3,25 km² "
       "sebelumnya, 3,25 km² sesudahnya"},
      {"{}a coordinate is not finite ({} {})", "feature 4: a coordinate is not finite (nan 2)",
       "fitur 4: sebuah koordinat tidak berhingga (nan 2)"},
      {"{}coordinate {} {} cannot be turned from {} into degrees",
       "feature 4: coordinate 1.5 2.5 cannot be turned from EPSG:23830 into degrees",
       "fitur 4: koordinat 1,5 2,5 tidak dapat diubah dari EPSG:23830 ke derajat"},
      {"{}{} {} is out of range", "feature 4 (Aceh): latitude 95.5 is out of range",
       "fitur 4 (Aceh): lintang 95,5 di luar jangkauan"},
      {"the shapes lie at {}, far outside of where {} is used: {} ({})",
       "the shapes lie at longitude 1 to 2, latitude 3 to 4, far outside of where EPSG:23830 is used: "
       "Indonesia (longitude 102 to 108, latitude -8 to 0)",
       "bentuk-bentuknya terletak di bujur 1 sampai 2, lintang 3 sampai 4, jauh di luar tempat EPSG:23830 "
       "dipakai: Indonesia (bujur 102 sampai 108, lintang -8 sampai 0)"},
      {"{} is missing {}", "a.dbf is missing beside it", "a.dbf tidak ada di sampingnya"},
      {"unknown key '{}'{}{}", "unknown key 'tilte' in [map]; did you mean 'title'?",
       "kunci 'tilte' di [map] tidak dikenal; maksud Anda 'title'?"},
      {"{} (rows {} and {}{})",
       "1 region found by several rows without a year: Kota Bogor (rows 2 and 4, 3 in all)",
       "1 daerah ditemukan oleh beberapa baris tanpa tahun: Kota Bogor (baris 2 dan 4, 3 seluruhnya)"},
      {"{}: {}; {} ambiguous; {} unmatched{}{}",
       "196 rows: 169 exact, 18 folded, 1 alias, 4 fuzzy, 9 decided; 0 ambiguous; 1 unmatched; 2 headings; 1 "
       "aside",
       "196 baris: 169 sama persis, 18 ejaan disamakan, 1 nama lain, 4 mirip, 9 diputuskan orang; 0 bermakna "
       "ganda; 1 tidak ditemukan; 2 judul; 1 disisihkan"},
      {"{}, and nothing but their name says that they are one region{}",
       "feature 1 'A' and feature 9 'A' lie more than 200 km apart, and nothing but their name says that "
       "they are one region (2 such names)",
       "fitur 1 'A' dan fitur 9 'A' terpisah lebih dari 200 km, dan hanya namanya yang mengatakan bahwa "
       "keduanya satu daerah (2 nama seperti itu)"},
      {"no column is called {}; {}",
       "no column is called 'status', and none is named by status_column; the status is taken as 'selected'",
       "tidak ada kolom bernama 'status', dan tidak ada yang disebut status_column; statusnya dianggap "
       "'selected'"},
      {"{} empty, here first; {}", "3 cells empty, here first; the cohort is unknown",
       "3 sel kosong, pertama di sini; angkatannya tidak diketahui"},
      {"no code system fits: the best, {}, has {} of {} codes{}; the codes are not used, the names decide",
       "no code system fits: the best, bps, has 3 of 9 codes, and 2 of 9 agree with the names; the codes are "
       "not used, the names decide",
       "tidak ada sistem kode yang sesuai: yang terbaik, bps, punya 3 dari 9 kode, dan 2 dari 9 sesuai "
       "dengan namanya; kodenya tidak dipakai, namanya yang menentukan"},
      {"'{}'{}{} is {} in row {} and {} in row {}", "'Bogor' in 2017 is 32.01 in row 2 and 32.71 in row 5",
       "'Bogor' pada 2017 adalah 32.01 di baris 2 dan 32.71 di baris 5"},
      {"the decision for '{}'{}{} fits no {}: the input has changed",
       "the decision for 'Bogor' in 2017 fits no row: the input has changed",
       "keputusan untuk 'Bogor' pada 2017 tidak cocok dengan baris mana pun: masukannya telah berubah"},
      {"could be {}{}",
       "could be Kota Pontianak (61.71); until 2014 Kabupaten Mempawah (61.02) was Pontianak",
       "bisa jadi Kota Pontianak (61.71); sampai 2014 Kabupaten Mempawah (61.02) bernama Pontianak"},
      {"area '{}' at lon {}, lat {} lies far from every region{}",
       "area 'Toba' at lon 2.6, lat 98.9 lies far from every region; with lon and lat exchanged it would lie "
       "among them",
       "kawasan 'Toba' di lon 2.6, lat 98.9 terletak jauh dari semua daerah; dengan lon dan lat ditukar, "
       "letaknya di antara daerah-daerah itu"},
      {"give every {} its own id", "give every map its own id", "beri setiap peta id-nya sendiri"},
      {"{} {} no number (the first is '{}'{}) and counted as missing",
       "2 cells are no number (the first is '1.234', which may be 1234 or 1.234) and counted as missing",
       "2 sel bukan bilangan (yang pertama '1.234', yang dapat berarti 1234 atau 1,234) dan dihitung sebagai "
       "kosong"},
      {"no {} '{}'{}", "no sheet '2027'; did you mean '2026'?",
       "tidak ada lembar '2027'; maksud Anda '2026'?"},
      {"header{} found here{}", "header of 2 rows found here; 3 rows above it left out",
       "kepala 2 baris ditemukan di sini; 3 baris di atasnya dilewati"},
      {"the user may not create {}", "the user may not create tables in the schema 'cakupan'",
       "pengguna itu tidak boleh membuat tabel di skema 'cakupan'"},
      {"'{}' {}; it is called '{}'", "'CON' cannot be the name of a file; it is called 'CON_'",
       "'CON' tidak dapat menjadi nama berkas; namanya menjadi 'CON_'"},
      {"a page of {} × {} mm is too small {}", "a page of 50 × 50 mm is too small for its legend",
       "halaman 50 × 50 mm terlalu kecil untuk legendanya"},
      {"cannot draw the {}: out of memory", "cannot draw the PNG image: out of memory",
       "tidak dapat menggambar gambar PNG: kehabisan memori"},
      {"{} ({} on {})", "2 texts with a contrast below 4.5:1, down to 2.1:1: 'Aceh' (#ffffff on #eeeeee)",
       "2 teks dengan kontras di bawah 4,5:1, terendah 2,1:1: 'Aceh' (#ffffff di atas #eeeeee)"},
      {"{} ({}) and {} ({}): {}",
       "the sea (#a0c0e0) and 'Aceh' (#a0c0e1): CIEDE2000 1.2 with normal vision, 10 needed; 2 such pairs in "
       "all",
       "laut (#a0c0e0) dan 'Aceh' (#a0c0e1): CIEDE2000 1,2 dengan penglihatan normal, diperlukan 10; 2 "
       "pasangan seperti itu seluruhnya"},
      {"is {}, '{}' is {}", "is shard 1 of 3, 's2' is shard 2 of 4",
       "adalah pecahan 1 dari 3, sedangkan 's2' pecahan 2 dari 4"},
      {"is {}, and so is '{}'", "is shard 1 of 3, and so is 's1'", "adalah pecahan 1 dari 3, dan 's1' juga"},
      {"{} written", "3 claims written", "3 pernyataan ditulis"},
      {"{} ({}): {}",
       "features that match no region (2): feature 1 'X' code 99 (code '99' is not known); feature 2 'Y'",
       "fitur yang tidak cocok dengan daerah mana pun (2): fitur 1 'X' kode 99 (kode '99' tidak dikenal); "
       "fitur 2 'Y'"},
      {"'{}'{}",
       "units above that are not known and were not used (1): 'Jawa Brat'; did you mean 'Jawa Barat'?",
       "satuan di atasnya yang tidak dikenal dan tidak dipakai (1): 'Jawa Brat'; maksud Anda 'Jawa Barat'?"},
      {"'{}' {}{}", "'Bogor' is ambiguous (could be Kabupaten Bogor (32.01), Kota Bogor (32.71))",
       "'Bogor' bermakna ganda (bisa jadi Kabupaten Bogor (32.01), Kota Bogor (32.71))"},
      {"'{}' (row {})",
       "2 rows of totals or notes left aside: 'Jumlah' (row 29), 'Sumber: x' (row 30) and 3 more",
       "2 baris jumlah atau catatan disisihkan: 'Jumlah' (baris 29), 'Sumber: x' (baris 30) dan 3 lagi"},
      {"'{}' on '{}'",
       "2 regions on a larger one that has no hole for it ('A' on 'B', 'C' on 'D'): the smaller lies on top, "
       "and "
       "the land is its own",
       "2 daerah di atas daerah yang lebih besar tanpa lubang untuknya ('A' pada 'B', 'C' pada 'D'): yang "
       "lebih "
       "kecil terletak di atas, dan tanah itu miliknya"},
      {"{} from '{}'", "columns taken: region from 'nama', code from 'kode', year from 'tahun'",
       "kolom yang dipakai: daerah dari 'nama', kode dari 'kode', tahun dari 'tahun'"},
  };
  return all;
}

}  // namespace cakupan::architecture
