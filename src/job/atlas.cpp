#include "job/atlas.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/analysis/area_coverage.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/render/map/atlas.hpp>
#include <cakupan/render/paint/book.hpp>
#include <cakupan/render/theme/themes.hpp>

#include "job/content_hash.hpp"
#include "job/map_settings.hpp"
#include "job/page_inputs.hpp"
#include "job/pages.hpp"
#include "job/run_provenance.hpp"
#include "job/standing_page.hpp"

namespace cakupan::job {

namespace {

using base::Message;
using Distances = std::vector<std::optional<base::Kilometers>>;

/// A page before it is drawn.
struct AtlasPage {
  render::map::ContentsEntry entry;
  render::theme::ThematicMap content;
};

std::string count_text(std::size_t count, base::Language language) {
  return base::for_reader(static_cast<double>(count), 0, language);
}

class AtlasPlanner {
 public:
  AtlasPlanner(const model::AtlasSpec& spec, const Job& job, const model::Findings& findings)
      : spec_(spec),
        job_(job),
        findings_(findings),
        map_(pages_of_atlas(spec)),
        style_(style_of(map_, job.project.palettes, styles_folder(job.data))) {}

  const model::MapSpec& map() const { return map_; }
  const model::Style& style() const { return style_; }

  std::string title() const {
    if (const std::string& own = spec_.title.in(job_.language); !own.empty()) return own;
    return base::message(
        spec_.of == model::AtlasSpec::Of::areas ? Message::atlas_of_areas : Message::atlas_of_provinces,
        job_.language);
  }

  std::vector<AtlasPage> pages() const {
    return spec_.of == model::AtlasSpec::Of::areas ? pages_of_areas() : pages_of_provinces();
  }

 private:
  render::theme::ThemeInput input() const {
    return {job_.territory, job_.provinces,           job_.vintage, findings_, job_.areas, job_.cohorts, map_,
            style_,         job_.project.source_line, job_.language};
  }

  std::vector<AtlasPage> pages_of_provinces() const {
    const auto& parents = job_.territory.table.vintages[job_.vintage].parents;
    const std::vector<std::size_t> parent_of = model::parent_positions(job_.territory.table, job_.vintage);
    std::vector<AtlasPage> pages;
    for (std::size_t province = 0; province < parents.size(); ++province) {
      const auto is_in = [&](std::size_t region) { return parent_of[region] == province; };
      // Of a province without shapes there is nothing to draw; the tables have it.
      if (job_.provinces.is_empty(province)) continue;
      pages.push_back(
          {{parents[province].name, figure_of(is_in)}, render::theme::province_map(input(), province)});
      pages.back().content.subject.list = gaps_of(is_in, nullptr);
    }
    return pages;
  }

  std::vector<AtlasPage> pages_of_areas() const {
    const analysis::AreaDistances all = analysis::area_distances(job_.territory, job_.areas, 0, spec_.around);
    std::vector<AtlasPage> pages;
    for (std::size_t area = 0; area < job_.areas.size(); ++area) {
      Distances distances(job_.territory.table.regions.size());
      for (std::size_t r = 0; r < distances.size(); ++r) distances[r] = all.at(r, area);
      const auto is_near = [&](std::size_t r) { return distances[r] && *distances[r] <= spec_.around; };
      bool any = false;
      for (std::size_t r = 0; r < distances.size(); ++r) any = any || is_near(r);
      if (!any) continue;
      pages.push_back({{job_.areas[area].name, figure_of(is_near)},
                       render::theme::area_map(input(), area, spec_.around, distances)});
      pages.back().content.subject.list = gaps_of(is_near, &distances);
    }
    return pages;
  }

  bool takes_part(std::size_t region) const {
    return findings_.states[region].kind == model::RegionState::Kind::participant;
  }

  /// "29/35".
  template <class Belongs>
  std::string figure_of(const Belongs& belongs) const {
    std::size_t units = 0, participants = 0;
    for (const model::RegionIndex unit : findings_.units) {
      if (!belongs(unit)) continue;
      ++units;
      participants += takes_part(unit) ? 1 : 0;
    }
    return count_text(participants, job_.language) + "/" + count_text(units, job_.language);
  }

  /// Who does not take part: nearest to the area first, or as the gaps are ranked.
  template <class Belongs>
  std::optional<render::theme::MapList> gaps_of(const Belongs& belongs, const Distances* distances) const {
    std::vector<std::pair<model::RegionIndex, std::optional<base::Kilometers>>> gaps;
    for (const model::GapRow& gap : findings_.gaps.regions) {
      if (belongs(gap.region))
        gaps.emplace_back(gap.region, distances == nullptr ? gap.edge : (*distances)[gap.region]);
    }
    if (distances != nullptr)
      std::stable_sort(gaps.begin(), gaps.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
    render::theme::MapList list;
    if (gaps.empty()) {
      list.title = base::message(Message::atlas_complete, job_.language);
      return list;
    }
    list.title = base::message(Message::atlas_gaps, job_.language, {count_text(gaps.size(), job_.language)});
    render::theme::MapList::Entry& entry = list.entries.emplace_back();
    for (const auto& [region, edge] : gaps) {
      std::string item = job_.territory.table.regions[region].name;
      if (edge) {
        item += " (" +
                base::message(Message::kilometers, job_.language,
                              {base::for_reader(edge->value, 0, job_.language)}) +
                ")";
      }
      entry.items.push_back(std::move(item));
    }
    return list;
  }

  const model::AtlasSpec& spec_;
  const Job& job_;
  const model::Findings& findings_;
  model::MapSpec map_;
  model::Style style_;
};

model::Provenance provenance_of(const AtlasPlanner& planner, const std::vector<AtlasPage>& pages,
                                const model::AtlasSpec& spec, const Job& job,
                                const std::string& hash_of_shapes) {
  model::Provenance provenance = begun_provenance(job, output_of(spec));
  provenance.source = provenance_of_run(job, {}).source;
  provenance.inputs = inputs_of_page(job, {&planner.map(), spec.id, 0, {}, Page::Version::now});
  if (spec.of == model::AtlasSpec::Of::areas) {
    for (const model::InputFile& input : job.inputs) {
      if (input.role == "areas") provenance.inputs.push_back(input);
    }
  }
  ContentHash hash = begun_hash(provenance);
  hash.add(hash_of_shapes);
  hash.add(planner.title());
  hash.add(planner.style());
  for (const AtlasPage& page : pages) {
    hash.add(page.entry.text);
    hash.add(page.entry.figure);
    hash.add(page.content);
  }
  provenance.made_from = hash.text();
  return provenance;
}

render::paint::Book book_of(const AtlasPlanner& planner, const std::vector<AtlasPage>& pages,
                            const Job& job) {
  const std::string title = planner.title();
  const std::string heading = base::message(Message::atlas_contents, job.language);
  std::vector<render::map::ContentsEntry> entries;
  entries.reserve(pages.size());
  for (const AtlasPage& page : pages) entries.push_back(page.entry);
  render::paint::Book book;
  book.title = title;
  std::vector<render::map::ContentsPage> contents =
      render::map::contents_pages({title, heading, job.language}, entries, planner.style());
  for (render::map::ContentsPage& page : contents) {
    auto& added = book.pages.emplace_back();
    added.scene = std::move(page.scene);
    for (const auto& [box, entry] : page.links) added.links.emplace_back(box, contents.size() + entry);
  }
  book.pages.front().bookmark = title;
  const std::size_t total = contents.size() + pages.size();
  book.pages.resize(total);
  const render::theme::MapGeometry geometry{job.territory.shapes, &job.provinces, &job.context};
  base::for_each_index(pages.size(), [&](std::size_t i) {
    const std::size_t at = contents.size() + i;
    const std::string number = base::message(Message::atlas_page, job.language,
                                             {fmt::format("{}", at + 1), fmt::format("{}", total)});
    book.pages[at].scene =
        render::map::draw_atlas_page(pages[i].content, geometry, planner.style(), number).scene;
    book.pages[at].bookmark = pages[i].entry.text;
    book.pages[at].level = render::paint::BookPage::Level::below;
  });
  return book;
}

}  // namespace

MapOutputs draw_atlas(const model::AtlasSpec& spec, const Job& job, const model::Findings& findings,
                      const DrawOptions& options, const std::string& hash_of_shapes, PageNews::Fate& fate) {
  const AtlasPlanner planner(spec, job, findings);
  const std::vector<AtlasPage> pages = planner.pages();
  model::Provenance provenance = provenance_of(planner, pages, spec, job, hash_of_shapes);
  const std::string path = provenance.output;
  if (options.standing != nullptr) {
    if (auto standing = standing_page(*options.standing, path, provenance.made_from)) {
      fate = PageNews::Fate::unchanged;
      return *std::move(standing);
    }
  }
  MapOutputs outputs;
  if (!is_asked_for(job, spec)) {
    fate = PageNews::Fate::left_out;
    return outputs;
  }
  render::paint::Book book = book_of(planner, pages, job);
  if (options.painting == Painting::laid_out_only) return outputs;
  const std::string made_from = provenance.made_from;
  book.provenance = std::move(provenance);
  outputs.files.push_back({path + ".pdf", render::paint::to_pdf(book), made_from});
  return outputs;
}

}  // namespace cakupan::job
