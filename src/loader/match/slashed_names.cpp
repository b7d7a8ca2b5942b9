#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

#include "loader/match/match_result.hpp"
#include "loader/match/name_matcher.hpp"

namespace cakupan::loader::match {

namespace {

constexpr const char* by_part = "name-part";

bool is_sure(const model::Match& match) { return match.region && match.outcome != model::Outcome::fuzzy; }

}  // namespace

std::optional<model::Match> NameMatcher::of_slashed(const std::string& written,
                                                    const std::string& parent) const {
  if (written.find('/') == std::string::npos) return std::nullopt;
  std::vector<model::RegionIndex> regions;
  std::vector<std::string> unknown;
  std::optional<model::Match> first;
  for (const std::string_view piece : base::split(written, '/')) {
    const std::string part(base::trimmed(piece));
    if (part.empty() || index_.is_kind(base::folded(part))) return std::nullopt;
    const model::Match match = by_itself(part, parent);
    if (match.outcome == model::Outcome::ambiguous) {
      for (const model::RegionIndex candidate : match.candidates) add_once(regions, candidate);
    } else if (is_sure(match)) {
      add_once(regions, *match.region);
      if (!first) first = match;
    } else {
      unknown.push_back("'" + part + "'");
    }
  }
  if (regions.empty()) return std::nullopt;
  if (regions.size() > 1)
    return ambiguous(by_part, regions, score_contradiction, "could be " + labels(regions));
  if (!first) return std::nullopt;
  first->outcome = model::Outcome::alias;
  first->method = by_part;
  first->score = score_alias;
  if (!unknown.empty()) add_note(*first, base::join(unknown, ", ") + " is not known and was left out");
  return first;
}

}  // namespace cakupan::loader::match
