#include <cakupan/base/messages.hpp>

#include <array>
#include <utility>

#include <fmt/args.h>
#include <fmt/format.h>

#include <cakupan/base/text.hpp>

namespace cakupan::base {

namespace {

/// A word of the place, as texts name it in braces.
struct Noun {
  const char* name;
  Text PlaceWords::*word;
  std::string (*form)(const std::string&);
};

std::string as_it_is(const std::string& word) { return word; }

constexpr std::array<Noun, 8> nouns{{{"region", &PlaceWords::region, as_it_is},
                                     {"regions", &PlaceWords::regions, as_it_is},
                                     {"province", &PlaceWords::province, as_it_is},
                                     {"provinces", &PlaceWords::provinces, as_it_is},
                                     {"Region", &PlaceWords::region, capitalized},
                                     {"Regions", &PlaceWords::regions, capitalized},
                                     {"Province", &PlaceWords::province, capitalized},
                                     {"Provinces", &PlaceWords::provinces, capitalized}}};

struct Pair {
  const char* indonesian;
  const char* english;
};

// A switch and not a table by position: the compiler reports a message that has no text.
Pair text_of(Message message) {
  switch (message) {
    case Message::above_to:
      return {"> {}–{}", "> {}–{}"};
    case Message::from_to:
      return {"{}–{}", "{}–{}"};
    case Message::above_to_signed:
      return {"> {} s.d. {}", "> {} to {}"};
    case Message::from_to_signed:
      return {"{} s.d. {}", "{} to {}"};
    case Message::beyond:
      return {"> {}", "> {}"};
    case Message::at_most:
      return {"≤ {}", "≤ {}"};
    case Message::latitude_north:
      return {"{} LU", "{} N"};
    case Message::latitude_south:
      return {"{} LS", "{} S"};
    case Message::longitude_east:
      return {"{} BT", "{} E"};
    case Message::longitude_west:
      return {"{} BB", "{} W"};
    case Message::scale_at_latitude:
      return {"benar pada lintang {}", "true at {}"};
    case Message::scale_at_equator:
      return {"benar di khatulistiwa", "true at the equator"};
    case Message::scale_ratio:
      return {"Skala 1 : {}", "Scale 1 : {}"};
    case Message::kilometers:
      return {"{} km", "{} km"};
    case Message::no_data:
      return {"Tidak ada data", "No data"};
    case Message::values_of_some_regions:
      return {"Data untuk {} dari {} {regions}", "Values for {} of {} {regions}"};
    case Message::disputed:
      return {"Keterangan sumber berbeda", "Sources disagree"};
    case Message::year_unknown:
      return {"Peserta, tahun tidak diketahui", "Participant, year unknown"};
    case Message::listed:
      return {"Tercatat, belum menjadi peserta", "Listed, not a participant"};
    case Message::not_eligible:
      return {"Tidak memenuhi syarat", "Not eligible"};
    case Message::unlisted:
      return {"Tidak tercatat dalam daftar", "On no known list"};
    case Message::provinces:
      return {"{provinces}", "{provinces}"};
    case Message::regions:
      return {"{regions}", "{regions}"};
    case Message::province:
      return {"{province}", "{province}"};
    case Message::region:
      return {"{region}", "{region}"};
    case Message::participants_outlined:
      return {"{Region} peserta", "Participating {region}"};
    case Message::what_if_title:
      return {"{0} – dengan {regions} tambahan", "{0} – with the additional {regions}"};
    case Message::priority_areas:
      return {"Kawasan prioritas", "Priority area"};
    case Message::unnamed_places:
      return {"Nama {0} dari {1} {regions} yang diumumkan belum diketahui.",
              "The names of {0} of the {1} places announced are not known."};
    case Message::not_in_file:
      return {"Tidak ada di berkas batas", "Not in the boundary file"};
    case Message::missing_regions:
      return {"{0} dari {1} {regions} tidak ada di berkas batas.",
              "{0} of {1} {regions} are not in the boundary file."};
    case Message::missing_participants:
      return {"{0} dari {1} {regions} tidak ada di berkas batas, {2} di antaranya peserta.",
              "{0} of {1} {regions} are not in the boundary file, {2} of them participants."};
    case Message::small_regions:
      return {"luas {region} di peta kurang dari {} mm²", "{region} under {} mm² on the map"};
    case Message::coverage_title:
      return {"Cakupan menurut {province}", "Coverage by {province}"};
    case Message::coverage_subtitle:
      return {"{0} dari {1} {regions} ({2}) tercatat sebagai peserta",
              "{0} of {1} {regions} ({2}) are known to take part"};
    case Message::of_cohort:
      return {"angkatan {}", "cohort of {}"};
    case Message::up_to_year:
      return {"sampai {}", "up to {}"};
    case Message::coverage_legend:
      return {"Persentase {regions} peserta", "Share of {regions} that take part"};
    case Message::ranking_title:
      return {"Urutan {}", "{} in order"};
    case Message::the_whole:
      return {"Semua {regions}", "All {regions}"};
    case Message::coverage_finding:
      return {"{0} {regions} pernah terpilih; {1} {provinces} belum ada",
              "{0} of the {regions} were ever selected; {1} {provinces} have none"};
    case Message::coverage_finding_whole:
      return {"{0} {regions} pernah terpilih", "{0} of the {regions} were ever selected"};
    case Message::participation_finding:
      return {"{0} dari {1} {regions} pernah terpilih", "{0} of {1} {regions} were ever selected"};
    case Message::result_known:
      return {"{0} dari {1} {regions} ({2}) tercatat ikut serta",
              "{0} of {1} {regions} ({2}) are known to take part"};
    case Message::result_bounds:
      return {"; cakupan sebenarnya antara {} dan {}", "; the true coverage lies between {} and {}"};
    case Message::result_none:
      return {"{Provinces} tanpa peserta: {}.", "{Provinces} without a participant: {}."};
    case Message::participation_title:
      return {"Peserta menurut tahun pertama", "Participants by first year"};
    case Message::participation_subtitle:
      return {"Tahun pertama keikutsertaan, {0}–{1}: {2} dari {3} {regions} tercatat sebagai peserta",
              "First year of taking part, {0}–{1}: {2} of {3} {regions} are known to take part"};
    case Message::participation_legend:
      return {"Tahun pertama ikut serta", "First year of taking part"};
    case Message::proximity_title:
      return {"Jarak ke kawasan prioritas", "Distance to the priority areas"};
    case Message::proximity_subtitle:
      return {"Dalam {2}: {0} dari {1} {regions} tercatat sebagai peserta",
              "Within {2}: {0} of {1} {regions} are known to take part"};
    case Message::proximity_finding:
      return {"Dalam {0} dari kawasan prioritas, {1} dari {2} {regions} belum ikut",
              "Within {0} of the priority areas, {1} of {2} {regions} do not take part yet"};
    case Message::proximity_legend:
      return {"Jarak ke kawasan terdekat", "Distance to the nearest area"};
    case Message::proximity_state_legend:
      return {"Jarak ke kawasan terdekat dan keikutsertaan", "Distance to the nearest area, and taking part"};
    case Message::near_participants:
      return {"Dalam {}, peserta", "Within {}, takes part"};
    case Message::near_gaps:
      return {"Dalam {}, belum", "Within {}, not yet"};
    case Message::far_participants:
      return {"Lebih jauh, peserta", "Farther, takes part"};
    case Message::far_others:
      return {"Lebih jauh, tidak tercatat", "Farther, on no known list"};
    case Message::ring_of:
      return {"Kawasan prioritas, lingkaran {}", "Priority area, ring of {}"};
    case Message::share_of_units:
      return {"{0} dari {1} {regions}: {2}", "{0} of {1} {regions}: {2}"};
    case Message::share_of_whole:
      return {"nasional {}", "nation {}"};
    case Message::median:
      return {"median {}", "median {}"};
    case Message::outlying_islands:
      return {"Pulau-pulau luar", "Outlying islands"};
    case Message::state_title:
      return {"{}", "{}"};
    case Message::state_finding:
      return {"{0} dari {1} {regions} di {2} pernah terpilih",
              "{0} of {1} {regions} of {2} were ever selected"};
    case Message::state_subtitle:
      return {"{0} dari {1} {regions} tercatat sebagai peserta",
              "{0} of {1} {regions} are known to take part"};
    case Message::state_legend:
      return {"Tahun pertama ikut serta", "First year of taking part"};
    case Message::value_of_province:
      return {"{}: {}", "{}: {}"};
    case Message::value_extremes:
      return {"Tertinggi di {} ({}), terendah di {} ({})", "Highest in {} ({}), lowest in {} ({})"};
    case Message::regions_shown:
      return {"Ditampilkan: {} dari {} {regions}.", "Shown: {} of {} {regions}."};
    case Message::provinces_shown:
      return {"Ditampilkan: {} dari {} {provinces}.", "Shown: {} of {} {provinces}."};
    case Message::tiles_note:
      return {"Setiap kotak satu {region}, berapa pun luasnya; letak {province} disederhanakan.",
              "Every cell is one {region}, whatever its size; {provinces} lie roughly where they are."};
    case Message::panels_own_scale:
      return {"Setiap {province} berskala sendiri.", "Every {province} has a scale of its own."};
    case Message::panels_title:
      return {"Peserta baru setiap tahun", "New participants year by year"};
    case Message::panels_subtitle:
      return {"{Regions} yang baru terpilih dan peserta tahun-tahun sebelumnya, {}–{}",
              "{Regions} newly selected and participants of earlier years, {}–{}"};
    case Message::panels_legend:
      return {"Keikutsertaan pada tahun itu", "Participation in the year"};
    case Message::panels_new:
      return {"Baru pada tahun itu", "New in the year"};
    case Message::panels_earlier:
      return {"Sejak tahun sebelumnya", "Since an earlier year"};
    case Message::panel_figure:
      return {"+{}, jumlah {}", "+{}, {} in all"};
    case Message::panel_figure_unnamed:
      return {"+{}, jumlah {}; {} belum diketahui namanya", "+{}, {} in all; {} unnamed"};
    case Message::panels_chart:
      return {"Diketahui namanya dan diumumkan", "Known by name and declared"};
    case Message::panels_declared:
      return {"{} diumumkan", "{} declared"};
    case Message::panels_description:
      return {"Peserta baru menurut tahun: {}.", "New participants by year: {}."};
    case Message::gaps_title:
      return {"Belum ikut dalam {}", "Not yet taking part within {}"};
    case Message::both_values:
      return {"{} · {}", "{} · {}"};
    case Message::two_values_title:
      return {"{} dan {}", "{} and {}"};
    case Message::two_values_finding:
      return {"{} {regions} tinggi dalam keduanya ({}; {}), {} rendah dalam keduanya",
              "{} {regions} are high in both ({}; {}), {} low in both"};
    case Message::symbols_note:
      return {"Luas lingkaran sebanding dengan nilai; yang kecil di atas yang besar.",
              "The area of a circle is its value; small ones lie above large ones."};
    case Message::symbols_description:
      return {"Lingkaran menunjukkan {}. {}.", "Circles show {}. {}."};
    case Message::symbols_graduated:
      return {"Ukuran lingkaran menunjukkan kelas; yang kecil di atas yang besar.",
              "The size of a circle is its class; small ones lie above large ones."};
    case Message::millions:
      return {"juta {}", "million {}"};
    case Message::billions:
      return {"miliar {}", "billion {}"};
    case Message::trillions:
      return {"triliun {}", "trillion {}"};
    case Message::quadrillions:
      return {"kuadriliun {}", "quadrillion {}"};
    case Message::one_dot:
      return {"1 titik = {} {}", "1 dot = {} {}"};
    case Message::dots_note:
      return {"{} titik, ditempatkan acak di darat dalam {region}nya.",
              "{} dots, placed at random on the land of their {region}."};
    case Message::dots_description:
      return {"Titik menunjukkan {}. {}.", "Dots show {}. {}."};
    case Message::rings_at:
      return {"Cincin: {} dari titik kawasan prioritas", "Rings: {} from the point of a priority area"};
    case Message::nearest_lines:
      return {"Garis: ke kawasan prioritas terdekat", "Lines: to the nearest priority area"};
    case Message::gaps_none:
      return {"Semua ikut", "All take part"};
    case Message::source:
      return {"Sumber: {}", "Source: {}"};
    case Message::boundaries:
      return {"Batas: {}", "Boundaries: {}"};
    case Message::boundaries_indicative:
      return {"Batas: {} (batas indikatif, bukan batas resmi)",
              "Boundaries: {} (batas indikatif: indicative, not official)"};
    case Message::context_source:
      return {"Daratan lain dan danau: {}", "Other land and lakes: {}"};
    case Message::count_of:
      return {"{} dari {}", "{} of {}"};
    case Message::count_and_unnamed:
      return {"{} + {} tanpa nama", "{} + {} unnamed"};
    case Message::boundaries_unstated:
      return {"sumber batas tidak dinyatakan", "source of the boundaries not stated"};
    case Message::projection:
      return {"Proyeksi: {}, WGS 84", "Projection: {}, WGS 84"};
    case Message::equal_area_cylindrical:
      return {"silinder sama luas, benar pada lintang {}", "cylindrical equal-area, true at {}"};
    case Message::equal_area_azimuthal:
      return {"azimut sama luas Lambert, berpusat di {} {}",
              "Lambert azimuthal equal-area, centered on {} {}"};
    case Message::equal_area_conic:
      return {"kerucut sama luas Albers, benar pada lintang {} dan {}",
              "Albers equal-area conic, true at {} and {}"};
    case Message::coverage_description:
      return {
          "{0}. Tertinggi: {1} ({2}); terendah di antara yang berpeserta: {3} ({4}). Tanpa peserta yang "
          "diketahui: {5} "
          "{province}.",
          "{0}. Highest: {1} ({2}); lowest with participants: {3} ({4}). Without known participants: {5} "
          "{provinces}."};
    case Message::participation_description:
      return {"{0}. Peserta baru: {1}. Keterangan sumber berbeda: {2}; tidak tercatat dalam daftar: {3}.",
              "{0}. New participants: {1}. Sources disagree: {2}; on no known list: {3}."};
    case Message::proximity_description:
      return {"{0}. {Regions} menurut jarak: {1}.", "{0}. {Regions} by distance: {1}."};
    case Message::state_description:
      return {"{0}. Peserta: {1}.", "{0}. Participants: {1}."};
    case Message::choropleth_description:
      return {"{0}. {1}: {2}.", "{0}. {1}: {2}."};
    case Message::provinces_counted:
      return {"{} {provinces}", "{} {provinces}"};
    case Message::text_title:
      return {"Judul", "Title"};
    case Message::text_alternative:
      return {"Teks alternatif", "Alt text"};
    case Message::text_caption:
      return {"Keterangan", "Caption"};
    case Message::text_map:
      return {"Peta: {0}. {1}", "Map: {0}. {1}"};
    case Message::text_legend:
      return {"{0}: {1}.", "{0}: {1}."};
    case Message::atlas_of_provinces:
      return {"Atlas {province}", "Atlas of {provinces}"};
    case Message::atlas_of_areas:
      return {"Atlas kawasan prioritas", "Atlas of priority areas"};
    case Message::atlas_contents:
      return {"Daftar isi", "Contents"};
    case Message::atlas_page:
      return {"{0} / {1}", "{0} / {1}"};
    case Message::atlas_gaps:
      return {"Belum ikut ({})", "Not yet taking part ({})"};
    case Message::atlas_complete:
      return {"Semua {regions} ikut serta", "All {regions} take part"};
    case Message::atlas_area_title:
      return {"Dalam {0} dari {1}", "Within {0} of {1}"};
    case Message::changed_title:
      return {"Perubahan: {}", "Changes: {}"};
    case Message::changed_legend:
      return {"Perubahan", "Change"};
    case Message::changed_state:
      return {"Status berubah", "State changed"};
    case Message::changed_class:
      return {"Kelas berubah", "Class changed"};
    case Message::changed_not:
      return {"Tetap", "Unchanged"};
  }
  return {"", ""};
}

}  // namespace

std::string message(Message message, Language language, std::initializer_list<std::string> arguments) {
  const Pair text = text_of(message);
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& argument : arguments) store.push_back(argument);
  for (const Noun& noun : nouns)
    store.push_back(fmt::arg(noun.name, noun.form((language.words().*noun.word).in(language))));
  return fmt::vformat(language == Language::indonesian ? text.indonesian : text.english, store);
}

std::string worded(const Text& text, Language language) {
  std::string result = text.in(language);
  for (const Noun& noun : nouns) {
    result = replaced(result, fmt::format("{{{}}}", noun.name),
                      noun.form((language.words().*noun.word).in(language)));
  }
  return result;
}

std::string listed(std::span<const std::string> items, Language language) {
  std::string result;
  for (std::size_t i = 0; i < items.size(); ++i) {
    const bool last = i + 1 == items.size();
    if (i > 0 && last) {
      // Indonesian sets a comma before "dan" from the third item on.
      result += language == Language::indonesian ? (i > 1 ? ", dan " : " dan ") : " and ";
    } else if (i > 0) {
      result += ", ";
    }
    result += items[i];
  }
  return result;
}

}  // namespace cakupan::base
