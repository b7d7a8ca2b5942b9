#include "publish/columns/introduction.hpp"

namespace cakupan::publish::columns {

namespace {

constexpr const char* english =
    R"(`cakupan run` writes these files to `tables/` of the bundle. All are CSV: UTF-8, comma, one header row, lines end with
LF, a cell is quoted only where it must be. There are no total rows; totals stand in `summary.csv`.
The same tables stand once more in `cakupan.xlsx`, a sheet for each and one of these definitions, and in
`cakupan.json`, a list of objects for each. `README.txt` is this document.
`regions.gpkg` has the shapes, as they were read, with every figure of their region.

- An **empty cell is unknown** (or does not exist, such as a share of no units). It is never zero. It is empty in CSV
  and XLSX, and null in JSON and GPKG.
- Numbers have a decimal point and no thousands separators, whatever the locale. All files say the same digits: a
  number in XLSX or GPKG is the one that stands in the CSV. Limits and bounds stand as the project gives them.
- Codes are text. Codes, names and provinces are those of the chosen vintage (`[analysis] vintage`).

The type of a column says how its cells are written:

| type | CSV | XLSX | JSON | GPKG |
|---|---|---|---|---|
| text, code | as it is | text | string | text |
| codes, years | parted by blanks | text | string | text |
| truth | `true` or `false` | boolean | `true` or `false` | boolean |
| year, count, integer | a whole number | number; text where it has more than 15 digits | number | 64-bit integer |
| share, number | six decimals; a share is a fraction from 0 to 1 | number, a share shown in percent | number | real |
| chance | six decimals, and more where it is small, for six digits in all | number | number | real |
| certainty | three decimals, from 0 to 1 | number | number | real |
| length, area | three decimals, in km and km² | number | number | real |
| by measure | as the measure of its row | likewise | likewise | |

Distances are geodesics on WGS 84. Edges of regions are straight in longitude and latitude. Populations and areas are
the gazetteer's official figures, not measured from the shapes.
)";

constexpr const char* indonesian =
    R"(`cakupan run` menulis berkas-berkas ini ke `tables/` dari bundel. Semuanya CSV: UTF-8, koma, satu baris judul, baris
berakhir dengan LF, sel diberi tanda kutip hanya bila perlu. Tidak ada baris jumlah; jumlah ada dalam `summary.csv`.
Tabel-tabel yang sama ada sekali lagi dalam `cakupan.xlsx`, selembar untuk setiap tabel dan selembar pengertian ini, dan
dalam `cakupan.json`, sebuah daftar objek untuk setiap tabel. `README.txt` ialah dokumen ini.
`regions.gpkg` memuat bentuk-bentuk, sebagaimana dibaca, dengan semua angka daerahnya.

- **Sel kosong berarti tidak diketahui** (atau tidak ada, seperti pangsa tanpa unit). Sel kosong tidak pernah berarti
  nol. Sel itu kosong dalam CSV dan XLSX, dan null dalam JSON dan GPKG.
- Bilangan memakai titik desimal dan tanpa pemisah ribuan, apa pun lokalnya. Semua berkas menyebut angka yang sama:
  bilangan dalam XLSX atau GPKG ialah yang tertulis dalam CSV. Batas-batas tertulis seperti diberikan proyek.
- Kode ialah teks. Kode, nama, dan provinsi mengikuti vintage yang dipilih (`[analysis] vintage`).

Jenis sebuah kolom menyatakan bagaimana selnya ditulis:

| jenis | CSV | XLSX | JSON | GPKG |
|---|---|---|---|---|
| teks, kode | apa adanya | teks | string | teks |
| daftar kode, daftar tahun | dipisahkan spasi | teks | string | teks |
| benar/salah | `true` atau `false` | boolean | `true` atau `false` | boolean |
| tahun, cacah, bilangan bulat | bilangan bulat | bilangan; teks bila lebih dari 15 angka | bilangan | bilangan bulat 64 bit |
| pangsa, bilangan | enam desimal; pangsa ialah pecahan dari 0 sampai 1 | bilangan, pangsa tampil dalam persen | bilangan | real |
| peluang | enam desimal, dan lebih bila kecil, sampai enam angka seluruhnya | bilangan | bilangan | real |
| kepastian | tiga desimal, dari 0 sampai 1 | bilangan | bilangan | real |
| jarak, luas | tiga desimal, dalam km dan km² | bilangan | bilangan | real |
| menurut ukuran | seperti ukuran barisnya | demikian juga | demikian juga | |

Jarak ialah geodesik pada WGS 84. Tepi daerah lurus dalam bujur dan lintang. Penduduk dan luas ialah angka resmi
gazeter, bukan diukur dari bentuk.
)";

}  // namespace

base::Text introduction() { return {indonesian, english}; }

}  // namespace cakupan::publish::columns
