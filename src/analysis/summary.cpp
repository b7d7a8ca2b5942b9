#include "analysis/summary.hpp"

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include <cakupan/analysis/coverage.hpp>
#include <cakupan/analysis/region_states.hpp>

namespace cakupan::analysis {

namespace {

using model::Outcome;
using model::RegionIndex;

/// The table of measures as it grows. What is not known has no value.
class Measures {
 public:
  void add(std::string measure, model::MeasureValue value) {
    rows_.push_back({std::move(measure), std::move(value)});
  }
  template <std::integral Integer>
  void add(std::string measure, Integer count) {
    add(std::move(measure), model::MeasureValue(static_cast<std::int64_t>(count)));
  }
  template <class Known>
  void add(std::string measure, const std::optional<Known>& value) {
    if (value) {
      add(std::move(measure), *value);
    } else {
      add(std::move(measure), model::MeasureValue());
    }
  }
  std::vector<model::SummaryRow> take() { return std::move(rows_); }

 private:
  std::vector<model::SummaryRow> rows_;
};

template <class Test>
std::size_t count_of(const auto& all, Test test) {
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), test));
}

std::optional<int> declared_total(const std::vector<model::YearRow>& years) {
  return years.empty() ? std::nullopt : years.back().cumulative_declared;
}

std::size_t total(const std::vector<model::YearRow>& years, std::size_t model::YearRow::*figure) {
  std::size_t sum = 0;
  for (const model::YearRow& year : years) sum += year.*figure;
  return sum;
}

void territory_measures(Measures& measures, const model::Territory& territory,
                        const model::AnalysisSettings& settings, const model::Findings& findings) {
  const bool indicative = territory.source.truth == model::BoundaryTruth::indicative;
  std::size_t shapeless = 0;
  for (RegionIndex i = 0; i < territory.table.regions.size(); ++i)
    shapeless += territory.shapes.is_empty(i) ? 1 : 0;
  measures.add("vintage", findings.vintage);
  measures.add("boundaries", std::string(indicative ? "indicative" : "surveyed"));
  measures.add("units_rule", std::string(settings.units == model::UnitRule::all ? "all" : "autonomous"));
  measures.add("provinces", findings.coverage.by_province.size());
  measures.add("regions", territory.table.regions.size());
  measures.add("regions_without_shape", shapeless);
}

void coverage_measures(Measures& measures, const model::RegionTable& table, const model::Findings& findings) {
  const std::optional<int> unnamed = unnamed_of(findings.coverage.by_year);
  const model::CoverageRow chosen =
      nation(table, findings.states, findings.units, static_cast<std::size_t>(unnamed.value_or(0)));
  const model::CoverageRow all =
      nation(table, findings.states, units_of(table, model::UnitRule::all, findings.states));
  const model::CoverageRow autonomous =
      nation(table, findings.states, units_of(table, model::UnitRule::autonomous, findings.states));
  measures.add("units", chosen.units);
  measures.add("units_all", all.units);
  measures.add("units_autonomous", autonomous.units);
  measures.add("participants", chosen.participants);
  measures.add("participants_all", all.participants);
  measures.add("participants_autonomous", autonomous.participants);
  measures.add("disputed", chosen.disputed);
  const auto units_of_kind = [&](model::RegionState::Kind kind) {
    return count_of(findings.units, [&](RegionIndex unit) { return findings.states[unit].kind == kind; });
  };
  measures.add("listed", units_of_kind(model::RegionState::Kind::listed));
  measures.add("unlisted", units_of_kind(model::RegionState::Kind::unlisted));
  measures.add("not_eligible", count_of(findings.states, [](const model::RegionState& state) {
                 return state.kind == model::RegionState::Kind::not_eligible;
               }));
  measures.add("share", chosen.share);
  measures.add("share_all", all.share);
  measures.add("share_autonomous", autonomous.share);
  measures.add("share_low", chosen.share_low);
  measures.add("share_with_disputed", chosen.share_with_disputed);
  measures.add("share_high", chosen.share_high);
  measures.add("ci_low", chosen.wilson ? std::optional(chosen.wilson->low) : std::nullopt);
  measures.add("ci_high", chosen.wilson ? std::optional(chosen.wilson->high) : std::nullopt);
  measures.add("declared_total", declared_total(findings.coverage.by_year));
  measures.add("named_total", total(findings.coverage.by_year, &model::YearRow::named));
  measures.add("repeated_total", total(findings.coverage.by_year, &model::YearRow::repeated));
  measures.add("unnamed_total", unnamed);
  measures.add("population", chosen.population);
  measures.add("population_covered", chosen.population_covered);
  measures.add("population_share", chosen.population_share);
  measures.add("area_km2", chosen.area);
  measures.add("area_covered_km2", chosen.area_covered);
  measures.add("area_share", chosen.area_share);
}

void row_measures(Measures& measures, const model::Ledger& ledger) {
  measures.add("rows_total", ledger.size());
  const auto rows_of = [&](model::Status status) {
    return count_of(ledger, [&](const model::LedgerEntry& entry) {
      return entry.row.status == status && model::asks_for_region(entry.match);
    });
  };
  const std::size_t selected = rows_of(model::Status::selected), disputed = rows_of(model::Status::disputed);
  measures.add("rows_selected", selected);
  measures.add("rows_disputed", disputed);
  const std::size_t asking =
      count_of(ledger, [](const model::LedgerEntry& entry) { return model::asks_for_region(entry.match); });
  measures.add("rows_in_other_statuses", asking - selected - disputed);
  for (const Outcome outcome :
       {Outcome::exact, Outcome::folded, Outcome::alias, Outcome::fuzzy, Outcome::decided, Outcome::ambiguous,
        Outcome::unmatched, Outcome::heading, Outcome::aside}) {
    measures.add("rows_" + model::to_text(outcome), count_of(ledger, [&](const model::LedgerEntry& entry) {
                   return entry.match.outcome == outcome;
                 }));
  }
}

void proximity_measures(Measures& measures, std::size_t area_count, const model::AnalysisSettings& settings,
                        const model::Findings& findings) {
  const auto within = [&](RegionIndex unit) {
    const auto& edge = findings.proximity.regions[unit].edge;
    return edge && *edge <= settings.gap_limit;
  };
  measures.add("areas", area_count);
  measures.add("limit_km", settings.gap_limit);
  measures.add("gaps", findings.gaps.regions.size());
  // Without areas nothing is known of distances, which is not zero.
  std::optional<std::size_t> units, participants, disputed, gaps, unknown;
  if (area_count > 0) {
    units = count_of(findings.units, within);
    participants = count_of(
        findings.units, [&](RegionIndex unit) { return within(unit) && takes_part(findings.states[unit]); });
    gaps = count_of(findings.units,
                    [&](RegionIndex unit) { return within(unit) && is_gap(findings.states[unit]); });
    disputed = *units - *participants - *gaps;
    unknown =
        count_of(findings.units, [&](RegionIndex unit) { return !findings.proximity.regions[unit].edge; });
  }
  measures.add("units_within_limit", units);
  measures.add("participants_within_limit", participants);
  measures.add("disputed_within_limit", disputed);
  measures.add("gaps_within_limit", gaps);
  measures.add("units_without_distance", unknown);
  const std::optional<model::RadiusFinding>& claim = findings.proximity.claim;
  std::set<RegionIndex> related, related_participants;
  for (const model::RelatedRow& row : findings.proximity.related) {
    related_participants.insert(row.participants.begin(), row.participants.end());
    for (const auto* regions : {&row.participants, &row.disputed, &row.missing})
      related.insert(regions->begin(), regions->end());
  }
  const bool some_related = !findings.proximity.related.empty();
  measures.add("related_units", some_related ? std::optional(related.size()) : std::nullopt);
  measures.add("related_participants",
               some_related ? std::optional(related_participants.size()) : std::nullopt);
  measures.add("claimed_units", claim ? std::optional(claim->wanted) : std::nullopt);
  measures.add("claimed_radius_km", claim ? claim->radius : std::nullopt);
  measures.add("claimed_radius_units", claim ? claim->units : std::nullopt);
  measures.add("claimed_radius_participants", claim ? claim->participants : std::nullopt);
  measures.add("borders", count_of(findings.patterns.neighbors, [](const model::NeighborPair& pair) {
                 return pair.kind == model::NeighborPair::Kind::border;
               }));
  measures.add("straits", count_of(findings.patterns.neighbors, [](const model::NeighborPair& pair) {
                 return pair.kind == model::NeighborPair::Kind::strait;
               }));
  measures.add("islands", findings.patterns.islands.size());
}

void claim_measures(Measures& measures, const model::Findings& findings) {
  const auto claims_that = [&](model::ClaimRow::Verdict verdict) {
    return count_of(findings.claims, [&](const model::ClaimRow& row) { return row.verdict == verdict; });
  };
  measures.add("claims_agreeing", claims_that(model::ClaimRow::Verdict::agrees));
  measures.add("claims_contradicted", claims_that(model::ClaimRow::Verdict::contradicts));
  measures.add("claims_open", claims_that(model::ClaimRow::Verdict::open));
}

}  // namespace

model::CoverageRow nation(const model::RegionTable& table, std::span<const model::RegionState> states,
                          std::span<const RegionIndex> units, std::size_t unnamed) {
  const std::vector<std::size_t> one_group(table.regions.size(), 0);
  const model::Parent nameless;
  return coverage(table, states, units, one_group, std::span(&nameless, 1), unnamed).front();
}

std::vector<model::SummaryRow> summary_of(const model::Territory& territory, const model::Ledger& ledger,
                                          std::size_t area_count, const model::AnalysisSettings& settings,
                                          const model::Findings& findings) {
  Measures measures;
  territory_measures(measures, territory, settings, findings);
  coverage_measures(measures, territory.table, findings);
  row_measures(measures, ledger);
  proximity_measures(measures, area_count, settings, findings);
  claim_measures(measures, findings);
  return measures.take();
}

}  // namespace cakupan::analysis
