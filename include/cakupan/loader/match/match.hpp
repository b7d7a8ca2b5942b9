#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/match/gazetteer.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

/// A person's answer for a name that cannot be decided from itself.
struct Decision {
  std::string region_as_written;
  std::optional<int> year;  ///< nothing: for every year
  std::string code;         ///< in the gazetteer's first system
  std::string reason;
  std::size_t source_row = 0;
  std::string official_name =
      {};  ///< of the code when the decision was taken; empty where the file does not keep it
};

/// Columns: region, year (may be empty), code, reason, official_name. Further columns are for people.
/// A decision whose code the gazetteer does not have is a warning and is left out; so is a stale one, whose
/// code now belongs to a region that never had the official name beside it.
std::vector<Decision> read_decisions(const std::string& path, const Gazetteer& gazetteer,
                                     base::Diagnostics& diagnostics);

/// What is asked of the matcher. Empty = not given.
struct MatchQuery {
  std::string name;
  std::string code;  ///< as text
  table::CellKind code_kind = table::CellKind::text;
  std::string parent;  ///< province name or code
  std::string kind;    ///< the kind that a heading or an office tells; counts where the name has no kind word
  std::string stated_kind = {};  ///< of a column: a name's own kind word must not contradict it
  std::string island_group = {};
  std::optional<int> year = {};
};

/// Finds the region that a name or code means, in stated steps:
/// decision -> code -> exact -> folded -> alias -> fuzzy. Kind and parent narrow the candidates before any
/// similarity counts. Two candidates are never decided by guess, and a wrong match is worse than none:
/// - a code and a name that contradict each other are ambiguous, with a note;
/// - a kind word that contradicts the only region of that name leaves it unmatched, the region being the
/// runner-up;
/// - a bare name that is also a parent's name is ambiguous;
/// - a fuzzy hit needs a clear margin over every other region.
/// Pure; may be used from many threads.
class Matcher {
 public:
  /// `code_system`: name of the system that codes are in; empty = unknown: a code then counts only where
  /// every system that has it means the same region. THROWS: base::Error (usage) with the near miss where the
  /// gazetteer has no such system.
  /// `preferred_kind`: the kind that is meant by a bare name of several regions ("kota"); such a row has the
  /// method "prefer". Empty = none. THROWS: base::Error (usage) where the gazetteer has no such kind.
  Matcher(const Gazetteer& gazetteer, std::vector<Decision> decisions, const std::string& code_system = {},
          const std::string& preferred_kind = {});
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  model::Match match(const MatchQuery& query) const;
  const Gazetteer& gazetteer() const;

 private:
  struct Index;
  std::unique_ptr<const Index> index_;
};

/// Which system a whole column of codes speaks.
struct CodeSystemFinding {
  std::string system;        ///< empty where the evidence does not decide
  std::size_t agreeing = 0;  ///< rows whose name agrees with the code in that system
  std::size_t compared = 0;  ///< rows with both a code and a name that matches by itself
  std::string explanation;   ///< for people
};

/// Decides for the whole column. With names beside the codes: the system must agree on at least 90 % of the
/// compared rows, and be ahead of each other system by at least 10 points on the rows where the two mean
/// different regions; of systems that mean the same region on every row, the gazetteer's first is taken.
/// Without names, against each other system: it means the same on every row, or reads no code of the column,
/// or lacks 5 or more of at least 20 codes that the winner knows all. Bare numbers that are codes of more
/// than one system stay undecided otherwise.
CodeSystemFinding find_code_system(const Gazetteer& gazetteer, std::span<const MatchQuery> rows);

}  // namespace cakupan::loader::match
