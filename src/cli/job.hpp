#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/territory.hpp>
#include <cakupan/publish/manifest.hpp>

#include "cli/options.hpp"
#include "cli/reporter.hpp"

namespace cakupan::cli {

/// A project with everything it names read, matched and joined.
struct Job {
  model::Project project;
  std::string folder;  ///< of the project file
  base::Language language = base::Language::english;
  std::size_t vintage = 0;  ///< into territory.table.vintages
  model::Territory territory;
  geo::PolygonSet provinces;  ///< degrees; parallel to the vintage's parents
  model::Ledger ledger;
  model::Ledger additions;  ///< of the what-if table; empty without one
  std::vector<model::Cohort> cohorts;
  std::vector<model::PriorityArea> areas;
  base::Diagnostics diagnostics;
  std::vector<publish::ManifestInput> inputs;
};

/// The embedded example's project file.
std::string embedded_project();
/// The embedded gazetteer.
std::string embedded_gazetteer();

/// Reads, matches and joins. `what_if`: a table of additional regions; empty = the project's.
/// THROWS: base::Error as its rooms do.
Job load_job(const std::string& project_path, const SharedOptions& options, Reporter& reporter,
             const std::string& what_if = {});

/// THROWS: base::Error (gate) where fewer rows found a region than `--min-match` wants.
void require_min_match(const SharedOptions& options, const loader::join::LedgerTotals& totals);

}  // namespace cakupan::cli
