#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include <cakupan/base/language.hpp>

namespace cakupan::cli {

/// How far a stage is, on one line of at most 79 characters: its name, a bar, the share, the rate and the
/// time left. The latter two are left out in the first half second, when they would say little. REQUIRES:
/// done <= total, total > 0.
std::string progress_line(const std::string& stage, std::size_t done, std::size_t total,
                          std::chrono::duration<double> since_start,
                          base::Language language = base::Language::english);

}  // namespace cakupan::cli
