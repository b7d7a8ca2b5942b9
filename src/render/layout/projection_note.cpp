#include "render/layout/projection_note.hpp"

#include <optional>
#include <string_view>
#include <vector>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>

#include "render/layout/scale_bar.hpp"

namespace cakupan::render::layout {

namespace {

/// The value of "+name=" in a PROJ string.
std::optional<double> parameter(std::string_view definition, std::string_view name) {
  const std::string key = " +" + std::string(name) + "=";
  const std::size_t at = definition.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = definition.substr(at + key.size());
  return base::parse_number(rest.substr(0, rest.find(' ')));
}

}  // namespace

std::string projection_for_reader(const geo::Projection& projection, base::Language language) {
  const std::string& definition = projection.definition();
  const auto latitude = [&](double degrees) { return latitude_for_reader(degrees, language); };
  const auto first = parameter(definition, "lat_1");
  const auto second = parameter(definition, "lat_2");
  if (definition.starts_with("+proj=cea")) {
    if (const auto truth = parameter(definition, "lat_ts")) {
      const std::string north = latitude(*truth);
      return *truth == 0 ? base::message(base::Message::equal_area_cylindrical, language, {north})
                         : base::message(base::Message::equal_area_cylindrical, language,
                                         {base::listed(std::vector{north, latitude(-*truth)}, language)});
    }
  }
  if (definition.starts_with("+proj=laea")) {
    const auto lat = parameter(definition, "lat_0");
    const auto lon = parameter(definition, "lon_0");
    if (lat && lon) {
      return base::message(base::Message::equal_area_azimuthal, language,
                           {latitude(*lat), longitude_for_reader(*lon, language)});
    }
  }
  if (definition.starts_with("+proj=aea") && first && second) {
    return base::message(base::Message::equal_area_conic, language, {latitude(*first), latitude(*second)});
  }
  return projection.name();
}

}  // namespace cakupan::render::layout
