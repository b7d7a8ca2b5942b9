#include <cakupan/geo/reach.hpp>

#include <vector>

#include <cakupan/geo/outline.hpp>
#include <cakupan/geo/outline_tree.hpp>

namespace cakupan::geo {

std::optional<std::size_t> first_out_of_reach(const PolygonSet& shapes, std::span<const std::size_t> features,
                                              base::Kilometers step) {
  if (features.size() < 2) return std::nullopt;
  std::vector<Outline> outlines;
  outlines.reserve(features.size());
  for (const std::size_t feature : features) outlines.emplace_back(shapes, feature);
  const OutlineTree tree(outlines);
  std::vector<bool> reached(features.size());
  std::vector<std::size_t> to_leave{0};
  reached[0] = true;
  while (!to_leave.empty()) {
    const std::size_t from = to_leave.back();
    to_leave.pop_back();
    tree.each_near(
        from, step, [&](std::size_t outline) { return reached[outline]; },
        [&](std::size_t outline) {
          if (!reached[outline] && outlines[from].distance_within(outlines[outline], step)) {
            reached[outline] = true;
            to_leave.push_back(outline);
          }
          return step;
        });
  }
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (!reached[i]) return features[i];
  }
  return std::nullopt;
}

}  // namespace cakupan::geo
