#include <cakupan/loader/boundary/nested.hpp>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::boundary {

namespace {

constexpr std::size_t shown = 3;
// Levels of one country seldom follow the very same coast.
constexpr double least_left = 0.05;

}  // namespace

void tell_nested(const std::vector<geo::Covering>& coverings, const std::vector<std::string>& names,
                 const base::Place& place, base::Diagnostics& diagnostics) {
  std::size_t nested = 0;
  std::vector<std::string> first;
  for (const geo::Covering& covering : coverings) {
    nested += covering.inner.size();
    if (!covering.inner.empty() && first.size() < shown)
      first.push_back(fmt::format("'{}' on '{}'", names[covering.inner.front()], names[covering.outer]));
  }
  if (nested == 0) return;
  diagnostics.note("nested-regions",
                   fmt::format("{} on a larger one that has no hole for it (the first: {}): the smaller lies "
                               "on top, and the land is its own",
                               base::counted(nested, "region"), base::join(first, ", ")),
                   place);
}

bool is_covered(const geo::Covering& covering) { return covering.left < least_left; }

}  // namespace cakupan::loader::boundary
