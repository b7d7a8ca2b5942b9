#pragma once

#include <optional>

#include "render/label/labels.hpp"
#include "render/label/obstacle_grid.hpp"

namespace cakupan::render::label {

/// A label broken into lines.
struct LabelSetting {
  std::vector<std::string> lines;  ///< without the label's figure, which is one more
  double width = 0;
  double height = 0;  ///< from the top of the first line's capitals to the last baseline, and a little below
  std::size_t wording = 0;
};

/// One place that a label could take, and how much it is disliked: 0 = as good as can be.
struct LabelCandidate {
  std::size_t setting = 0;
  geo::Box box;
  std::optional<Segment> leader;  ///< from what is named to the text
  double cost = 0;
};

struct LabelChoices {
  std::vector<LabelSetting> settings;
  std::vector<LabelCandidate> candidates;  ///< best first
};

/// Makes the candidates of labels on one map. REQUIRES: obstacles, grid and typesetter outlive this.
class LabelCandidates {
 public:
  LabelCandidates(const LabelObstacles& obstacles, const geo::Box& frame, const shape::OwnerGrid& grid,
                  const text::Typesetter& typesetter);

  LabelChoices of(const Label& label) const;

 private:
  ObstacleGrids obstacles_;
  geo::Box frame_;
  const shape::OwnerGrid& grid_;
  shape::CellCount land_;  ///< of all owners
  shape::OwnerExtents extents_;
  const text::Typesetter& typesetter_;
};

/// Baselines: the first stands `label_cap_height` of the type size below the top of the box.
inline constexpr double label_cap_height = 0.71;
inline constexpr double label_line_pitch = 1.12;  ///< tighter than text, since labels are names

}  // namespace cakupan::render::label
