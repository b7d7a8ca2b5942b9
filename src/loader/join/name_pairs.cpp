#include <cakupan/loader/join/name_pairs.hpp>

#include <algorithm>

#include "loader/join/feature_query.hpp"
#include "loader/match/code_system.hpp"
#include "loader/match/match_all.hpp"

namespace cakupan::loader::join {

namespace {

using model::Match;
using model::Outcome;

bool is_sure(const Match& match) { return match.region && match.outcome != Outcome::fuzzy; }

/// The one of `matches` that means each region; nothing where none does, or several do.
std::vector<std::optional<std::size_t>> only_one_of(const std::vector<Match>& matches, std::size_t regions) {
  std::vector<std::optional<std::size_t>> one(regions);
  std::vector<bool> several(regions);
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (!matches[i].region) continue;
    if (one[*matches[i].region]) several[*matches[i].region] = true;
    one[*matches[i].region] = i;
  }
  for (std::size_t region = 0; region < regions; ++region) {
    if (several[region]) one[region].reset();
  }
  return one;
}

std::vector<Match> matched(std::vector<match::MatchQuery> queries, const match::GazetteerIndex& index,
                           const std::string& code_system) {
  base::Diagnostics not_told;
  match::NameMemo memo;
  const match::Matcher matcher(index, {},
                               match::code_system_of(queries, code_system, index, memo, {}, not_told));
  return match::match_all(matcher, queries, memo);
}

bool fit_the_gazetteer(const std::vector<Match>& of_features) {
  const auto sure = static_cast<std::size_t>(std::count_if(of_features.begin(), of_features.end(), is_sure));
  return sure * 10 >= of_features.size() * 9;
}

/// Some features from all over the file: enough to know that many are not the gazetteer's.
std::vector<match::MatchQuery> sample_of(const std::vector<match::MatchQuery>& queries) {
  constexpr std::size_t enough = 200;
  const std::size_t step = std::max<std::size_t>(1, queries.size() / enough);
  std::vector<match::MatchQuery> sample;
  for (std::size_t i = 0; i < queries.size(); i += step) sample.push_back(queries[i]);
  return sample;
}

}  // namespace

std::optional<NamePairs> pairs_by_region(std::span<const boundary::FeatureAttributes> features,
                                         std::span<const match::MatchQuery> rows,
                                         const match::GazetteerIndex& index, const std::string& code_system,
                                         RegionFit fit) {
  std::vector<match::MatchQuery> queries;
  for (const boundary::FeatureAttributes& feature : features) queries.push_back(query_of(feature));
  const bool asked = fit == RegionFit::required;
  if (asked && !fit_the_gazetteer(matched(sample_of(queries), index, code_system))) return std::nullopt;
  const std::vector<Match> of_features = matched(queries, index, code_system);
  if (asked && !fit_the_gazetteer(of_features)) return std::nullopt;
  NamePairs result;
  result.of_rows = matched({rows.begin(), rows.end()}, index, {});
  const std::size_t regions = index.gazetteer().table.regions.size();
  const auto feature_of = only_one_of(of_features, regions);
  const auto row_of = only_one_of(result.of_rows, regions);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const auto region = result.of_rows[row].region;
    if (region && feature_of[*region] && row_of[*region] == row)
      result.pairs.push_back({*feature_of[*region], row});
  }
  return result;
}

}  // namespace cakupan::loader::join
