#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/match/gazetteer.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

/// The code of a decision that a writing is no region at all.
inline constexpr const char* no_region = "-";

/// A person's answer for a name that cannot be decided from itself.
struct Decision {
  std::string region_as_written;
  std::optional<int> year;  ///< nothing: for every year
  std::string code;         ///< in the gazetteer's first system; or `no_region`
  std::string reason;
  std::size_t source_row = 0;
  std::string official_name =
      {};  ///< of the code when the decision was taken; empty where the file does not keep it
  std::optional<std::size_t> feature = {};  ///< of a boundary file, from 1; nothing: whatever bears the name
};

/// A name as somebody wrote it, and where.
struct Writing {
  std::string name;
  std::optional<int> year = {};
  std::optional<std::size_t> feature = {};  ///< of a boundary file
};

/// Columns: region, year (may be empty), code, reason, official_name, feature (which feature of a boundary
/// file is meant; may be empty). Further columns are for people.
/// A decision whose code the gazetteer does not have is a warning and is left out; so is a stale one, whose
/// code now belongs to a region that never had the official name beside it.
/// THROWS: base::Error (input) for a year or a feature that is no number, and for two answers to one
/// question, with both rows.
std::vector<Decision> read_decisions(const std::string& path, const Gazetteer& gazetteer,
                                     base::Diagnostics& diagnostics);

/// Reports every decision whose writing, or whose year of it, no longer occurs in the ledger: a warning
/// "stale-decision" that names its row of `path`.
void warn_of_unused(const std::vector<Decision>& decisions, const std::string& path,
                    const model::Ledger& ledger, base::Diagnostics& diagnostics);
/// The same of any writings.
void warn_of_unused(const std::vector<Decision>& decisions, const std::string& path,
                    const std::vector<Writing>& writings, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::match
