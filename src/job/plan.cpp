#include <cakupan/job/plan.hpp>

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/file_names.hpp>

#include "job/outline.hpp"
#include "job/pages.hpp"
#include "job/part_cost.hpp"
#include "job/partition.hpp"

namespace cakupan::job {

namespace {

// Of several projects, a piece costs at most such a part of a shard: small enough to fill shards evenly,
// large enough that few shards read the same project.
constexpr std::int64_t pieces_of_shard = 8;

/// Calls `take` with the path of each part, and with its page or its atlas; the tables have neither.
template <class Take>
void each_part(const Job& outline, Take take) {
  const Page* no_page = nullptr;
  const model::AtlasSpec* no_atlas = nullptr;
  take(publish::tables_part, no_page, no_atlas);
  base::Diagnostics told_by_load;
  for (const Page& page :
       pages_of(outline, told_by_load,
                outline.project.what_if.empty() ? AdditionalRegions::none : AdditionalRegions::some)) {
    if (is_asked_for(outline, page)) take(output_of(page), &page, no_atlas);
  }
  for (const model::AtlasSpec& atlas : outline.project.atlases) {
    if (is_asked_for(outline, atlas)) take(output_of(atlas), no_page, &atlas);
  }
}

/// Adds a project with its parts.
void add_project(Plan& plan, const std::string& file, const Job& outline) {
  const PartCosts costs(outline);
  const std::size_t project = plan.projects.size();
  plan.projects.push_back({file, "", costs.loading()});
  each_part(outline, [&](const std::string& path, const Page* page, const model::AtlasSpec* atlas) {
    const std::int64_t cost = page != nullptr    ? costs.of(*page)
                              : atlas != nullptr ? costs.of(*atlas)
                                                 : costs.tables();
    plan.parts.push_back({project, path, cost});
  });
}

std::int64_t cost_of(const std::vector<PlannedPart>& parts) {
  return std::accumulate(parts.begin(), parts.end(), std::int64_t{0},
                         [](std::int64_t sum, const PlannedPart& part) { return sum + part.cost_ms; });
}

/// A name for each part that no other has, of any project.
std::string name_of(const PlannedPart& part) { return fmt::format("{:08} {}", part.project, part.path); }

std::vector<Load> loads_of(const std::vector<PlannedPart>& parts) {
  std::vector<Load> loads;
  loads.reserve(parts.size());
  for (const PlannedPart& part : parts) loads.push_back({part.cost_ms, name_of(part)});
  return loads;
}

/// Which piece each part belongs to: pieces of one project, and of at most a cost unless a part alone has
/// more.
std::vector<std::size_t> pieces_of(const Plan& plan, std::int64_t most) {
  std::vector<std::size_t> piece_of;
  std::size_t pieces = 0;
  for (std::size_t project = 0; project < plan.projects.size(); ++project) {
    std::vector<PlannedPart> own;
    std::copy_if(plan.parts.begin(), plan.parts.end(), std::back_inserter(own),
                 [&](const PlannedPart& part) { return part.project == project; });
    const auto wanted = static_cast<std::size_t>(cost_of(own) / std::max<std::int64_t>(1, most) + 1);
    const std::size_t count = std::min(wanted, own.size());
    for (const std::size_t piece : longest_first(loads_of(own), count)) piece_of.push_back(pieces + piece);
    pieces += count;
  }
  return piece_of;
}

void share_out(Plan& plan) {
  const auto shards = static_cast<std::int64_t>(plan.shards);
  std::vector<std::size_t> piece_of(plan.parts.size());
  std::iota(piece_of.begin(), piece_of.end(), std::size_t{0});
  if (plan.projects.size() > 1) {
    const auto pieces = pieces_of(plan, cost_of(plan.parts) / shards / pieces_of_shard);
    if (*std::max_element(pieces.begin(), pieces.end()) + 1 >= plan.shards) piece_of = pieces;
  }
  std::vector<Load> loads(*std::max_element(piece_of.begin(), piece_of.end()) + 1);
  for (std::size_t i = 0; i < plan.parts.size(); ++i) {
    Load& load = loads[piece_of[i]];
    if (load.name.empty()) {
      load.name = name_of(plan.parts[i]);
      if (plan.projects.size() > 1) load.cost = plan.projects[plan.parts[i].project].loading_ms;
    }
    load.cost += plan.parts[i].cost_ms;
  }
  const std::vector<std::size_t> shard_of = longest_first(loads, plan.shards);
  for (std::size_t i = 0; i < plan.parts.size(); ++i) plan.parts[i].shard = shard_of[piece_of[i]] + 1;
}

/// Folders that tell several projects apart, by the names of their files.
void name_folders(Plan& plan, const std::vector<std::string>& stems) {
  if (stems.size() == 1) return;
  base::Diagnostics of_no_interest;
  const std::vector<std::string> names = publish::file_names(stems, "", of_no_interest);
  for (std::size_t i = 0; i < names.size(); ++i) plan.projects[i].folder = names[i];
}

std::string hash_of(const Plan& plan) {
  std::string text = fmt::format("{} shards\n", plan.shards);
  for (const PlannedPart& part : plan.parts)
    text += fmt::format("{}\t{}\t{}\n", plan.projects[part.project].folder, part.path, part.shard);
  return publish::sha256(text);
}

}  // namespace

std::vector<std::int64_t> Plan::costs_ms() const {
  std::vector<std::int64_t> costs(shards, 0);
  std::set<std::pair<std::size_t, std::size_t>> read;
  for (const PlannedPart& part : parts) {
    costs[part.shard - 1] += part.cost_ms;
    if (read.emplace(part.shard, part.project).second)
      costs[part.shard - 1] += projects[part.project].loading_ms;
  }
  return costs;
}

Plan plan(const PlanRequest& request) {
  Plan plan;
  plan.shards = request.shards;
  std::vector<std::string> stems;
  for (const LoadOptions& options : request.projects) {
    const Job outline = outline_of(options, ProvincesFrom::gazetteer_or_boundaries);
    require_known_pages(outline);
    add_project(plan, options.project, outline);
    stems.push_back(std::filesystem::path(outline.project.path).stem().string());
  }
  if (plan.shards > plan.parts.size()) {
    throw base::Error(base::Failure::usage,
                      fmt::format("{} shards of {}: each needs a map, an atlas or the tables", plan.shards,
                                  base::counted(plan.parts.size(), "part")),
                      {}, fmt::format("ask for {} at most; cakupan plan lists the parts", plan.parts.size()));
  }
  name_folders(plan, stems);
  share_out(plan);
  plan.hash = hash_of(plan);
  return plan;
}

std::optional<publish::Shard> shard_of(const Plan& plan, std::size_t project, std::size_t number) {
  publish::Shard shard{number, plan.shards, plan.parts.size(), plan.hash, {}};
  for (std::size_t i = 0; i < plan.parts.size(); ++i) {
    const PlannedPart& part = plan.parts[i];
    if (part.project == project && part.shard == number) shard.parts.push_back({part.path, i});
  }
  if (shard.parts.empty()) return std::nullopt;
  return shard;
}

void require_as_planned(const Plan& plan, std::size_t project, const Job& job) {
  std::vector<std::string> planned, drawn;
  for (const PlannedPart& part : plan.parts) {
    if (part.project == project) planned.push_back(part.path);
  }
  each_part(job,
            [&](const std::string& path, const Page*, const model::AtlasSpec*) { drawn.push_back(path); });
  if (planned == drawn) return;
  const auto [a, b] = std::mismatch(planned.begin(), planned.end(), drawn.begin(), drawn.end());
  const std::string what = b != drawn.end() ? *b : *a;
  throw base::Error(base::Failure::work, fmt::format("'{}' is not what was planned", what),
                    {job.project.path, {}, {}},
                    "run it without --shard; this is an error of the program: report it with the project");
}

}  // namespace cakupan::job
