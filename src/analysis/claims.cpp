#include <cakupan/analysis/claims.hpp>

#include <algorithm>
#include <set>
#include <string>

namespace cakupan::analysis {

namespace {

using Kind = model::ClaimScope::Kind;
using Verdict = model::ClaimRow::Verdict;
using Number = std::int64_t;

/// The sizes of some cohorts together.
struct Sizes {
  Number named = 0;
  std::optional<Number> most = 0;  ///< nothing where one of them was not declared
  Number repeated = 0;
  Number distinct = 0;
  bool some = false;
};

Sizes sizes_of(std::span<const model::YearRow> years, const model::ClaimScope& scope) {
  Sizes sizes;
  for (const model::YearRow& row : years) {
    const bool counts =
        !scope.year || (scope.kind == Kind::cohort ? row.year == *scope.year : row.year <= *scope.year);
    if (!counts) continue;
    const auto named = static_cast<Number>(row.named);
    sizes.some = true;
    sizes.named += named;
    sizes.repeated += static_cast<Number>(row.repeated);
    sizes.distinct = static_cast<Number>(row.cumulative);
    if (sizes.most && row.declared) {
      *sizes.most += std::max<Number>(named, *row.declared);
    } else {
      sizes.most.reset();
    }
  }
  return sizes;
}

std::string said(Number number, const char* words) { return std::to_string(number) + words; }

void bound_by_lists(model::ClaimRow& row, const Sizes& sizes) {
  if (!sizes.some) {
    row.reason = "no list and no declared size";
    return;
  }
  const bool distinct = row.claim.scope.kind == Kind::regions;
  row.at_least = distinct ? sizes.distinct : sizes.named;
  row.reason = said(*row.at_least, distinct ? " different regions are named" : " are named");
  if (!row.claim.scope.year) {
    // It may be older than the last lists.
    row.at_least.reset();
    row.reason += " so far; up to which year the claim counts is not said";
  }
  if (!sizes.most) {
    row.reason += "; nothing was declared for some year";
    return;
  }
  row.at_most = *sizes.most - (distinct ? sizes.repeated : 0);
  row.reason += "; " + said(*sizes.most, " were declared");
  if (distinct && sizes.repeated > 0)
    row.reason +=
        " less " + said(sizes.repeated, " known repeats leave at most ") + std::to_string(*row.at_most);
}

void bound_by_areas(model::ClaimRow& row, std::span<const model::RelatedRow> related) {
  std::set<model::RegionIndex> named;
  for (const model::RelatedRow& area : related) {
    for (const auto* regions : {&area.participants, &area.disputed, &area.missing})
      named.insert(regions->begin(), regions->end());
  }
  row.at_least = static_cast<Number>(named.size());
  row.reason = said(*row.at_least, " related regions are named; their list is incomplete");
}

Verdict verdict_of(const model::ClaimRow& row) {
  const bool too_many = row.at_most && row.claim.figure > *row.at_most;
  const bool too_few = row.at_least && row.claim.figure < *row.at_least;
  if (too_many || too_few) return Verdict::contradicts;
  return row.at_least && row.at_least == row.at_most ? Verdict::agrees : Verdict::open;
}

}  // namespace

std::vector<model::ClaimRow> check_claims(std::span<const model::Claim> claims,
                                          std::span<const model::YearRow> years,
                                          std::span<const model::RelatedRow> related) {
  std::vector<model::ClaimRow> rows;
  for (const model::Claim& claim : claims) {
    model::ClaimRow row{claim, {}, {}, Verdict::open, {}};
    switch (claim.scope.kind) {
      case Kind::cohort:
      case Kind::selections:
      case Kind::regions:
        bound_by_lists(row, sizes_of(years, claim.scope));
        break;
      case Kind::areas:
        bound_by_areas(row, related);
        break;
      case Kind::other:
        row.reason = "no list answers this scope";
        break;
    }
    row.verdict = verdict_of(row);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace cakupan::analysis
