#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cakupan::fuzz {

/// A reader of inputs that others made.
struct Target {
  std::string name;                        ///< also of its corpus and its words
  void (*read)(const std::string& bytes);  ///< THROWS: base::Error where the bytes are refused
  std::size_t mutations;                   ///< of the short run
};

const std::vector<Target>& targets();
/// REQUIRES: there is one of that name.
const Target& target_named(std::string_view name);

/// Reads the bytes. They may be refused by base::Error; whatever else is thrown is a fault, and goes on.
void read(const Target& target, const std::string& bytes);

}  // namespace cakupan::fuzz
