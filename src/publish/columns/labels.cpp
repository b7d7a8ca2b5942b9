#include "publish/columns/labels.hpp"

#include <array>
#include <map>
#include <string>

#include <cakupan/base/error.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::publish::columns {

namespace {

const std::map<std::string, base::Text>& labels() {
  static const std::map<std::string, base::Text> all{
      {"added", {"Ditambahkan (kode)", "Added (codes)"}},
      {"added_names", {"Ditambahkan", "Added"}},
      {"added_states", {"Status yang ditambahkan", "States of those added"}},
      {"area", {"Kawasan prioritas", "Priority area"}},
      {"area_covered_km2", {"Luas tercakup (km²)", "Area covered (km²)"}},
      {"area_km2", {"Luas (km²)", "Area (km²)"}},
      {"area_share", {"Cakupan luas", "Share of the area"}},
      {"areas", {"Kawasan", "Areas"}},
      {"arti", {"Arti", "Meaning in Indonesian"}},
      {"at_least", {"Paling sedikit", "At least"}},
      {"at_most", {"Paling banyak", "At most"}},
      {"autonomous", {"Berpemerintahan sendiri", "Governs itself"}},
      {"band", {"Pita jarak (km)", "Distance band (km)"}},
      {"basis", {"Dasar", "Basis"}},
      {"borders", {"Perbatasan", "Borders"}},
      {"boundaries", {"Batas wilayah", "Boundaries"}},
      {"certainty", {"Kepastian", "Certainty"}},
      {"change", {"Perubahan", "Change"}},
      {"ci_high", {"Selang 95 %, atas", "95% interval, upper"}},
      {"ci_low", {"Selang 95 %, bawah", "95% interval, lower"}},
      {"claim", {"Pernyataan", "Claim"}},
      {"class", {"Kelas", "Class"}},
      {"cluster", {"Gugusan", "Cluster"}},
      {"code", {"Kode", "Code"}},
      {"cohort", {"Angkatan", "Cohort"}},
      {"color", {"Warna", "Color"}},
      {"column", {"Kolom", "Column"}},
      {"counted", {"Yang dicacah", "Counted"}},
      {"counts", {"Dihitung", "Counts"}},
      {"cumulative", {"Kumulatif", "Cumulative"}},
      {"cumulative_declared", {"Diumumkan, kumulatif", "Declared, cumulative"}},
      {"cumulative_share", {"Cakupan kumulatif", "Cumulative share"}},
      {"declared", {"Diumumkan", "Declared"}},
      {"difference", {"Selisih", "Difference"}},
      {"difference_high", {"Selisih, atas", "Difference, upper"}},
      {"difference_low", {"Selisih, bawah", "Difference, lower"}},
      {"disputed", {"Sumber berbeda", "Disputed"}},
      {"disputed_years", {"Tahun dengan sumber berbeda", "Disputed years"}},
      {"distance_edge_km", {"Jarak ke tepi (km)", "Distance to the edge (km)"}},
      {"distance_edge_…_km", {"Jarak ke tepi, kawasan ke-… (km)", "Distance to the edge, area … (km)"}},
      {"distance_km", {"Jarak (km)", "Distance (km)"}},
      {"distance_point_km", {"Jarak ke titik {region} (km)", "Distance to the {region}'s point (km)"}},
      {"distance_rank", {"Peringkat jarak", "Rank by distance"}},
      {"eligible", {"Layak", "Eligible"}},
      {"expected", {"Harapan", "Expected"}},
      {"far_", {"Jauh", "Far"}},
      {"figure", {"Angka", "Figure"}},
      {"first_joined", {"Pertama ikut", "First joined"}},
      {"first_year", {"Tahun pertama", "First year"}},
      {"from_km", {"Dari (km)", "From (km)"}},
      {"gap_rank", {"Peringkat celah", "Rank among gaps"}},
      {"gaps", {"Celah", "Gaps"}},
      {"gaps_within_limit", {"Celah dalam batas", "Gaps within the limit"}},
      {"gaps_without_distance", {"Celah tanpa jarak", "Gaps without a distance"}},
      {"group", {"Kelompok", "Group"}},
      {"group_code", {"Kode kelompok", "Code of the group"}},
      {"group_…", {"Kelompok: …", "Group: …"}},
      {"grouping", {"Pengelompokan", "Grouping"}},
      {"island", {"Tanpa tetangga", "Without neighbors"}},
      {"island_group", {"Gugus pulau", "Island group"}},
      {"islands", {"Tanpa tetangga", "Without neighbors"}},
      {"joined_earlier", {"Sudah ikut sebelumnya", "Joined earlier"}},
      {"disputed_on_list", {"Sumber berbeda pada daftar", "Disputed on the list"}},
      {"kind", {"Jenis", "Kind"}},
      {"lapsed", {"Tidak lagi ikut", "Lapsed"}},
      {"latest_status", {"Status terakhir", "Latest status"}},
      {"latest_year", {"Tahun terakhir", "Latest year"}},
      {"limit_km", {"Batas (km)", "Limit (km)"}},
      {"link", {"Hubungan", "Link"}},
      {"linked_to", {"Terhubung dengan (kode)", "Linked to (codes)"}},
      {"linked_to_names", {"Terhubung dengan", "Linked to"}},
      {"list_complete", {"Daftar lengkap", "List is complete"}},
      {"listed", {"Hanya terdaftar", "Listed only"}},
      {"local_cluster", {"Gugusan setempat", "Local cluster"}},
      {"local_joins", {"Tetangga peserta setempat", "Local joins"}},
      {"local_p_permutation", {"Nilai p setempat, permutasi", "Local p, permuted"}},
      {"local_p_value", {"Nilai p setempat", "Local p"}},
      {"local_q_value", {"Nilai q setempat", "Local q"}},
      {"map", {"Peta", "Map"}},
      {"meaning", {"Arti dalam bahasa Inggris", "Meaning"}},
      {"measure", {"Ukuran", "Measure"}},
      {"method", {"Cara", "Method"}},
      {"missing", {"Belum ikut (kode)", "Missing (codes)"}},
      {"missing_names", {"Belum ikut", "Missing"}},
      {"name", {"Nama", "Name"}},
      {"named", {"Bernama", "Named"}},
      {"nearest_area", {"Kawasan terdekat", "Nearest area"}},
      {"nearest_area_…", {"Kawasan terdekat ke-…", "Nearest area …"}},
      {"needed", {"Diperlukan", "Needed"}},
      {"neighbor", {"Tetangga", "Neighbor"}},
      {"neighbor_code", {"Kode tetangga", "Code of the neighbor"}},
      {"neighbor_rank", {"Peringkat tetangga", "Rank by neighbors"}},
      {"neighbor_share", {"Bagian tetangga peserta", "Share of participating neighbors"}},
      {"neighbors", {"Tetangga", "Neighbors"}},
      {"not_eligible", {"Tidak memenuhi syarat", "Not eligible"}},
      {"note", {"Catatan", "Note"}},
      {"now", {"Kini", "Now"}},
      {"observed", {"Teramati", "Observed"}},
      {"odds_ratio", {"Rasio peluang", "Odds ratio"}},
      {"on_list", {"Pada daftar", "On the list"}},
      {"order", {"Urutan", "Order"}},
      {"others", {"Lainnya (kode)", "Others (codes)"}},
      {"others_names", {"Lainnya", "Others"}},
      {"outcome", {"Hasil", "Outcome"}},
      {"overlay", {"Daftar kedua", "Second list"}},
      {"p_exact", {"Nilai p, eksak", "p, exact"}},
      {"p_permutation", {"Nilai p, permutasi", "p, permuted"}},
      {"p_value", {"Nilai p", "p"}},
      {"participant", {"Peserta", "Takes part"}},
      {"participants", {"Peserta", "Participants"}},
      {"participants_on_list", {"Peserta pada daftar", "Participants on the list"}},
      {"participating", {"Ikut serta (kode)", "Participating (codes)"}},
      {"participating_names", {"Ikut serta", "Participating"}},
      {"participating_neighbors", {"Tetangga peserta", "Participating neighbors"}},
      {"permutations", {"Permutasi", "Permutations"}},
      {"point_source", {"Asal titik", "Source of the point"}},
      {"population", {"Penduduk", "Population"}},
      {"population_covered", {"Penduduk tercakup", "Population covered"}},
      {"population_of_gaps", {"Penduduk celah", "Population of the gaps"}},
      {"population_rank", {"Peringkat penduduk", "Rank by population"}},
      {"population_share", {"Cakupan penduduk", "Share of the population"}},
      {"population_target_rank", {"Urutan sasaran penduduk", "Place for the population target"}},
      {"province", {"{Province}", "{Province}"}},
      {"province_code", {"Kode {province}", "{Province} code"}},
      {"provinces", {"{Provinces}", "{Provinces}"}},
      {"q_exact", {"Nilai q, eksak", "q, exact"}},
      {"q_permutation", {"Nilai q, permutasi", "q, permuted"}},
      {"q_value", {"Nilai q", "q"}},
      {"rank", {"Peringkat", "Rank"}},
      {"reason", {"Alasan", "Reason"}},
      {"region", {"{Region}", "{Region}"}},
      {"region_as_written", {"Nama seperti tertulis", "Name as written"}},
      {"regions", {"{Regions}", "{Regions}"}},
      {"repeated", {"Berulang", "Repeated"}},
      {"rows", {"Baris", "Rows"}},
      {"scope", {"Cakupan pernyataan", "Scope"}},
      {"score", {"Skor", "Score"}},
      {"score_rank", {"Peringkat skor", "Rank by score"}},
      {"seed", {"Benih acak", "Seed"}},
      {"selected_years", {"Tahun terpilih", "Selected years"}},
      {"selected", {"Terpilih", "Selected"}},
      {"share", {"Cakupan", "Share"}},
      {"share_high", {"Cakupan paling tinggi", "Share at most"}},
      {"share_low", {"Cakupan paling rendah", "Share at least"}},
      {"share_reached", {"Cakupan tercapai", "Share reached"}},
      {"share_with_disputed", {"Cakupan dengan sumber berbeda", "Share with disputed"}},
      {"side", {"Sisi", "Side"}},
      {"lacks", {"Tidak ada", "Lacks"}},
      {"source", {"Sumber", "Source"}},
      {"source_row", {"Baris masukan", "Input row"}},
      {"sources", {"Sumber", "Sources"}},
      {"state", {"Keadaan", "State"}},
      {"statistic", {"Statistik", "Statistic"}},
      {"status", {"Status", "Status"}},
      {"straits", {"Selat", "Straits"}},
      {"table", {"Tabel", "Table"}},
      {"target_rank", {"Urutan sasaran", "Place for the target"}},
      {"target_share", {"Cakupan sasaran", "Target share"}},
      {"to_km", {"Sampai (km)", "To (km)"}},
      {"type", {"Jenis", "Type"}},
      {"undated", {"Tanpa tahun", "Undated"}},
      {"unit", {"Unit", "Unit"}},
      {"unit_names", {"Nama unit", "Names of units"}},
      {"units", {"Unit", "Units"}},
      {"unlisted", {"Tidak ada pada daftar", "Unlisted"}},
      {"unnamed", {"Belum bernama", "Unnamed"}},
      {"value", {"Nilai", "Value"}},
      {"value_shown", {"Nilai pada peta", "Value on the map"}},
      {"variable", {"Peubah", "Variable"}},
      {"variance", {"Ragam", "Variance"}},
      {"verdict", {"Putusan", "Verdict"}},
      {"what_if", {"Bila ditambah", "What if"}},
      {"within_km", {"Dalam (km)", "Within (km)"}},
      {"within_limit", {"Dalam batas", "Within the limit"}},
      {"without", {"Tanpa angkatan", "Without cohorts"}},
      {"words", {"Kata dalam masukan", "Words of the input"}},
      {"year", {"Tahun", "Year"}},
      // measures of the summary
      {"vintage", {"Keadaan wilayah (tahun)", "State of the map (year)"}},
      {"units_rule", {"Aturan unit", "Rule for units"}},
      {"regions_without_shape", {"{Regions} tanpa bentuk", "{Regions} without a shape"}},
      {"units_all", {"Unit, semua {regions}", "Units, all {regions}"}},
      {"units_autonomous", {"Unit, yang otonom", "Units, autonomous ones"}},
      {"participants_all", {"Peserta, semua {regions}", "Participants, all {regions}"}},
      {"participants_autonomous", {"Peserta, yang otonom", "Participants, autonomous ones"}},
      {"share_all", {"Cakupan, semua {regions}", "Share, all {regions}"}},
      {"share_autonomous", {"Cakupan, yang otonom", "Share, autonomous ones"}},
      {"declared_total", {"Diumumkan, seluruhnya", "Declared in all"}},
      {"named_total", {"Bernama, seluruhnya", "Named in all"}},
      {"repeated_total", {"Berulang, seluruhnya", "Repeated in all"}},
      {"unnamed_total", {"Belum bernama, seluruhnya", "Unnamed in all"}},
      {"rows_total", {"Baris masukan", "Rows of the input"}},
      {"rows_selected", {"Baris terpilih", "Rows selected"}},
      {"rows_disputed", {"Baris dengan sumber berbeda", "Rows disputed"}},
      {"rows_in_other_statuses", {"Baris berstatus lain", "Rows of other statuses"}},
      {"rows_exact", {"Baris, nama persis", "Rows, exact name"}},
      {"rows_folded", {"Baris, nama dengan ejaan lain", "Rows, name in another spelling"}},
      {"rows_alias", {"Baris, nama lain", "Rows, another name"}},
      {"rows_fuzzy", {"Baris, nama dengan galat", "Rows, name with an error"}},
      {"rows_decided", {"Baris yang diputuskan", "Rows decided"}},
      {"rows_ambiguous", {"Baris bermakna ganda", "Rows ambiguous"}},
      {"rows_unmatched", {"Baris tanpa {region}", "Rows without a {region}"}},
      {"rows_heading", {"Baris judul", "Rows that are headings"}},
      {"rows_aside", {"Baris di luar hitungan", "Rows left aside"}},
      {"units_within_limit", {"Unit dalam batas jarak", "Units within the limit"}},
      {"participants_within_limit", {"Peserta dalam batas jarak", "Participants within the limit"}},
      {"disputed_within_limit", {"Sumber berbeda dalam batas jarak", "Disputed within the limit"}},
      {"units_without_distance", {"Unit tanpa jarak", "Units without a distance"}},
      {"related_units", {"Unit terkait kawasan", "Units related to areas"}},
      {"related_participants", {"Peserta terkait kawasan", "Participants related to areas"}},
      {"claimed_units", {"Unit menurut pernyataan", "Units as claimed"}},
      {"claimed_radius_km", {"Jarak yang memberi sebanyak itu (km)", "Radius that gives as many (km)"}},
      {"claimed_radius_units", {"Unit dalam jarak itu", "Units within that radius"}},
      {"claimed_radius_participants", {"Peserta dalam jarak itu", "Participants within that radius"}},
      {"claims_agreeing", {"Pernyataan yang cocok", "Claims that agree"}},
      {"claims_contradicted", {"Pernyataan yang bertentangan", "Claims contradicted"}},
      {"claims_open", {"Pernyataan yang terbuka", "Claims that stay open"}},
  };
  return all;
}

/// What a name begins with where a table has a column more than once.
struct Prefix {
  const char* prefix;
  base::Text label;
};
const std::array<Prefix, 3> prefixes{Prefix{"near_", {"dekat", "near"}}, Prefix{"far_", {"jauh", "far"}},
                                     Prefix{"units_", {"semua unit", "all units"}}};

/// The words for regions stand in it in braces.
base::Text text_of(const Column& column) {
  const auto found = labels().find(column.name);
  if (found != labels().end()) return found->second;
  for (const Prefix& one : prefixes) {
    if (!column.name.starts_with(one.prefix)) continue;
    const auto rest = labels().find(column.name.substr(std::string(one.prefix).size()));
    if (rest != labels().end())
      return {rest->second.indonesian + ", " + one.label.indonesian,
              rest->second.english + ", " + one.label.english};
  }
  // "group_coast" is of "group_…".
  for (const auto& [name, label] : labels()) {
    const std::size_t gap = name.find("…");
    if (gap == std::string::npos) continue;
    const std::string front = name.substr(0, gap), back = name.substr(gap + std::string("…").size());
    if (column.name.size() <= front.size() + back.size() || !column.name.starts_with(front) ||
        !column.name.ends_with(back))
      continue;
    const std::string part =
        column.name.substr(front.size(), column.name.size() - front.size() - back.size());
    return {base::replaced(label.indonesian, "…", part), base::replaced(label.english, "…", part)};
  }
  throw base::Error(base::Failure::work, "the column '" + column.name + "' has no words for readers");
}

}  // namespace

std::string label_of(const Column& column, base::Language language) {
  return base::worded(text_of(column), language);
}

}  // namespace cakupan::publish::columns
