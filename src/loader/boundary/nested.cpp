#include <cakupan/loader/boundary/nested.hpp>

#include <fmt/format.h>

#include <cakupan/base/first_names.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::boundary {

namespace {

// Levels of one country seldom follow the very same coast.
constexpr double least_left = 0.05;

}  // namespace

void tell_nested(const std::vector<geo::Covering>& coverings, const std::vector<std::string>& names,
                 const base::Place& place, base::Diagnostics& diagnostics) {
  std::size_t nested = 0;
  std::vector<std::string> first;
  for (const geo::Covering& covering : coverings) {
    nested += covering.inner.size();
    for (const std::size_t inner : covering.inner) {
      if (first.size() == base::names_told) break;
      first.push_back(fmt::format("'{}' on '{}'", names[inner], names[covering.outer]));
    }
  }
  if (nested == 0) return;
  diagnostics.note("nested-regions",
                   fmt::format("{} on a larger one that has no hole for it ({}): the smaller lies "
                               "on top, and the land is its own",
                               base::counted(nested, "region"), base::first_names(first, ", ", nested)),
                   place);
}

bool is_covered(const geo::Covering& covering) { return covering.left < least_left; }

}  // namespace cakupan::loader::boundary
