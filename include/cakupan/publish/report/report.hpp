#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>
#include <cakupan/model/territory.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/manifest.hpp>
#include <cakupan/render/scene/scene.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::publish::report {

/// A theme in both languages of the page.
struct ThemeTexts {
  render::theme::ThematicMap indonesian;
  render::theme::ThematicMap english;

  const render::theme::ThematicMap& in(base::Language language) const {
    return language == base::Language::indonesian ? indonesian : english;
  }
};

/// The map of the page: one drawing of the regions, and what colors they can have.
struct Maps {
  render::scene::Scene drawing;         ///< of the participation theme, regions tagged with their codes
  double small_region_mm2 = 0;          ///< smaller ones on the drawing get a dot
  double dot_mm = 0;                    ///< its diameter
  ThemeTexts participation;             ///< a feature for each region of the table, in its order
  std::optional<ThemeTexts> coverage;   ///< a feature for each province of the vintage
  std::optional<ThemeTexts> proximity;  ///< as participation
};

/// What the page is made from. Borrowed; must outlive the call.
struct Content {
  const model::Project& project;
  const model::Territory& territory;
  std::size_t vintage = 0;  ///< into territory.table.vintages
  const model::Findings& findings;
  const std::vector<model::PriorityArea>& areas;
  const std::vector<model::Cohort>& cohorts;
  const model::Ledger& ledger;
  const std::vector<ManifestInput>& inputs;
  base::Text context_source;  ///< of the land and water around; empty = not known
  Maps maps;
  base::Language language = base::Language::english;  ///< that the page opens in
  std::string xmp = {};  ///< model::xmp_of what the page says of its making; empty = nothing
};

/// report.html: one page in both languages that asks for no other file. Texts of inputs are escaped. Of
/// regions and of rows, at most 2000 are listed; the page says how many are left to the tables.
/// THROWS: base::Error (work) where the page's own template is broken.
BundleFile report_file(const Content& content);

}  // namespace cakupan::publish::report
