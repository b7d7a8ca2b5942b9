#pragma once

#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/model/findings.hpp>

namespace cakupan::publish::columns {

/// The words of the workbook's first sheet.
struct CoverWords {
  base::Text sheet;        ///< its name
  base::Text source;       ///< before the source
  base::Text contents;     ///< above the list of sheets
  base::Text definitions;  ///< what the last sheet holds
};
const CoverWords& cover_words();

/// What a run found, with its bounds, in sentences; none where no region can take part.
std::vector<std::string> result_sentences(const model::Findings& findings, base::Language language);

}  // namespace cakupan::publish::columns
