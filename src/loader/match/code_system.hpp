#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/match/match.hpp>

#include "loader/match/name_memo.hpp"

namespace cakupan::loader::match {

/// Which system a whole column of codes speaks.
struct CodeSystemFinding {
  std::string system;        ///< empty where the evidence does not decide
  std::size_t agreeing = 0;  ///< rows whose name agrees with the code in that system
  std::size_t compared = 0;  ///< rows with both a code and a name that matches by itself
  std::string explanation;   ///< for people
  /// Codes that contradict the names, or that no system knows, say nothing: the names decide.
  enum class Codes { count, are_refused } codes = Codes::count;
};

/// Decides for the whole column. With names beside the codes: the system must agree on at least 90 % of the
/// compared rows, and be ahead of each other system by at least 10 points on the rows where the two mean
/// different regions; of systems that mean the same region on every row, the gazetteer's first is taken.
/// Without names, against each other system: it means the same on every row, or reads no code of the column,
/// or lacks 5 or more of at least 20 codes that the winner knows all. Bare numbers that are codes of more
/// than one system stay undecided otherwise. Codes beside names are refused where the best system lacks 5 or
/// more and half of them, and not 20 agree with their names; or where, of 5 or more compared, not half agree.
/// `memo` keeps what the names said.
CodeSystemFinding find_code_system(const GazetteerIndex& index, std::span<const MatchQuery> rows,
                                   NameMemo& memo);

/// The code system of a table's code column: as declared, else found (and reported as a note about `path`);
/// empty where undecided or where there are no codes. Refused codes are taken out of the rows, with a
/// warning.
std::string code_system_of(std::vector<MatchQuery>& rows, const std::string& declared,
                           const GazetteerIndex& index, NameMemo& memo, const std::string& path,
                           base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::match
