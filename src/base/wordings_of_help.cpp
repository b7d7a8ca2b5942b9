#include "base/wording_lists.hpp"

namespace cakupan::base {

namespace {

constexpr Wording help_wordings[] = {
    {"A folder that an earlier run wrote is replaced, and maps in it that are made of the same are not drawn "
     "again. Where nothing at all has changed, nothing is written. A folder that holds something else is "
     "left alone unless --overwrite is given.",
     "Folder yang ditulis proses sebelumnya diganti, dan peta di dalamnya yang dibuat dari hal yang sama "
     "tidak digambar lagi. Bila tidak ada yang berubah, tidak ada yang ditulis. Folder yang berisi hal lain "
     "dibiarkan kecuali bila --overwrite diberikan."},
    {"A palette a line.", "Satu palet setiap baris."},
    {"A project with the embedded, indicative boundaries.", "Proyek dengan batas indikatif bawaan."},
    {"A row that cannot be placed without doubt is reported, never dropped and never guessed. The same "
     "inputs give the same bytes, whatever the machine, locale, time or number of threads. A run that fails "
     "leaves the previous results whole.",
     "Baris yang tidak dapat ditempatkan tanpa ragu dilaporkan, tidak pernah dibuang dan tidak pernah "
     "ditebak. Masukan yang sama menghasilkan bita yang sama, apa pun komputer, lokal, waktu, atau jumlah "
     "utasnya. Proses yang gagal membiarkan hasil sebelumnya utuh."},
    {"A scheme a line.", "Satu skema setiap baris."},
    {"An area a line.", "Satu kawasan setiap baris."},
    {"Borders, colors and words of your own, on a page of A3.",
     "Batas kelas, warna, dan kata-kata Anda sendiri, pada halaman A3."},
    {"COMMAND", "PERINTAH"},
    {"COMMANDS", "PERINTAH"},
    {"Compares two folders that runs wrote: which regions changed their state, and which their class on a "
     "map, with the reason for each. The comparison may be written as a table or drawn as a map.",
     "Membandingkan dua folder hasil: daerah mana yang keadaannya berubah, dan mana yang kelasnya berubah "
     "pada sebuah peta, dengan alasan masing-masing. Perbandingan itu dapat ditulis sebagai tabel atau "
     "digambar sebagai peta."},
    {"DESCRIPTION", "DESKRIPSI"},
    {"Data goes to standard output; what is said to people goes to standard error.",
     "Data ditulis ke keluaran standar; yang dikatakan kepada orang ditulis ke galat standar."},
    {"Does what cakupan run does up to the maps, prints the ledger (what became of every row that is no "
     "plain hit) and all warnings, and writes nothing. With --maps the maps are laid out too, and what a "
     "reader would stumble over is told.",
     "Melakukan yang dilakukan cakupan run sampai sebelum peta, mencetak catatan pencocokan (apa yang "
     "terjadi dengan setiap baris yang tidak cocok begitu saja) dan semua peringatan, dan tidak menulis "
     "apa-apa. Dengan --maps, peta juga ditata, dan yang akan mengganggu pembaca disebutkan."},
    {"Draws one map from a boundary file and a table, without a project file. The fields that both share are "
     "named by --on, and by --values-key where the table calls it otherwise; keys that differ as text are "
     "paired through a gazetteer where one fits.",
     "Menggambar satu peta dari berkas batas dan tabel, tanpa berkas proyek. Bidang yang sama pada keduanya "
     "disebut dengan --on, dan dengan --values-key bila namanya lain di tabel; kunci yang berbeda sebagai "
     "teks dipasangkan melalui gazeter bila ada yang sesuai."},
    {"Draws the embedded example into output/.", "Menggambar contoh bawaan ke dalam output/."},
    {"Draws two maps; the others stay as they are.", "Menggambar dua peta; yang lain tetap seperti adanya."},
    {"ENVIRONMENT", "LINGKUNGAN"},
    {"EXAMPLES", "CONTOH"},
    {"EXIT STATUS", "STATUS KELUAR"},
    {"Every table once more, as if the regions of candidates.csv took part.",
     "Setiap tabel sekali lagi, seakan-akan daerah dalam candidates.csv ikut serta."},
    {"Examples", "Contoh"},
    {"Exit codes", "Kode keluar"},
    {"Finds class borders for a column of numbers and prints each class with how many values it has, the "
     "goodness of variance fit (gvf) and the absolute deviation around class medians (adcm). Nothing is "
     "drawn or written.",
     "Mencari batas kelas untuk kolom bilangan dan mencetak setiap kelas dengan banyaknya nilai, kesesuaian "
     "ragam (gvf), dan simpangan mutlak terhadap median kelas (adcm). Tidak ada yang digambar atau ditulis."},
    {"Five quantiles in the default palette.", "Lima kuantil dengan palet bawaan."},
    {"Five quantiles.", "Lima kuantil."},
    {"For a batch: warnings, or more than 2 % of rows without a region, end with exit status 4.",
     "Untuk proses borongan: peringatan, atau lebih dari 2 % baris tanpa daerah, berakhir dengan status "
     "keluar 4."},
    {"Gives every row of a table the code of its region, how it was found, how sure that is, and which "
     "region came second. Names that could mean two regions come back as ambiguous with all candidates: they "
     "are settled by a kind word, a province, a code, or a decisions file.",
     "Memberi setiap baris tabel kode daerahnya, cara ditemukannya, seberapa pasti, dan daerah mana yang "
     "kedua. Nama yang dapat berarti dua daerah kembali sebagai bermakna ganda dengan semua calonnya: "
     "diputuskan oleh kata jenis, provinsi, kode, atau berkas keputusan."},
    {"How many values borders of your own have between them, as JSON.",
     "Berapa banyak nilai di antara batas-batas Anda sendiri, sebagai JSON."},
    {"Joins regional boundaries with programme participation, computes coverage, draws thematic "
     "maps.\nWithout a project file, 'cakupan run' draws the embedded example.",
     "Menggabungkan batas wilayah dengan keikutsertaan dalam program, menghitung cakupan, menggambar peta "
     "tematik.\nTanpa berkas proyek, 'cakupan run' menggambar contoh bawaan."},
    {"Lays out the maps; a warning ends with exit status 4.",
     "Menata peta; satu peringatan berakhir dengan status keluar 4."},
    {"Lists the palettes that projects, styles and cakupan map can name, with their kind and source.",
     "Mendaftar palet yang dapat disebut proyek, gaya, dan cakupan map, dengan jenis dan sumbernya."},
    {"Lists the priority tourism areas of the embedded example, where they are, and in which official lists "
     "they stand.",
     "Mendaftar kawasan prioritas wisata dari contoh bawaan, letaknya, dan dalam daftar resmi mana kawasan "
     "itu tercantum."},
    {"Lists the ways in which classes can be found, each with its meaning.",
     "Mendaftar cara mencari kelas, masing-masing dengan artinya."},
    {"Makes everything again, in memory, and compares the bytes.",
     "Membuat semuanya lagi, di memori, dan membandingkan bita."},
    {"Makes tables, maps and the report of that project.", "Membuat tabel, peta, dan laporan proyek itu."},
    {"NAME", "NAMA"},
    {"OPTION", "OPSI"},
    {"Of several projects, the output has a folder for each. A database is written by cakupan run into the "
     "merged folder, which finds nothing to draw.",
     "Bila proyeknya beberapa, keluarannya berisi satu folder untuk setiap proyek. Basis data ditulis oleh "
     "cakupan run ke folder gabungan itu, yang tidak menemukan apa-apa lagi untuk digambar."},
    {"One map of it.", "Satu peta di dalamnya."},
    {"Puts the folders that cakupan run --shard K/N wrote together into one, with the bytes of a single run. "
     "Shards of another project, other inputs, another plan or program, what is missing or there twice, and "
     "files that are not as they were written are each named, and nothing is written.",
     "Menggabungkan folder-folder yang ditulis cakupan run --shard K/N menjadi satu, dengan bita yang sama "
     "seperti dari satu proses tunggal. Bila ada pecahan dari proyek, masukan, rencana, atau program lain, "
     "ada yang kurang atau ada dua kali, atau ada berkas yang tidak seperti saat ditulis, semuanya "
     "disebutkan satu per satu, dan tidak ada yang ditulis."},
    {"Reads and matches.", "Membaca dan mencocokkan."},
    {"Reads what the project names, matches every row with its region, computes coverage, proximity, gaps "
     "and patterns, and writes tables, maps, report.html and manifest.json into one folder: all of them or "
     "none.",
     "Membaca yang disebut proyek, mencocokkan setiap baris dengan daerahnya, menghitung cakupan, jarak, "
     "celah, dan pola, lalu menulis tabel, peta, report.html, dan manifest.json ke dalam satu folder: "
     "semuanya atau tidak sama sekali."},
    {"SEE ALSO", "LIHAT JUGA"},
    {"SYNOPSIS", "SINOPSIS"},
    {"Seconds since 1970, for outputs that tell when they were made. Without it they tell no time.",
     "Detik sejak 1970, untuk keluaran yang mengatakan kapan dibuat. Tanpanya keluaran tidak menyebut "
     "waktu."},
    {"Seven natural breaks.", "Tujuh kelas alami."},
    {"Shards of two projects; small ones stay whole.", "Pecahan dari dua proyek; yang kecil tetap utuh."},
    {"Splits what projects draw into shards of equal cost, for more maps than one machine draws, and prints "
     "which shard has which part: maps, atlases, and as one part the tables with the report. The costs are "
     "estimates, in seconds of one processor.",
     "Membagi yang digambar proyek menjadi pecahan yang sama bebannya, untuk peta yang terlalu banyak bagi "
     "satu komputer, dan mencetak pecahan mana mendapat bagian mana: peta, atlas, dan sebagai satu bagian "
     "semua tabel beserta laporan. Beban itu perkiraan, dalam detik satu prosesor."},
    {"Tells the options of a command.", "Menerangkan opsi sebuah perintah."},
    {"Tells what a bundle, or one of its files, was made from, which of these inputs are still the same, and "
     "whether the files are as they were written. What is not the same ends with exit status 1.",
     "Menerangkan dari apa sebuah hasil, atau salah satu berkasnya, dibuat, mana dari masukan itu yang masih "
     "sama, dan apakah berkas-berkasnya masih seperti saat ditulis. Yang tidak sama berakhir dengan status "
     "keluar 1."},
    {"The embedded example, into output/.", "Contoh bawaan, ke dalam output/."},
    {"The ending of an output tells its format. Several outputs are written all or none.",
     "Akhiran nama keluaran menentukan formatnya. Beberapa keluaran ditulis semuanya atau tidak sama "
     "sekali."},
    {"The folder that holds geodata/ and styles/. Default: share/cakupan beside the program's folder.",
     "Folder yang berisi geodata/ dan styles/. Bawaan: share/cakupan di samping folder program."},
    {"The ledger as JSON, for another program.", "Catatan pencocokan sebagai JSON, untuk program lain."},
    {"The project file, tables and inputs are described in share/doc/cakupan beside the program.",
     "Berkas proyek, tabel, dan masukan diterangkan di share/doc/cakupan di samping program."},
    {"The regions that an article names.", "Daerah yang disebut sebuah artikel."},
    {"The same as a table and a map.", "Sama, sebagai tabel dan peta."},
    {"The same as a table.", "Sama, sebagai tabel."},
    {"The same for a program.", "Sama, untuk program lain."},
    {"The same projects give the same plan on every machine, so that machines need not speak with each "
     "other: each runs cakupan run --shard K/N with its own K. Several projects are named in the same order "
     "to all of them.",
     "Proyek yang sama menghasilkan rencana yang sama di setiap komputer, sehingga komputer-komputer itu "
     "tidak perlu saling berhubungan: masing-masing menjalankan cakupan run --shard K/N dengan K-nya "
     "sendiri. Bila proyeknya beberapa, semuanya disebut dalam urutan yang sama di setiap komputer."},
    {"The same, and how many regions the article says there are.",
     "Sama, dan berapa banyak daerah menurut artikel itu."},
    {"The second of four shards, for cakupan merge.", "Pecahan kedua dari empat, untuk cakupan merge."},
    {"The sheet of a workbook, boundaries of your own, maps in Indonesian.",
     "Lembar sebuah buku kerja, batas Anda sendiri, peta dalam bahasa Indonesia."},
    {"The table with the columns of its matches.", "Tabel itu dengan kolom-kolom kecocokannya."},
    {"The whole folder that a run wrote.", "Seluruh folder yang ditulis sebuah proses."},
    {"Three shards, into a folder that may hold something else.",
     "Tiga pecahan, ke dalam folder yang boleh berisi hal lain."},
    {"Two shards as one bundle.", "Dua pecahan menjadi satu hasil."},
    {"What each of four machines would draw.", "Apa yang akan digambar masing-masing dari empat komputer."},
    {"What has changed, a line each.", "Apa yang berubah, satu baris masing-masing."},
    {"Which regions take part in a programme, which do not, how does that spread over provinces and around "
     "the places that matter? cakupan joins a boundary file with a table of participation, reconciles the "
     "names that people write, computes coverage and draws maps as SVG, PNG and PDF.",
     "Daerah mana yang ikut serta dalam sebuah program, mana yang tidak, bagaimana sebarannya menurut "
     "provinsi dan di sekitar tempat-tempat yang penting? cakupan menggabungkan berkas batas dengan tabel "
     "keikutsertaan, mencocokkan nama-nama sebagaimana ditulis orang, menghitung cakupan, dan menggambar "
     "peta sebagai SVG, PNG, dan PDF."},
    {"With --text, articles are read instead, and the result is a table of the regions that they name.",
     "Dengan --text, artikel yang dibaca, dan hasilnya tabel daerah yang disebutnya."},
    {"Words instead of numbers, from a field of the boundary file.",
     "Kata sebagai ganti bilangan, dari sebuah bidang berkas batas."},
    {"Writes a first project file for a table of your own.",
     "Menulis berkas proyek pertama untuk tabel Anda sendiri."},
    {"Writes a project file that reads a table of who takes part, with the columns that were found by rule. "
     "It is meant to be looked at, changed, and given to cakupan check and cakupan run.",
     "Menulis berkas proyek yang membaca tabel peserta, dengan kolom-kolom yang ditemukan menurut aturan. "
     "Berkas itu untuk dilihat, diubah, lalu diberikan kepada cakupan check dan cakupan run."},
    {"Writes the open names into answers.csv for a person to fill in, and obeys those that are.",
     "Menulis nama yang belum terjawab ke answers.csv untuk diisi orang, dan mengikuti yang sudah diisi."},
    {"a gate failed: there were warnings, or too few rows found a region",
     "sebuah syarat tidak terpenuhi: ada peringatan, atau terlalu sedikit baris yang menemukan daerah"},
    {"all went well; there may be warnings", "semua berjalan baik; mungkin ada peringatan"},
    {"an input cannot be read or is invalid", "sebuah masukan tidak dapat dibaca atau tidak sah"},
    {"needs {}", "memerlukan {}"},
    {"some outputs failed, the others are written", "beberapa keluaran gagal, yang lain sudah ditulis"},
    {"the command line or the project file is wrong", "baris perintah atau berkas proyek salah"},
    {"the work failed", "pekerjaan gagal"},
};

}  // namespace

std::span<const Wording> wordings_of_help() { return help_wordings; }

}  // namespace cakupan::base
