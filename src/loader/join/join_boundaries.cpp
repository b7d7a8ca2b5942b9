#include <algorithm>
#include <map>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/nesting.hpp>
#include <cakupan/geo/overlay.hpp>
#include <cakupan/loader/boundary/nested.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/match/match.hpp>

#include "loader/join/feature_query.hpp"
#include "loader/join/one_region.hpp"
#include "loader/match/code_system.hpp"
#include "loader/match/match_all.hpp"
#include "loader/match/warnings.hpp"

namespace cakupan::loader::join {

namespace {

using model::Match;
using model::RegionIndex;

/// "feature 12 'Kota X', code 11.01 (why)".
std::string label(const boundary::FeatureAttributes& feature, const std::string& why) {
  std::string text = fmt::format("feature {}", feature.feature_number);
  if (!feature.name.empty()) text += fmt::format(" '{}'", feature.name);
  if (!feature.code.empty()) text += fmt::format(" code {}", feature.code);
  return why.empty() ? text : fmt::format("{} ({})", text, why);
}

void warn_of_codes_with_other_names(const boundary::BoundaryFile& file, base::Diagnostics& diagnostics) {
  std::map<std::string, const boundary::FeatureAttributes*> first;
  std::vector<std::string> found;
  for (const boundary::FeatureAttributes& feature : file.features) {
    if (feature.code.empty()) continue;
    const auto [known, is_new] = first.try_emplace(feature.code, &feature);
    if (is_new || base::squeezed(known->second->name) == base::squeezed(feature.name)) continue;
    found.push_back(fmt::format("{}: '{}' and '{}'", feature.code, known->second->name, feature.name));
  }
  match::warn_of_names(found, "code-with-other-names", "codes that stand twice, with other names",
                       {file.source.path, {}, file.code_field}, "correct the codes or the names",
                       diagnostics);
}

/// A region's group is that of the first of its features that has one.
model::Grouping grouping_of(const boundary::BoundaryFile& file, std::size_t field,
                            const std::vector<std::vector<std::size_t>>& features_of) {
  model::Grouping grouping{file.group_fields[field], {}};
  for (const std::vector<std::size_t>& features : features_of) {
    std::string& group = grouping.of_region.emplace_back();
    for (const std::size_t feature : features) {
      if (group.empty()) group = file.features[feature].groups[field];
    }
  }
  return grouping;
}

/// The features of every region, and what is without a partner.
struct Paired {
  std::vector<std::vector<std::size_t>> features_of;  // by region
  std::vector<std::string> without_region;            // features, labeled
};

Paired paired(const boundary::BoundaryFile& file, const std::vector<Match>& matches, std::size_t regions) {
  Paired result;
  result.features_of.resize(regions);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i].outcome == model::Outcome::aside) continue;
    if (matches[i].region) {
      result.features_of[*matches[i].region].push_back(i);
    } else {
      result.without_region.push_back(label(file.features[i], matches[i].note));
    }
  }
  return result;
}

geo::PolygonSet shapes_of(const boundary::BoundaryFile& file, const Paired& pairs) {
  geo::PolygonSet shapes;
  for (const std::vector<std::size_t>& features : pairs.features_of) {
    if (features.empty()) {
      shapes.end_feature();
    } else if (features.size() == 1) {
      shapes.append(file.shapes, features.front());
    } else {
      shapes.append(geo::union_of(file.shapes, features), 0);
    }
  }
  return shapes;
}

void tell_left_over(const Paired& pairs, const model::RegionTable& table, const base::Place& place,
                    base::Diagnostics& diagnostics) {
  std::vector<std::string> without_shape;
  for (RegionIndex region = 0; region < pairs.features_of.size(); ++region) {
    const model::Region& each = table.regions[region];
    if (pairs.features_of[region].empty())
      without_shape.push_back(fmt::format("{} ({})", each.name, each.code));
  }
  match::warn_of_names(
      pairs.without_region, "feature-without-region", "features that match no region", place,
      "correct their code or name, declare code_system, or settle them by decisions = \"…\" under "
      "[boundaries] (columns region, feature, code)",
      diagnostics);
  match::warn_of_names(without_shape, "region-without-shape", "regions without a shape", place,
                       "use a file that has them: maps, distances (units_within_limit, gaps, near_far) and "
                       "neighbors leave them out",
                       diagnostics);
}

/// One that others cover, as a district's do that was divided, keeps its shape.
void put_smaller_on_top(model::Territory& territory, const base::Place& place,
                        base::Diagnostics& diagnostics) {
  geo::SmallerOnTop found = geo::smaller_on_top(territory.shapes);
  if (found.coverings.empty()) return;
  std::vector<std::string> names, covered;
  for (const model::Region& region : territory.table.regions) names.push_back(region.name);
  std::vector<bool> whole(names.size());
  std::vector<geo::Covering> cut;
  for (const geo::Covering& covering : found.coverings) {
    whole[covering.outer] = boundary::is_covered(covering);
    if (whole[covering.outer]) {
      covered.push_back(names[covering.outer]);
    } else {
      cut.push_back(covering);
    }
  }
  geo::PolygonSet shapes;
  for (RegionIndex region = 0; region < names.size(); ++region)
    shapes.append(whole[region] ? territory.shapes : found.shapes, region);
  territory.shapes = std::move(shapes);
  match::warn_of_names(covered, "covered-regions", "regions that smaller ones cover", place,
                       "leave out the shapes of one level, or of the units that are no more", diagnostics);
  boundary::tell_nested(cut, names, place, diagnostics);
}

}  // namespace

model::Territory join_boundaries(const boundary::BoundaryFile& file, const match::GazetteerIndex& index,
                                 const std::string& code_system, base::Diagnostics& diagnostics,
                                 std::vector<match::Decision> decisions) {
  warn_of_codes_with_other_names(file, diagnostics);
  std::vector<match::MatchQuery> queries;
  for (const boundary::FeatureAttributes& feature : file.features) queries.push_back(query_of(feature));
  match::NameMemo memo;
  const match::Matcher matcher(
      index, std::move(decisions),
      match::code_system_of(queries, code_system.empty() ? file.code_system : code_system, index, memo,
                            file.source.path, diagnostics));
  const match::Gazetteer& gazetteer = index.gazetteer();
  const Paired pairs = paired(file, match::match_all(matcher, queries, memo), gazetteer.table.regions.size());
  const base::Place place{file.source.path, {}, {}};
  if (!file.features.empty() && pairs.without_region.size() == file.features.size()) {
    throw base::Error(base::Failure::input,
                      fmt::format("none of {} features matches a region of {}, for example {}",
                                  file.features.size(), gazetteer.path, pairs.without_region.front()),
                      place, "name the fields with code_field, name_field and code_system");
  }
  check_united_by_name(file, pairs.features_of, gazetteer.table, diagnostics);

  model::Territory territory{gazetteer.table, shapes_of(file, pairs), file.source, gazetteer.groupings};
  for (std::size_t g = 0; g < file.group_fields.size(); ++g)
    territory.groupings.push_back(grouping_of(file, g, pairs.features_of));
  put_smaller_on_top(territory, place, diagnostics);
  tell_left_over(pairs, gazetteer.table, place, diagnostics);
  return territory;
}

}  // namespace cakupan::loader::join
