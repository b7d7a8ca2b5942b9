#include <algorithm>

#include <cakupan/base/number.hpp>

#include "publish/report/page_data.hpp"

namespace cakupan::publish::report {

namespace {

const model::CoverageRow* nation_of(const model::CoverageFindings& coverage) {
  const auto found = std::find_if(
      coverage.by_group.begin(), coverage.by_group.end(),
      [](const model::GroupRow& row) { return row.grouping == "nation" && row.period == model::Period{}; });
  return found == coverage.by_group.end() ? nullptr : &found->coverage;
}

/// A number as it is said aloud: "153,2 juta".
base::Text people_text(std::int64_t people) {
  const auto count = static_cast<double>(people);
  if (people < 1'000'000) return number_text(count);
  const base::Text millions = number_text(count / 1e6, 1);
  return {millions.indonesian + " juta", millions.english + " million"};
}

void add_people(Data& page, const model::CoverageRow& nation) {
  if (!nation.population_share || !nation.population || !nation.population_covered) return;
  Data people;
  people.set("share", both(percent_text(*nation.population_share, 1)));
  people.set("bar", css_percent(*nation.population_share));
  people.set("covered", both(people_text(*nation.population_covered)));
  people.set("all", both(people_text(*nation.population)));
  page.set("people", people);
}

void add_near_gaps(Data& page, const Content& content) {
  const std::vector<model::GapRow>& gaps = content.findings.gaps.regions;
  std::size_t units = 0;
  for (const model::RegionIndex unit : content.findings.units) {
    const auto& edge = content.findings.proximity.regions[unit].edge;
    if (edge && *edge <= content.project.analysis.gap_limit) ++units;
  }
  if (content.areas.empty() || units == 0) return;
  const auto within = std::count_if(gaps.begin(), gaps.end(), [](const model::GapRow& gap) {
    return gap.limit == model::GapRow::Limit::within;
  });
  Data near;
  near.set("gaps", both(number_text(static_cast<double>(within))));
  near.set("units", both(number_text(static_cast<double>(units))));
  near.set("bar", css_percent(static_cast<double>(within) / static_cast<double>(units)));
  near.set("limit", both(number_text(content.project.analysis.gap_limit.value)));
  page.set("near", near);
}

void add_provinces_without(Data& page, const Content& content) {
  const auto& rows = content.findings.coverage.by_province;
  const auto without = std::count_if(rows.begin(), rows.end(), [](const model::CoverageRow& row) {
    return !row.name.empty() && row.units > 0 && row.participants == 0;
  });
  const auto all = std::count_if(rows.begin(), rows.end(), [](const model::CoverageRow& row) {
    return !row.name.empty() && row.units > 0;
  });
  if (all == 0) return;
  Data none;
  none.set("count", both(number_text(static_cast<double>(without))));
  none.set("all", both(number_text(static_cast<double>(all))));
  none.set("bar", css_percent(static_cast<double>(without) / static_cast<double>(all)));
  page.set("without", none);
}

}  // namespace

void add_result(Data& page, const Content& content) {
  const model::CoverageFindings& coverage = content.findings.coverage;
  const model::CoverageRow* nation = nation_of(coverage);
  if (nation == nullptr || !nation->share) return;
  const int unnamed = content.findings.gaps.unnamed.value_or(0);
  Data result;
  result.set("participants", both(number_text(static_cast<double>(nation->participants))));
  result.set("units", both(number_text(static_cast<double>(nation->units))));
  result.set("share", both(percent_text(*nation->share, 1)));
  result.set("bar", css_percent(*nation->share));
  result.set("high_bar", css_percent(nation->share_high.value_or(*nation->share)));
  result.set("low", both(percent_text(nation->share_low)));
  result.set("high", both(percent_text(nation->share_high)));
  result.set("has_bounds", flag(nation->share_low != nation->share_high));
  result.set("unnamed", both(number_text(unnamed)));
  result.set("has_unnamed", flag(unnamed > 0));
  result.set("disputed", both(number_text(static_cast<double>(nation->disputed))));
  result.set("has_disputed", flag(nation->disputed > 0));
  result.set("one_unnamed", flag(unnamed == 1));
  result.set("one_disputed", flag(nation->disputed == 1));
  result.set("has_both", flag(unnamed > 0 && nation->disputed > 0));
  if (!coverage.by_year.empty()) {
    result.set("has_years", flag(true));
    result.set("first_year", std::to_string(coverage.by_year.front().year));
    result.set("last_year", std::to_string(coverage.by_year.back().year));
  }
  page.set("result", result);
  add_people(page, *nation);
  add_near_gaps(page, content);
  add_provinces_without(page, content);
}

}  // namespace cakupan::publish::report
