#pragma once

#include <optional>

#include <cakupan/loader/match/gazetteer.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

/// A fuzzy hit below this score is written out for a person to confirm.
inline constexpr double certain_fuzzy_score = 0.9;

/// Whether a person should settle this row: ambiguous, unmatched, or fuzzy below `certain_fuzzy_score`.
bool is_uncertain(const model::Match& match);

/// The decisions file as it should stand after a run: the rows of `before` (nothing where there is no file
/// yet) in their order, the official name written beside every code that has none yet, and behind them one
/// row per uncertain writing and year of the ledger that they do not cover: region, year, code (empty),
/// reason (empty), official_name (empty), outcome, candidates ("Kota Bogor (32.71); ...").
/// REQUIRES: `before` has the columns region and code.
table::Table with_open_decisions(const std::optional<table::Table>& before, const model::Ledger& ledger,
                                 const Gazetteer& gazetteer);

}  // namespace cakupan::loader::match
