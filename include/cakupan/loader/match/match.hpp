#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/loader/match/decisions.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

class NameMemo;

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
  std::optional<int> as_of = {};            ///< the year whose names are written. DEFAULT: `year`
  std::optional<std::size_t> feature = {};  ///< of a boundary file, which a decision may name
};

/// Finds the region that a name or code means, in stated steps:
/// decision -> code -> exact -> folded -> alias -> fuzzy. Kind and parent narrow the candidates before any
/// similarity counts. Two candidates are never decided by guess, and a wrong match is worse than none:
/// - a code and a name that contradict each other are ambiguous, with a note;
/// - a kind word that contradicts the only region of that name leaves it unmatched, the region being the
/// runner-up;
/// - a bare name that is also a parent's name is ambiguous, and so is one that another region bore as late as
/// the row's year, or at all where the row has none;
/// - a fuzzy hit is a slip of the pen (`slips.hpp`) with a clear margin over every other region; what is only
/// similar leaves the name unmatched, those regions being the candidates;
/// - a parent that others left narrows to their regions where it has no region of the name, with a note.
/// Pure; may be used from many threads. Cheap to make: the index is shared.
class Matcher {
 public:
  /// `code_system`: name of the system that codes are in; empty = unknown: a code then counts only where
  /// every system that has it means the same region. THROWS: base::Error (usage) with the near miss where the
  /// gazetteer has no such system.
  /// `preferred_kind`: the kind that is meant by a bare name of several regions ("kota"); such a row has the
  /// method "prefer". Empty = none. THROWS: base::Error (usage) where the gazetteer has no such kind.
  Matcher(GazetteerIndex index, std::vector<Decision> decisions, const std::string& code_system = {},
          const std::string& preferred_kind = {});
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  model::Match match(const MatchQuery& query) const;
  /// The same; names that the memo knows are not matched again. For the loader's own rooms.
  model::Match match(const MatchQuery& query, const NameMemo& memo) const;
  const GazetteerIndex& index() const;
  const Gazetteer& gazetteer() const { return index().gazetteer(); }

 private:
  struct Rules;
  std::unique_ptr<const Rules> rules_;
};

}  // namespace cakupan::loader::match
