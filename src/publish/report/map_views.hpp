#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <cakupan/publish/report/report.hpp>

#include "publish/report/page_data.hpp"

namespace cakupan::publish::report {

/// One way to color the map.
struct View {
  const char* id;  ///< "cohort", "coverage", "proximity"
  const ThemeTexts* theme;
  std::vector<std::size_t> class_of;  ///< by region, into the legend's classes
};

/// Regions that look alike in every view and joined in one year. The page colors looks, not regions, and a
/// copy of the drawing takes other colors by setting them anew.
struct Look {
  std::vector<std::size_t> classes;  ///< by view
  int year = 0;                      ///< of the first row that counts, else the first disputed one; 0 = none

  auto operator<=>(const Look&) const = default;
};

struct Views {
  std::vector<View> all;
  std::vector<Look> looks;
  std::vector<std::size_t> look_of;  ///< by region
};

Views views_of(const Content& content);

/// Style rules: the color of each look in each view.
std::string rules_of(const Views& views);
/// The <pattern> elements of the classes that are hatched.
std::string hatches_of(const Views& views);
/// Title, legend and description of every view.
Data views_data(const Views& views);

}  // namespace cakupan::publish::report
