#include "base/wording_lists.hpp"

namespace cakupan::base {

namespace {

constexpr Wording tables_wordings[] = {
    {"GeoJSON, TopoJSON or GeoPackage", "GeoJSON, TopoJSON, atau GeoPackage"},
    {"a quote (\") is opened and never closed", "tanda petik (\") dibuka dan tidak pernah ditutup"},
    {"check its separators and quotes", "periksa pemisah dan tanda petiknya"},
    {"close it, or double it where it stands for itself",
     "tutup, atau tulis dua kali bila berarti tanda itu sendiri"},
    {"column {} has no name", "kolom {} tidak bernama"},
    {"correct the cells, or empty them", "betulkan sel-selnya, atau kosongkan"},
    {"count the rows as a text editor or a spreadsheet does",
     "hitung baris seperti penyunting teks atau lembar kerja menghitungnya"},
    {"give CSV, XLSX, ODS, DBF or JSON", "berikan CSV, XLSX, ODS, DBF, atau JSON"},
    {"give a table with a header and rows", "berikan tabel dengan kepala dan baris"},
    {"give each column its own name", "beri setiap kolom namanya sendiri"},
    {"has column '{}' twice (columns {} and {})", "punya kolom '{}' dua kali (kolom {} dan {})"},
    {"has no header: {}", "tidak punya kepala: {~}"},
    {"has no rows of a header", "tidak punya baris kepala"},
    {"has nothing in the row that is said to be its header",
     "tidak berisi apa-apa pada baris yang dikatakan kepalanya"},
    {"has {} cells, not {}; left out: {}", "punya {} sel, bukan {}; dilewati: {}"},
    {"has {} cells, not {}; the missing are taken as empty",
     "punya {} sel, bukan {}; yang kurang dianggap kosong"},
    {"has {} tables", "punya {} tabel"},
    {"header found here", "kepala ditemukan di sini"},
    {"header of {} rows found here", "kepala {} baris ditemukan di sini"},
    {"holds no tables that this user may read", "tidak berisi tabel yang boleh dibaca pengguna ini"},
    {"is UTF-16", "adalah UTF-16"},
    {"is no CSV table: it holds bytes that are no text", "bukan tabel CSV: berisi bita yang bukan teks"},
    {"is no {}", "bukan {~}"},
    {"is no {} file", "bukan berkas {}"},
    {"it is for CSV, XLSX and ODS", "itu untuk CSV, XLSX, dan ODS"},
    {"its columns are: {}", "kolom-kolomnya: {}"},
    {"its first row holds the number {}", "baris pertamanya berisi bilangan {}"},
    {"its {}s are: {}", "{0~} yang ada: {1}"},
    {"layer", "lapisan"},
    {"layer '{}' of {} read", "lapisan '{}' dari {} dibaca"},
    {"leave the header out", "hilangkan header"},
    {"name another with --sheet (in a project: sheet = \"…\")",
     "sebutkan yang lain dengan --sheet (dalam proyek: sheet = \"…\")"},
    {"name every column in the first row of the table", "beri nama setiap kolom pada baris pertama tabel"},
    {"name one with sheet = \"SCHEMA.TABLE\": {}",
     "sebutkan salah satunya dengan sheet = \"SCHEMA.TABLE\": {~}"},
    {"no sheet '{}'{}", "tidak ada lembar '{}'{~}"},
    {"no table '{}'{}", "tidak ada tabel '{}'{~}"},
    {"numbers are read as '{}'", "bilangan dibaca sebagai '{}'"},
    {"save it as CSV UTF-8", "simpan sebagai CSV UTF-8"},
    {"save the file again", "simpan berkas itu lagi"},
    {"save the table again, or as CSV", "simpan tabel itu lagi, atau sebagai CSV"},
    {"say --decimal comma or --decimal point (in a project: decimal = \"comma\" or \"point\")",
     "berikan --decimal comma atau --decimal point (dalam proyek: decimal = \"comma\" atau \"point\")"},
    {"say otherwise by --header 3 or --header 3-4 (in a project: header = \"3-4\")",
     "nyatakan lain dengan --header 3 atau --header 3-4 (dalam proyek: header = \"3-4\")"},
    {"sheet", "lembar"},
    {"sheet '{}' of {} read", "lembar '{}' dari {} dibaca"},
    {"table", "tabel"},
    {"the vintages are {}", "keadaan tahun yang ada: {}"},
    {"unknown vintage '{}'{}", "keadaan tahun '{}' tidak dikenal{~}"},
    {"where thousands are meant, write the numbers without points, or say --decimal comma (in a project: "
     "decimal = \"comma\")",
     "bila ribuan yang dimaksud, tulis bilangannya tanpa titik, atau berikan --decimal comma (dalam proyek: "
     "decimal = \"comma\")"},
    {"where thousands are meant, write those numbers without points",
     "bila ribuan yang dimaksud, tulis bilangan itu tanpa titik"},
    {"write \"column=pattern\" or \"column!=pattern\", with * for any text",
     "tulis \"kolom=pola\" atau \"kolom!=pola\", dengan * untuk teks apa saja"},
    {"write a4-landscape or for example 240x100mm, with sides of 10 to 5000 mm",
     "tulis a4-landscape atau misalnya 240x100mm, dengan sisi 10 sampai 5000 mm"},
    {"write the row of the header, or its first and last, for example 3 or 3-4",
     "tulis baris kepala tabel, atau yang pertama dan terakhir, misalnya 3 atau 3-4"},
    {"write the sign in all cells or in none", "tulis tanda itu di semua sel atau tidak sama sekali"},
    {"{#} row above it left out", "{} baris di atasnya dilewati"},
    {"{#} rows above it left out", "{} baris di atasnya dilewati"},
    {"{} cell is no number (the first is '{}') and counted as missing",
     "{} sel bukan bilangan (yang pertama '{}') dan dihitung sebagai kosong"},
    {"{} cell is no number (the first is '{}', which may be {} or {}) and counted as missing",
     "{} sel bukan bilangan (yang pertama '{}', yang dapat berarti {,} atau {,}) dan dihitung sebagai "
     "kosong"},
    {"{} cells are no number (the first is '{}') and counted as missing",
     "{} sel bukan bilangan (yang pertama '{}') dan dihitung sebagai kosong"},
    {"{} cells are no number (the first is '{}', which may be {} or {}) and counted as missing",
     "{} sel bukan bilangan (yang pertama '{}', yang dapat berarti {,} atau {,}) dan dihitung sebagai "
     "kosong"},
    {"{} texts have three digits behind their point, and were read as decimals",
     "{} teks punya tiga angka di belakang titiknya, dan dibaca sebagai desimal"},
    {"{} with a percent sign and {} without, all read by their digits",
     "{~} dengan tanda persen dan {} tanpa, semuanya dibaca menurut angkanya"},
    {"{} with three digits behind the point beside {} with one, as if the point parted thousands here and "
     "decimals there; all were read as decimals",
     "{~} dengan tiga angka di belakang titik di samping {} dengan satu, seakan-akan titik itu pemisah "
     "ribuan di sini dan desimal di sana; semuanya dibaca sebagai desimal"},
};

}  // namespace

std::span<const Wording> wordings_of_tables() { return tables_wordings; }

}  // namespace cakupan::base
