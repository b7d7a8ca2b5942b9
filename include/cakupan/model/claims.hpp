#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace cakupan::model {

/// What a figure counts.
struct ClaimScope {
  enum class Kind {
    cohort,      ///< "2021": regions selected in that year
    selections,  ///< "selections to 2021": the same, summed over the years up to it; repeats count again
    regions,     ///< "regions to 2021": distinct regions selected up to it
    areas,       ///< "areas": regions around the priority areas
    other        ///< anything else: no list answers it
  } kind = Kind::other;
  std::optional<int> year = {};  ///< nothing = up to a year that is not said

  bool operator==(const ClaimScope&) const = default;
};

/// A figure that somebody states.
struct Claim {
  std::size_t source_row = 0;  ///< 0 for one of the project file
  std::string text;            ///< the words that state it
  std::int64_t figure = 0;
  std::string scope_as_written;
  ClaimScope scope;
  std::string source;

  bool operator==(const Claim&) const = default;
};

/// A claim held against the lists.
struct ClaimRow {
  Claim claim;
  std::optional<std::int64_t> at_least, at_most;  ///< what the lists leave possible; nothing = no bound
  enum class Verdict {
    agrees,       ///< nothing else is possible
    contradicts,  ///< it is not possible
    open          ///< it is possible, and so is another figure
  } verdict = Verdict::open;
  std::string reason;  ///< for people: what the bounds come from
};

}  // namespace cakupan::model
