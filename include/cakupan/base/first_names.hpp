#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace cakupan::base {

/// How many names a message tells before it counts the others.
inline constexpr std::size_t names_told = 3;

/// "a, b, c and 4 more", "a; b; c; and 4 more"; all of them where they are three or fewer. Names that may
/// hold commas are parted by semicolons. `all`: how many there are, where `names` holds the first of them
/// alone. REQUIRES: all >= names.size(), or 0 for names.size().
std::string first_names(std::span<const std::string> names, std::string_view between = ", ",
                        std::size_t all = 0);

}  // namespace cakupan::base
