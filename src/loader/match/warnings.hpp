#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

/// Whether a warning counts the names beyond the first, or tells each.
enum class Told { first, all };

/// Reports a list of names under one topic: a warning with their count and names. Nothing for an empty list.
/// `what` stands before the count: "features that match no region (12): a; b; c; and 9 more".
void warn_of_names(const std::vector<std::string>& names, const std::string& topic, const std::string& what,
                   const base::Place& place, const std::string& remedy, base::Diagnostics& diagnostics,
                   Told told = Told::first);

/// One warning for a row that asks for a region and found none, "ambiguous-region" or "unmatched-region":
/// `place` is where a person has to look. Nothing for other rows.
void warn_of_row(const model::LedgerEntry& entry, const base::Place& place, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::match
