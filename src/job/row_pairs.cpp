#include "job/row_pairs.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <span>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/first_names.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/join/name_pairs.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>

namespace cakupan::job {

namespace {

class Pairing {
 public:
  Pairing(const ChoroplethRequest& request, const ValueRows& rows, const MapRegions& regions,
          base::Diagnostics& diagnostics)
      : request_(request), rows_(rows), regions_(regions), diagnostics_(diagnostics) {
    by_text();
  }

  RowOfRegion found() {
    if (request_.values.keys == ValueInput::Keys::folded) by_folded_text();
    by_region();
    if (pairs_.empty()) throw nothing_paired();
    tell_left_over();
    return pairs_;
  }

 private:
  void pair(const std::string& region, const std::string& row) {
    pairs_[region] = rows_.row_of_key.at(row);
    free_regions_.erase(region);
    free_rows_.erase(row);
  }

  /// Pairs what is the same text, and leaves the rest free.
  void by_text() {
    pairs_.reserve(regions_.shapes.keys.size());
    std::vector<bool> is_used(rows_.table.rows.size());
    for (const std::string& region : regions_.shapes.keys) {
      if (region.empty()) continue;
      const auto found = rows_.row_of_key.find(base::composed(region));
      if (found == rows_.row_of_key.end()) {
        free_regions_.insert(region);
        continue;
      }
      pairs_.emplace(region, found->second);
      is_used[found->second] = true;
    }
    for (const auto& [key, row] : rows_.row_of_key) {
      if (!is_used[row]) free_rows_.insert(key);
    }
  }

  /// Keys that are free on both sides and read alike without case and accents: region and row. Nothing of
  /// keys that read as several do.
  std::vector<std::pair<std::string, std::string>> alike() const {
    std::map<std::string, std::vector<std::string>> regions, rows;
    for (const std::string& key : free_regions_) regions[base::folded(key)].push_back(key);
    for (const std::string& key : free_rows_) rows[base::folded(key)].push_back(key);
    std::vector<std::pair<std::string, std::string>> result;
    for (const auto& [folded, keys] : rows) {
      const auto found = regions.find(folded);
      if (folded.empty() || keys.size() > 1 || found == regions.end() || found->second.size() > 1) continue;
      result.emplace_back(found->second.front(), keys.front());
    }
    return result;
  }

  void by_folded_text() {
    const auto found = alike();
    for (const auto& [region, row] : found) pair(region, row);
    if (!found.empty()) {
      diagnostics_.note("keys-folded",
                        fmt::format("{} paired by keys that differ in case or accents alone",
                                    base::counted(found.size(), "row")),
                        row_place());
    }
  }

  loader::match::MatchQuery query_of(const std::string& key) const {
    loader::match::MatchQuery query;
    const std::size_t row = rows_.row_of_key.at(key);
    const loader::table::Table& table = rows_.table;
    if (regions_.key_field == KeyField::code) {
      query.code = key;
      query.code_kind = table.rows[row].cells[rows_.key].kind;
    } else {
      query.name = key;
    }
    if (parent_column_) query.parent = table.rows[row].cells[*parent_column_].text;
    return query;
  }

  void by_region() {
    const bool named = !request_.gazetteer.empty();
    if (free_rows_.empty() || (free_regions_.empty() && !named) || has_own_values(request_)) return;
    base::Diagnostics not_told;
    const std::string data = request_.data.empty() ? data_folder() : request_.data;
    const loader::match::GazetteerIndex index(loader::match::read_gazetteer(
        named ? request_.gazetteer : embedded_gazetteer(data), named ? diagnostics_ : not_told));
    const std::string parent = loader::join::found_columns(rows_.table, {}, not_told).parent_column;
    if (!parent.empty()) parent_column_ = rows_.table.find(parent);
    const std::vector<std::string> keys(free_rows_.begin(), free_rows_.end());
    std::vector<loader::match::MatchQuery> queries;
    queries.reserve(keys.size());
    for (const std::string& key : keys) queries.push_back(query_of(key));
    using loader::join::RegionFit;
    const auto pairs =
        loader::join::pairs_by_region(regions_.attributes, queries, index, regions_.code_system,
                                      named ? RegionFit::not_asked : RegionFit::required);
    if (!pairs) return;
    std::vector<std::string> sure, likely;
    for (const auto& [feature, row] : pairs->pairs) {
      const std::string& region = regions_.attributes[feature].key;
      if (!free_regions_.contains(region)) continue;
      pair(region, keys[row]);
      const model::Match& match = pairs->of_rows[row];
      const model::Region& meant = index.gazetteer().table.regions[*match.region];
      (match.outcome == model::Outcome::fuzzy ? likely : sure)
          .push_back(fmt::format("'{}' is {} ({})", keys[row], meant.name, meant.code));
    }
    for (std::size_t row = 0; row < keys.size(); ++row) why_[keys[row]] = pairs->of_rows[row].note;
    if (!sure.empty()) {
      diagnostics_.note("paired-by-gazetteer",
                        fmt::format("{} paired by the names and codes of the gazetteer: {}",
                                    base::counted(sure.size(), "row"), base::first_names(sure, "; ")),
                        row_place());
    }
    if (!likely.empty()) {
      diagnostics_.warn("paired-by-likeness",
                        fmt::format("{} paired by the likeness of their names alone: {}",
                                    base::counted(likely.size(), "row"), base::join(likely, "; ")),
                        row_place(), "correct the names where this is right");
    }
  }

  base::Place row_place() const { return {rows_.table.path, {}, rows_.table.columns[rows_.key]}; }
  base::Place region_place() const { return {request_.boundaries.path, {}, request_.key}; }

  /// "'ACEH' (did you mean 'Aceh'?)".
  std::string described(const std::string& row) const {
    const std::vector<std::string> candidates(free_regions_.begin(), free_regions_.end());
    const auto near = base::near_miss(row, candidates);
    if (near) return fmt::format("'{}' (did you mean '{}'?)", row, *near);
    const auto why = why_.find(row);
    return why == why_.end() || why->second.empty() ? fmt::format("'{}'", row)
                                                    : fmt::format("'{}' ({})", row, why->second);
  }

  std::string remedy() const {
    const auto found = alike();
    if (found.empty()) return {};
    return fmt::format("add --fold-keys: '{}' and '{}'{} differ in case or accents alone",
                       found.front().second, found.front().first,
                       found.size() > 1 ? " and " + base::counted(found.size() - 1, "more pair") : "");
  }

  base::Error nothing_paired() const {
    const std::string fold = remedy();
    const std::string& key = regions_.shapes.keys.front();
    return {base::Failure::input,
            fmt::format("no row of '{}' has the key of a region (a region's is '{}', a row's '{}')",
                        rows_.table.path, key, free_rows_.empty() ? "" : *free_rows_.begin()),
            region_place(), fold.empty() ? "check --on and --values-key; codes are compared as text" : fold};
  }

  void tell_left_over() const {
    if (free_rows_.empty()) return;
    std::vector<std::string> first;
    for (const std::string& row : free_rows_) {
      if (first.size() == base::names_told) break;
      first.push_back(described(row));
    }
    diagnostics_.warn("row-without-boundary",
                      fmt::format("{} of {} without a region among the boundaries: {}",
                                  base::counted(free_rows_.size(), "row"), rows_.table.rows.size(),
                                  base::first_names(first, ", ", free_rows_.size())),
                      row_place(), remedy());
  }

  const ChoroplethRequest& request_;
  const ValueRows& rows_;
  const MapRegions& regions_;
  base::Diagnostics& diagnostics_;
  RowOfRegion pairs_;
  std::set<std::string> free_regions_, free_rows_;
  std::map<std::string, std::string> why_;  // by row's key, as the gazetteer says it
  std::optional<std::size_t> parent_column_;
};

}  // namespace

RowOfRegion pair_rows(const ChoroplethRequest& request, const ValueRows& rows, const MapRegions& regions,
                      base::Diagnostics& diagnostics) {
  return Pairing(request, rows, regions, diagnostics).found();
}

}  // namespace cakupan::job
