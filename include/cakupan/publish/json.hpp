#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/join/unjoined.hpp>
#include <cakupan/model/classification.hpp>

namespace cakupan::publish {

/// One object with the keys scheme, breaks (minimum and maximum among them), closed ("right": classes hold
/// their upper border), counts, missing, gvf, adcm; numbers in shortest form.
std::string to_json(const model::Classification& classification);

/// An array with one object per row: column to cell, all cells as text.
/// REQUIRES: as many cells in each row as there are columns.
std::string to_json(const std::vector<std::string>& columns,
                    const std::vector<std::vector<std::string>>& rows);

/// One object "error": message (what happened), file, row, field (null where unknown), remedy, exit_code.
std::string to_json(const base::Error& error, int exit_code);

/// One object: "rows" (total and count per outcome), "unjoined" (regions_without_row, regions_without_shape:
/// code and region; rows_without_region, rows_without_shape: source_row, region_as_written, outcome) and
/// "diagnostics".
std::string to_json(const loader::join::LedgerTotals& totals, const loader::join::Unjoined& left,
                    const model::RegionTable& regions, const model::Ledger& ledger,
                    const base::Diagnostics& diagnostics);

/// One object on one line, without line end, for a log: "event" and further keys in their order.
std::string to_json_line(
    const std::string& event,
    const std::vector<std::pair<std::string, std::variant<std::string, std::size_t>>>& more);
/// The same of a diagnostic (event "warning" or "note": topic, message, file, row, field, remedy) and of an
/// error (event "error", as `to_json` has it).
std::string to_json_line(const base::Diagnostic& diagnostic);
std::string to_json_line(const base::Error& error);

}  // namespace cakupan::publish
