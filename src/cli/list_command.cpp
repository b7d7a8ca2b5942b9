#include "cli/list_command.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/wording.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/project/areas.hpp>
#include <cakupan/publish/json.hpp>
#include <cakupan/render/color/palette.hpp>

#include "cli/option_groups.hpp"

namespace cakupan::cli {

namespace {

struct Listing {
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

Listing palettes() {
  Listing listing{{"palette", "kind", "source"}, {}};
  for (const render::color::Palette& palette : render::color::palettes()) {
    listing.rows.push_back(
        {palette.name, model::palette_kind_names[static_cast<std::size_t>(palette.kind)], palette.source});
  }
  return listing;
}

Listing schemes(base::Language language) {
  Listing listing{{"scheme", "meaning"}, {}};
  for (const std::string& name : analysis::scheme_names())
    listing.rows.push_back(
        {name, base::said(analysis::scheme_meaning(analysis::scheme_named(name)), language)});
  return listing;
}

Listing areas() {
  Listing listing{{"area", "lon", "lat", "lists"}, {}};
  base::Diagnostics diagnostics;
  for (const auto& area :
       loader::project::read_areas(job::data_folder() + "/geodata/tourism_areas.csv", diagnostics)) {
    listing.rows.push_back({area.name, base::to_fixed(area.point.lon, 4), base::to_fixed(area.point.lat, 4),
                            base::join(area.lists, ", ")});
  }
  return listing;
}

// Columns as wide as their widest cell; the last as it is.
void print(Listing listing, std::ostream& out) {
  for (std::vector<std::string>& row : listing.rows) {
    for (std::string& cell : row) cell = base::escaped(cell);
  }
  for (const std::vector<std::string>& row : listing.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      std::size_t width = 0;
      for (const auto& other : listing.rows) width = std::max(width, other[i].size());
      out << (i + 1 == row.size() ? row[i] : fmt::format("{:<{}}  ", row[i], width));
    }
    out << "\n";
  }
}

}  // namespace

void declare(CLI::App& program, ListOptions& options) {
  const auto add = [&](const char* name, ListOptions::What what, const char* help) {
    CLI::App& command = *program.add_subcommand(name, help);
    command.callback([&options, what] { options.what = what; });
    add_speech(command, options.speech);
  };
  add("palettes", ListOptions::What::palettes, "The palettes that can be named");
  add("schemes", ListOptions::What::schemes, "The classification schemes that can be named");
  add("areas", ListOptions::What::areas, "The priority areas of the embedded example, and their lists");
}

void execute(const ListOptions& options, Streams streams) {
  const bool json = options.speech.report == ReportFormat::json;
  const base::Language language = json ? base::Language(base::Language::english) : options.speech.language;
  const Listing listing = options.what == ListOptions::What::palettes  ? palettes()
                          : options.what == ListOptions::What::schemes ? schemes(language)
                                                                       : areas();
  if (json) {
    streams.out << publish::to_json(listing.columns, listing.rows);
  } else {
    print(listing, streams.out);
  }
}

}  // namespace cakupan::cli
