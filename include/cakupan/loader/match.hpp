#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/gazetteer.hpp>
#include <cakupan/loader/table.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader {

/// A person's answer for a name that cannot be decided from itself.
struct Decision {
  std::string region_as_written;
  std::optional<int> year;    ///< nothing: for every year
  std::string code;           ///< in the gazetteer's first system
  std::string reason;
  std::size_t source_row = 0;
};

/// Columns: region, year (may be empty), code, reason. Further columns are kept for people.
/// A decision whose code the gazetteer does not have is a warning and is left out.
std::vector<Decision> read_decisions(const std::string& path, const Gazetteer& gazetteer,
                                     base::Diagnostics& diagnostics);

/// What is asked of the matcher. Empty = not given.
struct MatchQuery {
  std::string name;
  std::string code;           ///< as text; already in `Matcher`'s code system
  CellKind code_kind = CellKind::text;
  std::string parent;         ///< province name or code
  std::optional<int> year;
};

/// Finds the region that a name or code means, in stated steps: decision, code, exact, folded, alias.
/// Two candidates are never decided by guess. Pure; may be used from many threads.
class Matcher {
 public:
  /// `code_system`: name of the system that codes are in; empty = codes are not used.
  Matcher(const Gazetteer& gazetteer, std::vector<Decision> decisions, std::string code_system = {});
  ~Matcher();
  Matcher(Matcher&&) noexcept;

  model::Match match(const MatchQuery& query) const;

 private:
  struct Index;
  std::unique_ptr<const Index> index_;
};

/// Which system a whole column of codes speaks.
struct CodeSystemFinding {
  std::string system;           ///< empty where the evidence does not decide
  std::size_t agreeing = 0;     ///< rows whose name agrees with the code in that system
  std::size_t compared = 0;     ///< rows with both a code and a name that matches by itself
  std::string explanation;      ///< for people
};

/// Decides by agreement of codes with names: one system must agree on at least 90 % of the compared rows and be ahead
/// of every other by at least 10 points. Codes written in a form only one system has (dots) narrow the choice first.
/// Without names, bare numbers that are codes of more than one system stay undecided.
CodeSystemFinding find_code_system(const Gazetteer& gazetteer, std::span<const MatchQuery> rows);

}  // namespace cakupan::loader
