// What libFuzzer calls; compiled once for each target, whose name is CAKUPAN_FUZZ_TARGET.

#include <cstddef>
#include <cstdint>

#include "fuzz/targets.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const cakupan::fuzz::Target& target = cakupan::fuzz::target_named(CAKUPAN_FUZZ_TARGET);
  cakupan::fuzz::read(target, std::string(data, data + size));
  return 0;
}
