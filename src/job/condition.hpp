#pragma once

#include <string>
#include <string_view>

#include <cakupan/model/project.hpp>

namespace cakupan::job {

/// One of SelectionSpec::where: "column=pattern" or "column!=pattern".
struct Condition {
  std::string column;
  std::string pattern;  ///< without case; '*' is any text
  enum class Sense { equal, unequal } sense = Sense::equal;

  bool holds_for(std::string_view text) const;
};

/// REQUIRES: a text with '=' behind a column.
Condition condition_of(const std::string& text);

}  // namespace cakupan::job
