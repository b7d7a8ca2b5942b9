#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

/// Reports a list of names under one topic: a warning with the count and the first names, and, where there
/// are more, a note with all of them. Nothing for an empty list. `what` follows the count: "features match no
/// region".
void warn_of_names(const std::vector<std::string>& names, const std::string& topic, const std::string& what,
                   const base::Place& place, const std::string& remedy, base::Diagnostics& diagnostics);

/// One warning for a row that asks for a region and found none, "ambiguous-region" or "unmatched-region":
/// `place` is where a person has to look. Nothing for other rows.
void warn_of_row(const model::LedgerEntry& entry, const base::Place& place, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::match
