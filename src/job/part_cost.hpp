#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <cakupan/job/job.hpp>

#include "job/pages.hpp"

namespace cakupan::job {

/// How long a processor works, in milliseconds, as is known before anything is read but the project:
/// estimates that follow from the size of the boundary file, page, theme, kind, formats and dpi. Borrows the
/// outline.
class PartCosts {
 public:
  explicit PartCosts(const Job& outline);

  /// Reading, matching and analysis, which each shard does for itself.
  std::int64_t loading() const;
  /// All tables, and the report where there is one.
  std::int64_t tables() const;
  std::int64_t of(const Page& page) const;
  std::int64_t of(const model::AtlasSpec& atlas) const;

 private:
  double painting(const model::Page& paper, double corners) const;

  const Job& job_;
  double corners_;  ///< of the boundary file, in thousands
  double provinces_;
  std::vector<model::Page> papers_;  ///< of the project's maps
};

}  // namespace cakupan::job
