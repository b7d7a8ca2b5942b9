#pragma once

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

/// One warning for a row that asks for a region and found none, "ambiguous-region" or "unmatched-region":
/// `place` is where a person has to look. Nothing for other rows.
void warn_of_row(const model::LedgerEntry& entry, const base::Place& place, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::match
