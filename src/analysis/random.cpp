#include "analysis/random.hpp"

namespace cakupan::analysis {

Shuffler::Shuffler(std::size_t most) {
  ranges_.reserve(most);
  for (std::size_t count = 1; count <= most; ++count) ranges_.emplace_back(count);
}

double pseudo_p(std::size_t extreme, std::size_t count) {
  return static_cast<double>(1 + extreme) / static_cast<double>(1 + count);
}

}  // namespace cakupan::analysis
