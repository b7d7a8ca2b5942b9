#pragma once

#include <string>
#include <vector>

#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/project/areas.hpp>

namespace cakupan::analysis {

struct Country {
  model::Territory territory;
  std::vector<model::PriorityArea> areas;
};

/// The regions of the embedded gazetteer within these boundaries, and all of the embedded areas.
inline Country country_within(const std::string& boundaries) {
  const std::string folder = std::string(CAKUPAN_SOURCE) + "/geodata/";
  base::Diagnostics diagnostics;
  model::BoundaryInput input;
  input.path = boundaries;
  const loader::match::GazetteerIndex index(
      loader::match::read_gazetteer(folder + "gazetteer/gazetteer.toml", diagnostics));
  Country country;
  country.territory = loader::join::join_boundaries(loader::boundary::read_boundaries(input, diagnostics),
                                                    index, "", diagnostics);
  country.areas = loader::project::read_areas(folder + "tourism_areas.csv", diagnostics);
  loader::project::resolve_areas(country.areas, country.territory, diagnostics);
  return country;
}

}  // namespace cakupan::analysis
