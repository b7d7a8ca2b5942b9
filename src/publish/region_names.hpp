#pragma once

#include <string>
#include <vector>

#include <cakupan/model/region.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::publish {

/// What every table with a row for a region needs: codes, names and provinces are those of the vintage.
struct RegionNames {
  const model::RegionTable& table;
  std::size_t vintage = 0;

  const model::VintageEntry& of(model::RegionIndex region) const {
    return table.regions[region].vintages[vintage];
  }
  std::vector<std::string> codes_of(const std::vector<model::RegionIndex>& regions) const {
    std::vector<std::string> codes;
    codes.reserve(regions.size());
    for (const model::RegionIndex region : regions) codes.push_back(of(region).code);
    return codes;
  }
  /// "Kabupaten Alor; Kabupaten Belu".
  std::string names_of(const std::vector<model::RegionIndex>& regions) const {
    std::string names;
    for (const model::RegionIndex region : regions) names += (names.empty() ? "" : "; ") + of(region).name;
    return names;
  }
};

/// "surveyed" or "indicative".
inline const char* name_of(model::BoundaryTruth truth) {
  return truth == model::BoundaryTruth::indicative ? "indicative" : "surveyed";
}

}  // namespace cakupan::publish
