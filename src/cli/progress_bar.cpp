#include "cli/progress_bar.hpp"

#include <cmath>

#include <fmt/format.h>

#include <cakupan/base/wording.hpp>

namespace cakupan::cli {

namespace {

constexpr std::size_t longest_name = 34;
constexpr std::size_t bar_cells = 16;
constexpr double least_seconds = 0.5;

std::string shortened(const std::string& name) {
  if (name.size() <= longest_name) return name;
  // A file's own name stands at the end of its path. Not in the middle of a letter of several bytes.
  std::size_t from = name.size() - (longest_name - 3);
  while (from < name.size() && (static_cast<unsigned char>(name[from]) & 0xC0U) == 0x80U) ++from;
  return "..." + name.substr(from);
}

std::string duration(double seconds) {
  if (seconds < 90) return fmt::format("{:.0f} s", std::ceil(seconds));
  return fmt::format("{:.0f} min", std::ceil(seconds / 60));
}

}  // namespace

std::string progress_line(const std::string& stage, std::size_t done, std::size_t total,
                          std::chrono::duration<double> since_start, base::Language language) {
  const double share = static_cast<double>(done) / static_cast<double>(total);
  const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar_cells));
  std::string line = fmt::format("{} [{}{}] {:3.0f} %", shortened(stage), std::string(filled, '#'),
                                 std::string(bar_cells - filled, '-'), std::floor(share * 100));
  if (since_start.count() < least_seconds || done == 0) return line;
  const double rate = static_cast<double>(done) / since_start.count();
  const std::string rate_text = fmt::format("{:.{}f}/s", rate, rate < 10 ? 1 : 0);
  const std::string left = fmt::format("{} left", duration(static_cast<double>(total - done) / rate));
  return line + fmt::format(" {:>9} {}", rate_text, base::said(left, language));
}

}  // namespace cakupan::cli
