#include <ostream>

#include <fmt/format.h>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/areas.hpp>
#include <cakupan/render/palette.hpp>

#include "cli/commands.hpp"
#include "cli/data_folder.hpp"

namespace cakupan::cli {

namespace {

std::string kind_name(render::PaletteKind kind) {
  switch (kind) {
    case render::PaletteKind::sequential:
      return "sequential";
    case render::PaletteKind::diverging:
      return "diverging";
    case render::PaletteKind::qualitative:
      return "qualitative";
  }
  return {};
}

}  // namespace

void list(const ListOptions& options, Streams streams) {
  switch (options.what) {
    case ListOptions::What::palettes:
      for (const render::Palette& palette : render::palettes()) {
        streams.out << fmt::format("{:<12} {:<12} {}\n", palette.name, kind_name(palette.kind),
                                   palette.source);
      }
      return;
    case ListOptions::What::schemes:
      for (const std::string& name : analysis::scheme_names()) streams.out << name << "\n";
      return;
    case ListOptions::What::areas: {
      base::Diagnostics diagnostics;
      for (const auto& area : loader::read_areas(data_folder() + "/geodata/tourism_areas.csv", diagnostics)) {
        streams.out << fmt::format("{:<46} {:>9} {:>9}  {}\n", area.name, base::to_fixed(area.point.lon, 4),
                                   base::to_fixed(area.point.lat, 4), base::join(area.lists, ", "));
      }
      return;
    }
  }
}

}  // namespace cakupan::cli
