#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/model/region.hpp>

namespace cakupan::model {

enum class Status {
  selected,  ///< counts as participant
  disputed   ///< sources disagree; counted and shown apart
};

/// One row of a participation table, as handed over.
struct ParticipationRow {
  std::size_t source_row = 0;     ///< 1-based line or spreadsheet row
  std::optional<int> year;        ///< the cohort; nothing where the cell is empty
  std::string region_as_written;
  std::string code_as_written;    ///< empty where the table has no code column
  /// Whether the code's cell was a number: then 11.1 may have been the code 11.10.
  enum class CodeCell { text, number } code_cell = CodeCell::text;
  std::string parent_as_written;  ///< empty where the table has no province column
  Status status = Status::selected;
  std::string source;             ///< where the row's claim comes from

  bool operator==(const ParticipationRow&) const = default;
};

/// The bin in which matching put a row. Every row has exactly one.
enum class Outcome { exact, folded, alias, fuzzy, decided, ambiguous, unmatched };

/// "exact", "folded", ... as tables write it.
std::string to_text(Outcome outcome);
std::string to_text(Status status);

/// The answer of the matcher for one name or code.
struct Match {
  std::optional<RegionIndex> region;    ///< set for exactly the outcomes exact to decided
  Outcome outcome = Outcome::unmatched;
  std::string method;                   ///< "decision", "code", "name", "name-without-kind", ...
  double score = 0;                     ///< 1 for certainty, 0 for no candidate
  std::vector<RegionIndex> candidates;  ///< of an ambiguous row: all of them; else the runner-up, if any
  std::optional<double> runner_up_score;
  std::string note;                     ///< for people: why ambiguous, which decision, what disagreed

  bool operator==(const Match&) const = default;
};

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

  bool operator==(const Cohort&) const = default;
};

}  // namespace cakupan::model
