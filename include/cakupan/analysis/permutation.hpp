#pragma once

#include <cstddef>
#include <cstdint>

namespace cakupan::analysis {

/// Of a test by permutation: how often what is tested is dealt out anew at random.
struct PermutationSettings {
  std::size_t count = 9999;  ///< 0 leaves the permutation test out
  std::uint64_t seed = 1;
};

}  // namespace cakupan::analysis
