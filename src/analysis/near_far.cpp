#include <cakupan/analysis/near_far.hpp>

#include <algorithm>
#include <cmath>
#include <map>

#include <cakupan/analysis/region_states.hpp>
#include <cakupan/base/text.hpp>

#include "analysis/exact_test.hpp"
#include "analysis/random.hpp"

namespace cakupan::analysis {

namespace {

constexpr const char* null_model =
    "null model of p_exact: participation falls on all units alike; of p_permutation: the participants of "
    "each province fall on its units at random";

/// A unit with a distance: which cohorts it is in, and from which limit on it is near.
struct Placed {
  std::vector<std::size_t> cohorts;
  std::size_t first_limit = 0;  ///< count of limits where it is near at none
};

using Provinces = std::map<std::size_t, std::vector<Placed>>;

/// A figure for each cohort and limit.
template <class Number>
class Grid {
 public:
  Grid(std::size_t cohorts, std::size_t limits) : limits_(limits), cells_(cohorts * limits) {}
  Number& at(std::size_t cohort, std::size_t limit) { return cells_[cohort * limits_ + limit]; }
  void clear() { std::fill(cells_.begin(), cells_.end(), Number{}); }

 private:
  std::size_t limits_;
  std::vector<Number> cells_;
};

/// How many near participants each province is expected to have if its participants fall at random.
Grid<double> expected_near(const Provinces& provinces, std::size_t cohorts, std::size_t limits) {
  Grid<double> expected(cohorts, limits);
  for (const auto& [code, units] : provinces) {
    const auto size = static_cast<double>(units.size());
    std::vector<double> participants(cohorts), near(limits);
    for (const Placed& unit : units) {
      for (const std::size_t cohort : unit.cohorts) participants[cohort] += 1;
      for (std::size_t limit = unit.first_limit; limit < limits; ++limit) near[limit] += 1;
    }
    for (std::size_t c = 0; c < cohorts; ++c) {
      for (std::size_t l = 0; l < limits; ++l) expected.at(c, l) += participants[c] * near[l] / size;
    }
  }
  return expected;
}

/// How many permutations are at least as far from the expectation as what was observed. One shuffle of the
/// units serves all cohorts and limits.
Grid<std::size_t> extremes(const Provinces& provinces, std::size_t cohorts, std::size_t limits,
                           Grid<std::size_t> observed, const PermutationSettings& settings) {
  Grid<double> expected = expected_near(provinces, cohorts, limits);
  Grid<std::size_t> extreme(cohorts, limits), near(cohorts, limits + 1);
  std::vector<std::vector<std::size_t>> order;
  std::size_t largest = 0;
  for (const auto& [code, units] : provinces) {
    order.emplace_back(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) order.back()[i] = i;
    largest = std::max(largest, units.size());
  }
  const Shuffler shuffler(largest);
  Random random(settings.seed);
  for (std::size_t round = 0; round < settings.count; ++round) {
    near.clear();
    auto shuffled = order.begin();
    for (const auto& [code, units] : provinces) {
      shuffler.shuffle(std::span(*shuffled), random);
      for (std::size_t i = 0; i < units.size(); ++i) {
        for (const std::size_t cohort : units[(*shuffled)[i]].cohorts)
          ++near.at(cohort, units[i].first_limit);
      }
      ++shuffled;
    }
    for (std::size_t c = 0; c < cohorts; ++c) {
      std::size_t within = 0;
      for (std::size_t l = 0; l < limits; ++l) {
        within += near.at(c, l);
        const double middle = expected.at(c, l);
        const double found = std::abs(static_cast<double>(observed.at(c, l)) - middle);
        // Sums of fractions differ in their last digits.
        if (std::abs(static_cast<double>(within) - middle) >= found - 1e-9) ++extreme.at(c, l);
      }
    }
  }
  return extreme;
}

void compare(model::NearFarRow& row) {
  const TwoByTwo table{row.near_units, row.near_participants, row.far_units, row.far_participants};
  if (row.near_units == 0 || row.far_units == 0) {
    row.note += row.near_units == 0 ? "; no unit is near" : "; no unit is far";
    row.note += ": nothing to compare";
    return;
  }
  row.difference = static_cast<double>(row.near_participants) / static_cast<double>(row.near_units) -
                   static_cast<double>(row.far_participants) / static_cast<double>(row.far_units);
  const model::Interval interval = difference_interval(table);
  row.low = interval.low;
  row.high = interval.high;
  row.p_exact = exact_p(table);
  row.odds_ratio = odds_ratio(table);
  if (!row.odds_ratio) row.note += "; no odds ratio: no far unit takes part, or every near unit does";
}

}  // namespace

std::vector<model::NearFarRow> near_far(std::span<const model::RegionState> states,
                                        std::span<const model::RegionIndex> units,
                                        std::span<const model::ProximityRow> proximity,
                                        std::span<const std::size_t> province,
                                        std::span<const base::Kilometers> limits,
                                        const PermutationSettings& settings) {
  const std::vector<std::optional<int>> cohorts = cohorts_of(states);
  Provinces provinces;
  Grid<std::size_t> near_participants(cohorts.size(), limits.size());
  std::vector<std::size_t> near_units(limits.size()), participants(cohorts.size());
  std::size_t placed = 0;
  for (const model::RegionIndex unit : units) {
    if (!proximity[unit].edge) continue;
    Placed entry;
    const auto first = std::lower_bound(limits.begin(), limits.end(), *proximity[unit].edge);
    entry.first_limit = static_cast<std::size_t>(first - limits.begin());
    for (std::size_t c = 0; c < cohorts.size(); ++c) {
      if (takes_part(states[unit], cohorts[c])) entry.cohorts.push_back(c);
    }
    for (const std::size_t c : entry.cohorts) ++participants[c];
    for (std::size_t l = entry.first_limit; l < limits.size(); ++l) {
      ++near_units[l];
      for (const std::size_t c : entry.cohorts) ++near_participants.at(c, l);
    }
    ++placed;
    provinces[province[unit]].push_back(std::move(entry));
  }
  if (placed == 0) return {};
  Grid<std::size_t> extreme = extremes(provinces, cohorts.size(), limits.size(), near_participants, settings);
  std::vector<model::NearFarRow> rows;
  for (std::size_t c = 0; c < cohorts.size(); ++c) {
    for (std::size_t l = 0; l < limits.size(); ++l) {
      model::NearFarRow row;
      row.cohort = cohorts[c];
      row.limit = limits[l];
      row.near_units = near_units[l];
      row.near_participants = near_participants.at(c, l);
      row.far_units = placed - near_units[l];
      row.far_participants = participants[c] - row.near_participants;
      row.permutations = settings.count;
      row.seed = settings.seed;
      row.note = null_model;
      compare(row);
      if (settings.count == 0) row.note += "; no permutations were asked for";
      if (row.difference && settings.count > 0)
        row.p_permutation = pseudo_p(extreme.at(c, l), settings.count);
      if (placed < units.size())
        row.note += "; left out for want of a distance: " + base::counted(units.size() - placed, "unit");
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace cakupan::analysis
