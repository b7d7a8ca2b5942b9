#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/job/choropleth.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>

#include "job/regions_by_key.hpp"
#include "job/value_rows.hpp"

namespace cakupan::job {

/// The boundary file's side of a map.
struct MapRegions {
  KeyedShapes shapes;
  std::vector<loader::boundary::FeatureAttributes> attributes;  ///< of the first feature of each key
  KeyField key_field = KeyField::other;
  std::string code_system;  ///< of the codes, as declared
};

/// The row of each region's key.
using RowOfRegion = std::unordered_map<std::string, std::size_t>;

/// Pairs regions with rows: by key as text in composed form; then, as the request says, without case and
/// accents; then through a gazetteer, the named one, or the embedded one where the regions are its own. What
/// is paired by more than the text is told, and so is what stays without a partner on either side, with the
/// nearest key. THROWS: base::Error (input) where nothing is paired.
RowOfRegion pair_rows(const ChoroplethRequest& request, const ValueRows& rows, const MapRegions& regions,
                      base::Diagnostics& diagnostics);

}  // namespace cakupan::job
