#include <cakupan/loader/join/join_parents.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>
#include <cakupan/geo/overlay.hpp>

#include "loader/match/name_index.hpp"
#include "loader/match/name_matcher.hpp"
#include "loader/match/warnings.hpp"

namespace cakupan::loader::join {

namespace {

using Features = std::vector<std::size_t>;

/// The features of each parent, and those of none.
struct OfParents {
  std::vector<Features> features_of;  // by parent
  std::vector<std::string> others;
};

std::optional<std::size_t> parent_of(const boundary::FeatureAttributes& feature,
                                     const match::NameIndex& names, std::size_t vintage,
                                     const std::vector<model::Parent>& parents) {
  for (const std::string& written : {feature.name, feature.code}) {
    if (written.empty()) continue;
    const auto reading = names.parent(written);
    if (!reading) continue;
    const auto found = std::find_if(parents.begin(), parents.end(), [&](const model::Parent& parent) {
      return !parent.code.empty() && parent.code == reading->codes[vintage];
    });
    if (found != parents.end()) return static_cast<std::size_t>(found - parents.begin());
  }
  return std::nullopt;
}

OfParents of_parents(const boundary::BoundaryFile& file, const match::GazetteerIndex& index,
                     std::size_t vintage) {
  const std::vector<model::Parent>& parents = index.gazetteer().table.vintages[vintage].parents;
  OfParents found{std::vector<Features>(parents.size()), {}};
  for (std::size_t f = 0; f < file.features.size(); ++f) {
    const boundary::FeatureAttributes& feature = file.features[f];
    if (const auto parent = parent_of(feature, index.names(), vintage, parents)) {
      found.features_of[*parent].push_back(f);
    } else {
      found.others.push_back(fmt::format("feature {} '{}'", feature.feature_number,
                                         feature.name.empty() ? feature.code : feature.name));
    }
  }
  return found;
}

std::size_t named_like_regions(const boundary::BoundaryFile& file, const match::GazetteerIndex& index) {
  return static_cast<std::size_t>(std::count_if(
      file.features.begin(), file.features.end(),
      [&](const auto& feature) { return index.name_matcher().match(feature.name, {}).region.has_value(); }));
}

}  // namespace

std::optional<geo::PolygonSet> join_parents(const boundary::BoundaryFile& file,
                                            const match::GazetteerIndex& index, std::size_t vintage,
                                            base::Diagnostics& diagnostics) {
  const OfParents found = of_parents(file, index, vintage);
  const auto there =
      static_cast<std::size_t>(std::count_if(found.features_of.begin(), found.features_of.end(),
                                             [](const Features& features) { return !features.empty(); }));
  if (there * 2 <= file.features.size() || there <= named_like_regions(file, index)) return std::nullopt;
  const std::vector<model::Parent>& parents = index.gazetteer().table.vintages[vintage].parents;
  geo::PolygonSet shapes;
  std::vector<std::string> without;
  for (std::size_t p = 0; p < parents.size(); ++p) {
    if (found.features_of[p].empty()) {
      shapes.end_feature();
      without.push_back(parents[p].name);
    } else {
      shapes.append(geo::union_of(file.shapes, found.features_of[p]), 0);
    }
  }
  const base::Place place{file.source.path, {}, {}};
  diagnostics.warn("provinces-alone",
                   fmt::format("holds {} of {} provinces and no regions: coverage is shown by province",
                               there, parents.size()),
                   place,
                   "distances, gaps near areas, maps of regions and report.html need a file of the regions");
  match::warn_of_names(found.others, "feature-without-region", "features that match no province", place,
                       "correct their name or code", diagnostics);
  match::warn_of_names(without, "province-without-shape", "provinces without a shape", place,
                       "use a file that has them, or the vintage that it shows", diagnostics);
  return shapes;
}

}  // namespace cakupan::loader::join
