#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/model/region.hpp>

namespace cakupan::model {

/// What a row says of its region, in the order that StateRules has by default.
enum class Status {
  not_eligible,  ///< cannot take part: leaves the denominator
  unknown,       ///< on a list, but whether it takes part is not told
  invited,
  disputed,  ///< sources disagree; counted and shown apart
  selected,
  mentored,
  completed,
  lapsed  ///< took part and no longer does
};

/// One row of a participation table, as handed over.
struct ParticipationRow {
  std::size_t source_row = 0;  ///< 1-based line or spreadsheet row
  std::optional<int> year;     ///< the cohort; nothing where the cell is empty
  std::string region_as_written;
  std::string code_as_written;  ///< empty where the table has no code column
  /// Whether the code's cell was a number: then 11.1 may have been the code 11.10.
  enum class CodeCell { text, number } code_cell = CodeCell::text;
  std::string parent_as_written;             ///< empty where the table has no province column
  std::string kind_as_written = {};          ///< empty where the table has no column of kinds
  std::string island_group_as_written = {};  ///< empty where the table has no column of island groups
  Status status = Status::selected;
  std::string source;  ///< where the row's claim comes from
  /// Of a row with neither region nor code, or with one filled cell of several: its first text.
  std::string lone_text = {};
  std::string aside = {};  ///< why the row names no participant, for people; empty = it may name one

  bool operator==(const ParticipationRow&) const = default;
};

/// The bin in which matching put a row. Every row has exactly one. `heading`: the row names no region, it
/// says something of the rows below it ("Kota:"). `aside`: it asks for none, for the reason in its note: a
/// total, a note below the table, a place that an article only mentions, a decision.
enum class Outcome { exact, folded, alias, fuzzy, decided, ambiguous, unmatched, heading, aside };

/// "exact", "folded", ... as tables write it.
std::string to_text(Outcome outcome);
/// "not_eligible", "selected", ...
std::string to_text(Status status);
/// Nothing for an unknown name.
std::optional<Status> status_named(const std::string& name);
/// All, in the order of the enum.
std::vector<std::string> status_names();

/// One state of the schema: how tables write it, and whether it makes its region a participant.
struct StateRule {
  Status state = Status::selected;
  std::vector<std::string> words;  ///< in the status column; case does not matter
  enum class Counting { no, yes } counting = Counting::no;

  bool operator==(const StateRule&) const = default;
};

/// The states that a participation table may have, in their order: of several rows of one year the one whose
/// state stands last tells the region's state.
struct StateRules {
  /// DEFAULT: every status in the order of the enum, each with its own name as its word; selected, mentored
  /// and completed count.
  std::vector<StateRule> states;
  /// A participant without a counting row for more than so many years after its last one has lapsed.
  /// DEFAULT: only a row of state `lapsed` makes it so.
  std::optional<int> lapse_years;

  StateRules();
  bool counts(Status status) const;
  /// The position in the order; their count for a state that is none of them.
  std::size_t position(Status status) const;
  bool operator==(const StateRules&) const = default;
};

/// The answer of the matcher for one name or code.
struct Match {
  std::optional<RegionIndex> region;  ///< set for exactly the outcomes exact to decided
  Outcome outcome = Outcome::unmatched;
  std::string method;                   ///< "decision", "code", "name", "name-without-kind", ...
  double score = 0;                     ///< 1 for certainty, 0 for no candidate
  std::vector<RegionIndex> candidates;  ///< of an ambiguous row: all of them; else the runner-up, if any
  std::optional<double> runner_up_score;
  std::string note;  ///< for people: why ambiguous, which decision, what disagreed

  bool operator==(const Match&) const = default;
};

/// Whether the row asks for a region: it is neither a heading nor aside.
bool asks_for_region(const Match& match);

/// What became of one input row.
struct LedgerEntry {
  ParticipationRow row;
  Match match;

  bool operator==(const LedgerEntry&) const = default;
};

/// One entry per input row, in input order.
using Ledger = std::vector<LedgerEntry>;

/// How many the ministry declared for a year; the list may be shorter, and the rest are unknown, not absent.
struct Cohort {
  int year = 0;
  int declared_size = 0;
  enum class Listing { complete, incomplete } listing = Listing::complete;
  std::string note;
  /// Whether its regions were chosen for lying near the areas: then nearness of them proves nothing.
  enum class Choice { open, near_areas } choice = Choice::open;

  bool operator==(const Cohort&) const = default;
};

}  // namespace cakupan::model
