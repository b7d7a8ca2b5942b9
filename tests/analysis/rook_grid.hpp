#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/analysis/spatial.hpp>

namespace cakupan::analysis {

/// The data of tests/analysis/reference/spatial.R: x_i = (7 i^2 + 3 i) mod 31 + i / 7 for i = 0 to 48 on a
/// grid of 7 x 7, neighbors by rook moves; marked where x_i > 18.
inline Graph rook_grid() {
  Graph graph(49);
  for (std::size_t i = 0; i < 49; ++i) {
    if (i >= 7) graph[i].push_back(i - 7);
    if (i % 7 > 0) graph[i].push_back(i - 1);
    if (i % 7 < 6) graph[i].push_back(i + 1);
    if (i < 42) graph[i].push_back(i + 7);
  }
  return graph;
}

inline std::vector<double> grid_values() {
  std::vector<double> values;
  for (int i = 0; i < 49; ++i) values.push_back((i * i * 7 + 3 * i) % 31 + i / 7.0);
  return values;
}

inline std::vector<char> grid_marks() {
  std::vector<char> marks;
  for (const double value : grid_values()) marks.push_back(value > 18 ? 1 : 0);
  return marks;
}

}  // namespace cakupan::analysis
