#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::model {

/// An interval of shares, 0 to 1.
struct Interval {
  double low = 0;
  double high = 0;

  bool operator==(const Interval&) const = default;
};

/// What is known of one region's participation.
struct RegionState {
  enum class Kind {
    participant,  ///< a row that counts at least
    disputed,     ///< no row that counts, but a disputed one
    unlisted,     ///< on no known list; not the same as absent
    listed,       ///< only rows of states that do not count: invited, unknown, lapsed
    not_eligible  ///< a row that says so and none that counts or is disputed: no unit
  } kind = Kind::unlisted;
  std::vector<int> selected_years;  ///< of rows that count; ascending, distinct
  std::vector<int> disputed_years;
  std::vector<int> lapsed_years = {};
  std::vector<int> other_years = {};  ///< of rows of any further state
  std::optional<Status> latest = {};  ///< of its latest rows the state that stands last in the order;
                                      ///< rows without a year come before all others
  std::optional<int> latest_year = {};

  std::optional<int> first_year() const {
    return selected_years.empty() ? std::nullopt : std::optional<int>(selected_years.front());
  }
  bool operator==(const RegionState&) const = default;
};

/// Coverage of a group of regions: a province, an island group.
struct CoverageRow {
  std::string code;  ///< empty for groups without code
  std::string name;
  std::size_t units = 0;
  std::size_t participants = 0;
  std::size_t disputed = 0;
  std::optional<double> share;      ///< participants / units; nothing where units = 0
  std::optional<double> share_low;  ///< counts only what is known
  std::optional<double> share_with_disputed;
  /// Adds the disputed, and the declared but unnamed as far as there is room: each may belong to this group,
  /// so that the bounds of several groups cannot all be met at once.
  std::optional<double> share_high;
  std::optional<Interval> wilson;          ///< 95 %, a small-number band, not a sampling error
  std::optional<std::int64_t> population;  ///< nothing where one region's is unknown
  std::optional<std::int64_t> population_covered;
  std::optional<double> population_share;
  std::optional<base::SquareKilometers> area;
  std::optional<base::SquareKilometers> area_covered;
  std::optional<double> area_share;
  std::optional<int> rank;  ///< 1 = highest share; equal shares share a rank (1, 2, 2, 4)
};

struct KindRow {
  std::string province_code;
  std::string kind;
  std::size_t units = 0;
  std::size_t participants = 0;
  std::optional<double> share;
};

/// Which rows a figure counts.
struct Period {
  std::optional<int> year;  ///< nothing = all rows, also those without a year
  enum class Span { in, up_to } span = Span::in;

  bool operator==(const Period&) const = default;
};

/// Coverage of one group in one period; the groups of one grouping and period make the nation.
struct GroupRow {
  std::string grouping;  ///< "nation", "province", "island_group", "kind", or a column
  Period period;
  CoverageRow coverage;  ///< its unnamed are those of the period
};

/// Where every unit stands at the end of one year; each is in exactly one count.
struct OverTimeRow {
  int year = 0;
  std::size_t first = 0;       ///< a row of this year counts, and none before
  std::size_t repeated = 0;    ///< the same, and one before
  std::size_t earlier = 0;     ///< joined before, no row of this year counts, not lapsed
  std::size_t lapsed = 0;      ///< joined before, and lapsed since
  std::size_t disputed = 0;    ///< nothing counted so far, but a disputed row did stand
  std::size_t listed = 0;      ///< only rows of other states so far
  std::size_t unlisted = 0;    ///< on no known list so far
  std::size_t undated = 0;     ///< takes part, but none of its rows that count has a year
  std::optional<int> unnamed;  ///< declared but unnamed, of all years so far
};

/// One state of the schema and what has it.
struct StateCountRow {
  StateRule rule;
  std::size_t rows = 0;     ///< of the participation table
  std::size_t regions = 0;  ///< whose latest state it is
};

/// One cohort year.
struct YearRow {
  int year = 0;
  std::optional<int> declared;
  std::size_t named = 0;       ///< distinct regions selected that year
  std::size_t disputed = 0;    ///< distinct regions with disputed rows that year
  std::size_t first = 0;       ///< of the named, those never selected before
  std::size_t repeated = 0;    ///< of the named, those selected before
  std::size_t cumulative = 0;  ///< distinct regions selected up to that year
  std::optional<double> cumulative_share;
  std::optional<int> unnamed;  ///< declared less named, not below 0; nothing where nothing was declared
  std::optional<Cohort::Listing> listing = {};  ///< as the cohort says; nothing where none was declared
  std::optional<int> cumulative_declared = {};  ///< sum of what was declared up to that year
};

/// Who takes part, by every grouping. All count the units of Findings::units, but for `by_year`, which counts
/// regions.
struct CoverageFindings {
  std::vector<CoverageRow> by_province;  ///< the vintage's provinces; then, where some are in none, the rest
  std::vector<CoverageRow> by_island_group;  ///< likewise
  std::vector<KindRow> by_kind;              ///< kinds within provinces
  std::vector<YearRow> by_year;              ///< ascending
  std::vector<GroupRow> by_group;            ///< every grouping in every period
  std::vector<OverTimeRow> over_time;        ///< one per year of `by_year`
  std::vector<StateCountRow> state_counts;   ///< one per state, in their order
};

}  // namespace cakupan::model
