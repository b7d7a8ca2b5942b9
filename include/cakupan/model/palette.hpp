#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include <cakupan/model/color.hpp>

namespace cakupan::model {

enum class PaletteKind {
  sequential,  ///< little to much, light to dark
  ordinal,     ///< steps of an order, in whatever colors
  diverging,   ///< two ends and a middle
  qualitative  ///< things without an order
};
/// In the order of the enum.
inline const std::array<std::string, 4> palette_kind_names{"sequential", "ordinal", "diverging",
                                                           "qualitative"};

struct Palette {
  std::string name;
  PaletteKind kind = PaletteKind::sequential;
  std::string source;  ///< who made it, and under which license; of one's own, its file
  /// Qualitative: as they stand; the others are interpolated between in CIELAB.
  std::vector<Color> anchors;
  std::size_t line = 0;  ///< of one's own, in its file

  bool operator==(const Palette&) const = default;
};

}  // namespace cakupan::model
