#include <cakupan/analysis/near_far.hpp>

#include <algorithm>
#include <cmath>
#include <map>

#include <cakupan/analysis/local_spatial.hpp>
#include <cakupan/analysis/region_states.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/text.hpp>

#include "analysis/exact_test.hpp"
#include "analysis/random.hpp"

namespace cakupan::analysis {

namespace {

using model::NearFarComparison;
using model::RegionState;

constexpr const char* null_model =
    "null model of p_exact: selection falls on all compared units alike; of p_permutation: the selected of "
    "each province fall on its compared units at random";

/// Whose nearness is asked about.
struct Question {
  std::optional<int> cohort;
  std::vector<int> without;
};

bool holds(const std::vector<int>& years, int year) {
  return std::find(years.begin(), years.end(), year) != years.end();
}

bool is_undated(const RegionState& state) {
  return state.kind == RegionState::Kind::participant && state.selected_years.empty();
}

bool is_selected(const RegionState& state, const Question& question) {
  if (question.cohort || question.without.empty()) return takes_part(state, question.cohort);
  const auto& years = state.selected_years;
  return is_undated(state) ||
         std::any_of(years.begin(), years.end(), [&](int year) { return !holds(question.without, year); });
}

/// Whether a unit could still be selected.
bool is_eligible(const RegionState& state, const Question& question) {
  const std::optional<int> first = state.first_year();
  if (question.cohort) return !is_undated(state) && (!first || *first >= *question.cohort);
  return !first || !holds(question.without, *first);
}

std::vector<Question> questions_of(std::span<const RegionState> states, const std::vector<int>& chosen_near) {
  std::vector<Question> questions;
  for (const std::optional<int>& cohort : cohorts_of(states)) {
    questions.push_back({cohort, {}});
    if (!cohort && !chosen_near.empty()) questions.push_back({cohort, chosen_near});
  }
  return questions;
}

/// What is compared: of each province the first limit at which each of its units is near (the count of limits
/// where it is near at none), and how many of them are selected.
struct ProvincePart {
  std::vector<std::size_t> first_limits;
  std::size_t selected = 0;
};

struct Pool {
  std::map<std::size_t, ProvincePart> provinces;
  std::vector<NearFarComparison> at_limit;  ///< parallel to the limits
};

void add(Pool& pool, std::size_t province, std::size_t first_limit, bool selected) {
  ProvincePart& part = pool.provinces[province];
  part.first_limits.push_back(first_limit);
  part.selected += selected ? 1 : 0;
  for (std::size_t l = 0; l < pool.at_limit.size(); ++l) {
    NearFarComparison& row = pool.at_limit[l];
    const bool near = l >= first_limit;
    ++(near ? row.near_units : row.far_units);
    if (selected) ++(near ? row.near_selected : row.far_selected);
  }
}

/// How many near ones there are to be expected at each limit if the selected of each province fall at random.
std::vector<double> expected_near(const Pool& pool) {
  std::vector<double> expected(pool.at_limit.size());
  for (const auto& [code, part] : pool.provinces) {
    const double chance = static_cast<double>(part.selected) / static_cast<double>(part.first_limits.size());
    for (const std::size_t first : part.first_limits) {
      for (std::size_t l = first; l < expected.size(); ++l) expected[l] += chance;
    }
  }
  return expected;
}

void permute(Pool& pool, const PermutationSettings& settings, std::size_t stream) {
  const std::size_t limits = pool.at_limit.size();
  const std::vector<double> expected = expected_near(pool);
  std::size_t largest = 0;
  for (const auto& [code, part] : pool.provinces) largest = std::max(largest, part.first_limits.size());
  const Shuffler shuffler(largest);
  Random random(settings.seed, stream);
  std::vector<std::size_t> extreme(limits), first_near(limits + 1);
  for (std::size_t round = 0; round < settings.count; ++round) {
    std::fill(first_near.begin(), first_near.end(), 0);
    for (auto& [code, part] : pool.provinces) {
      shuffler.draw(std::span(part.first_limits), part.selected, random);
      for (std::size_t i = part.first_limits.size() - part.selected; i < part.first_limits.size(); ++i)
        ++first_near[part.first_limits[i]];
    }
    std::size_t within = 0;
    for (std::size_t l = 0; l < limits; ++l) {
      within += first_near[l];
      const double found = std::abs(static_cast<double>(pool.at_limit[l].near_selected) - expected[l]);
      // Sums of fractions differ in their last digits.
      if (std::abs(static_cast<double>(within) - expected[l]) >= found - 1e-9) ++extreme[l];
    }
  }
  for (std::size_t l = 0; l < limits; ++l) {
    if (pool.at_limit[l].difference) pool.at_limit[l].p_permutation = pseudo_p(extreme[l], settings.count);
  }
}

void compare(NearFarComparison& row) {
  if (row.near_units == 0 || row.far_units == 0) return;
  const TwoByTwo table{row.near_units, row.near_selected, row.far_units, row.far_selected};
  row.difference = static_cast<double>(row.near_selected) / static_cast<double>(row.near_units) -
                   static_cast<double>(row.far_selected) / static_cast<double>(row.far_units);
  const model::Interval interval = difference_interval(table);
  row.low = interval.low;
  row.high = interval.high;
  row.p_exact = exact_p(table);
  row.odds_ratio = odds_ratio(table);
}

/// Adds q-values to one p of one comparison of all rows.
void correct(std::vector<model::NearFarRow>& rows, NearFarComparison model::NearFarRow::*comparison,
             std::optional<double> NearFarComparison::*p, std::optional<double> NearFarComparison::*q) {
  std::vector<double> p_values;
  for (const model::NearFarRow& row : rows) {
    if (row.*comparison.*p) p_values.push_back(*(row.*comparison.*p));
  }
  const std::vector<double> q_values = false_discovery(p_values);
  auto next = q_values.begin();
  for (model::NearFarRow& row : rows) {
    if (row.*comparison.*p) row.*comparison.*q = *next++;
  }
}

/// What every reader of a question's rows must know.
std::string note_of(const Question& question, const std::vector<int>& chosen_near, std::size_t undated) {
  std::vector<std::string> names;
  for (const int year : chosen_near) names.push_back(std::to_string(year));
  const std::string years = base::join(names, ", ");
  std::string note;
  if (!question.without.empty()) {
    note = "without what was first selected in " + years + ", chosen for lying near the areas; ";
  } else if (!question.cohort && !chosen_near.empty()) {
    note = "counts " + years +
           ", chosen for lying near the areas: proves nothing of nearness by itself, see " +
           "the row without; ";
  } else if (question.cohort && holds(chosen_near, *question.cohort)) {
    note = "chosen for lying near the areas: proves nothing of nearness; ";
  }
  note += null_model;
  if (question.cohort && undated > 0)
    note += "; not eligible since they took part in an unknown year: " + base::counted(undated, "unit");
  return note;
}

/// Why cells of a comparison are empty.
std::string emptiness_of(const NearFarComparison& row, const std::string& kind) {
  if (row.near_units == 0 || row.far_units == 0) {
    return "; no " + kind + " unit is " + (row.near_units == 0 ? "near" : "far") + ": nothing to compare";
  }
  if (!row.odds_ratio) {
    return "; no odds ratio of " + kind + " units: no far one is selected, or every near one is";
  }
  return "";
}

/// The units that have a distance: of each question the eligible ones, and all.
struct Placed {
  struct Pools {
    Pool eligible, all;
  };
  std::vector<Pools> of_question;
  std::size_t units = 0, undated = 0;
};

Placed placed_units(const std::vector<Question>& questions, std::span<const RegionState> states,
                    std::span<const model::RegionIndex> units, std::span<const model::ProximityRow> proximity,
                    std::span<const std::size_t> province, std::span<const base::Kilometers> limits) {
  Placed placed;
  placed.of_question.resize(questions.size());
  for (Placed::Pools& pools : placed.of_question) {
    pools.eligible.at_limit.resize(limits.size());
    pools.all.at_limit.resize(limits.size());
  }
  for (const model::RegionIndex unit : units) {
    if (!proximity[unit].edge) continue;
    ++placed.units;
    placed.undated += is_undated(states[unit]) ? 1 : 0;
    const auto first = static_cast<std::size_t>(
        std::lower_bound(limits.begin(), limits.end(), *proximity[unit].edge) - limits.begin());
    for (std::size_t q = 0; q < questions.size(); ++q) {
      Placed::Pools& pools = placed.of_question[q];
      const bool selected = is_selected(states[unit], questions[q]);
      add(pools.all, province[unit], first, selected);
      if (is_eligible(states[unit], questions[q])) add(pools.eligible, province[unit], first, selected);
    }
  }
  return placed;
}

}  // namespace

std::vector<model::NearFarRow> near_far(std::span<const model::RegionState> states,
                                        std::span<const model::RegionIndex> units,
                                        std::span<const model::ProximityRow> proximity,
                                        std::span<const std::size_t> province,
                                        std::span<const base::Kilometers> limits,
                                        std::span<const model::Cohort> cohorts,
                                        const PermutationSettings& settings) {
  std::vector<int> chosen_near;
  for (const model::Cohort& cohort : cohorts) {
    if (cohort.choice == model::Cohort::Choice::near_areas) chosen_near.push_back(cohort.year);
  }
  const std::vector<Question> questions = questions_of(states, chosen_near);
  Placed placed = placed_units(questions, states, units, proximity, province, limits);
  if (placed.units == 0) return {};
  base::for_each_index(2 * questions.size(), [&](std::size_t i) {
    Placed::Pools& pools = placed.of_question[i / 2];
    Pool& pool = i % 2 == 0 ? pools.eligible : pools.all;
    for (NearFarComparison& row : pool.at_limit) compare(row);
    if (settings.count > 0) permute(pool, settings, i);
  });
  std::vector<model::NearFarRow> rows;
  for (std::size_t q = 0; q < questions.size(); ++q) {
    for (std::size_t l = 0; l < limits.size(); ++l) {
      const Placed::Pools& pools = placed.of_question[q];
      model::NearFarRow row{questions[q].cohort,
                            questions[q].without,
                            limits[l],
                            pools.eligible.at_limit[l],
                            pools.all.at_limit[l],
                            settings.count,
                            settings.seed,
                            note_of(questions[q], chosen_near, placed.undated)};
      row.note += emptiness_of(row.eligible, "eligible") + emptiness_of(row.units, "such");
      if (settings.count == 0) row.note += "; no permutations were asked for";
      if (placed.units < units.size())
        row.note +=
            "; left out for want of a distance: " + base::counted(units.size() - placed.units, "unit");
      rows.push_back(std::move(row));
    }
  }
  for (const auto comparison : {&model::NearFarRow::eligible, &model::NearFarRow::units}) {
    correct(rows, comparison, &NearFarComparison::p_exact, &NearFarComparison::q_exact);
    correct(rows, comparison, &NearFarComparison::p_permutation, &NearFarComparison::q_permutation);
  }
  return rows;
}

}  // namespace cakupan::analysis
