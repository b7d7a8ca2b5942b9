#pragma once

#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/render/scene/scene.hpp>

namespace cakupan::job {

/// A region, or a province, that is told otherwise than before.
struct Change {
  std::string code, name;
  enum class Of { state, map_class, presence } of = Of::state;  ///< presence: only one of the two knows it
  std::string map;                                              ///< whose class has changed; empty of a state
  std::string before, after;                                    ///< empty where it is not there
  /// row: rows came, went or say something else. decision: the same rows are settled otherwise. boundary: its
  /// shape or the areas. table: values of a map. breaks: its value is the same, the classes are not.
  /// settings: none of these, so the project asks otherwise, or another program answers.
  enum class Why { row, decision, boundary, table, breaks, settings } why = Why::settings;
  std::string detail;  ///< which rows, which values

  bool operator==(const Change&) const = default;
};

struct BundleDiff {
  std::vector<Change> changes;      ///< states first, then classes by map; by code
  std::vector<std::string> inputs;  ///< that are not the same: "changed participation.csv"
  std::string old_folder, new_folder;
};

/// What has changed between two bundles, by their tables. THROWS: base::Error (input) where one of them is no
/// bundle, or lacks the tables that tell.
BundleDiff diff(const std::string& old_folder, const std::string& new_folder);

/// "row", "decision", …
const char* to_text(Change::Why why);
const char* to_text(Change::Of of);

/// The changes as a table.
const std::vector<std::string>& diff_columns();
/// Parallel to `diff.changes`; a cell for each column.
std::vector<std::vector<std::string>> diff_rows(const BundleDiff& diff);

/// The regions of the new bundle by what has changed. THROWS: base::Error (input) where it has no
/// regions.gpkg.
render::scene::Scene diff_map(const BundleDiff& diff, base::Language language, const std::string& data = {});

}  // namespace cakupan::job
