#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/language.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/claims.hpp>
#include <cakupan/model/context.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/overlay.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/territory.hpp>
#include <cakupan/publish/manifest.hpp>
#include <cakupan/publish/tables.hpp>

namespace cakupan::job {

/// A project from its file to its bundle, in four steps: load, analyze, draw_maps (job/maps.hpp) and
/// bundle_of (job/bundle.hpp), whose files publish::write_bundle writes. Only load reads files. How many
/// threads work is a base::ThreadLimit of the caller's; results do not depend on it.

struct LoadOptions {
  std::string project;                       ///< its file. DEFAULT: the embedded example's
  std::string what_if;                       ///< a table of additional regions. DEFAULT: the project's
  std::optional<base::Language> language;    ///< of the maps. DEFAULT: the project's
  std::vector<std::string> only;             ///< ids of the maps to draw. DEFAULT: all
  std::string data;                          ///< holds geodata/ and styles/. DEFAULT: data_folder()
  base::Progress progress;                   ///< DEFAULT: nobody is told
  std::optional<std::int64_t> date = {};     ///< of the outputs. DEFAULT: $SOURCE_DATE_EPOCH, or none
  std::optional<publish::Shard> shard = {};  ///< of a plan (job/plan.hpp), to draw it alone. DEFAULT: all
};

/// A project with everything it names read, matched and joined.
struct Job {
  model::Project project;
  std::string folder;  ///< of the project file
  std::string data;    ///< as of LoadOptions
  base::Language language = base::Language::english;
  std::vector<std::string> only;        ///< as of LoadOptions
  std::optional<std::int64_t> date;     ///< as of LoadOptions
  std::optional<publish::Shard> shard;  ///< as of LoadOptions
  std::size_t vintage = 0;              ///< into territory.table.vintages
  model::Territory territory;
  model::Context context;     ///< empty where neither the project nor the sidecar names one
  geo::PolygonSet provinces;  ///< degrees; parallel to the vintage's parents
  model::Ledger ledger;
  model::Ledger additions;  ///< of the what-if table; empty without one
  std::vector<model::Cohort> cohorts;
  std::vector<model::PriorityArea> areas;
  std::vector<model::Claim> claims;
  std::vector<model::Overlay> overlays;  ///< in the order of the project
  std::vector<model::MapValues>
      values;  ///< one for each of the project's maps; empty but for the theme value
  std::vector<model::MapValues> second_values;  ///< of maps of two values; empty for the others
  /// Where blocks of tiles lie by their code, of each of the project's maps; empty where the page decides.
  std::vector<std::map<std::string, geo::Coordinate>> tiles;
  std::vector<model::ShownRegions> shown;  ///< what each of the project's maps shows
  base::Diagnostics diagnostics;           ///< of every file that was read
  std::vector<publish::ManifestInput> inputs;
  std::vector<std::string> files;  ///< the same by the paths that they were read from
};

/// Reads, matches and joins. Bad rows become diagnostics. What the maps of the project name (styles,
/// palettes, schemes, projections, columns, regions of insets) is looked up here, so that a long job fails
/// before it begins. THROWS: base::Error (usage) for a project that cannot be followed, or a map of `only`
/// that it has not, (input) for an input that cannot be read.
Job load(const LoadOptions& options);

/// What was asked of a job beside its project.
publish::Asked asked_of(const Job& job);

struct Results {
  model::Findings findings;
  std::optional<publish::WhatIf> what_if;  ///< with the additional regions; nothing without such a table
};

/// Coverage, proximity, gaps and patterns of a loaded job.
Results analyze(const Job& job);

}  // namespace cakupan::job
