#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "loader/article/clauses.hpp"
#include "loader/article/groups.hpp"
#include "loader/article/numbers.hpp"

namespace cakupan::loader::article {

/// Where a group of members stands, and which earlier sentence it refers to.
struct ListPosition {
  Bounds own;                     ///< its sentence
  std::optional<Bounds> heading;  ///< of its section
  std::optional<Bounds> telling;  ///< the earlier sentence that tells of members
  std::size_t first = 0, last = 0;
  std::size_t size = 0;
};

struct ListFigures {
  std::optional<int> stated_size;
  std::optional<int> year;
};

/// The size is the number nearest to the group in its own sentence, else in its section's heading or the
/// sentence it refers to, the nearer of them first; a list also
/// takes the only number of the nearest earlier sentence that tells of members, else the only one of all such
/// sentences. Numbers smaller than the list count something else, unless there is no other. The year is one
/// that these sentences state, words before dates; else the only one that was named before; else the
/// article's only one.
ListFigures figures_of(const ListPosition& list, std::span<const Token> tokens, const Clauses& clauses,
                       const std::vector<StatedCount>& counts, const std::vector<StatedYear>& years);

}  // namespace cakupan::loader::article
