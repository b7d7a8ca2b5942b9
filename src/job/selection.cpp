#include "job/selection.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

#include "job/condition.hpp"
#include "job/named_regions.hpp"

namespace cakupan::job {

namespace {

class Selector {
 public:
  Selector(const Job& job, const std::vector<model::Grouping>& fields, const model::MapSpec& spec)
      : job_(job), fields_(fields), spec_(spec), regions_(job.territory.table.regions) {}

  model::ShownRegions run() const {
    model::ShownRegions shown;
    const model::SelectionSpec& wanted = spec_.selection;
    if (!wanted.highlight.empty()) shown.highlighted = named(wanted.highlight, "highlight");
    if (wanted.is_all()) return shown;
    shown.regions =
        wanted.only.empty() ? std::vector<bool>(regions_.size(), true) : named(wanted.only, "only");
    if (!wanted.except.empty()) {
      const std::vector<bool> left_out = named(wanted.except, "except");
      for (std::size_t r = 0; r < regions_.size(); ++r) shown.regions[r] = shown.regions[r] && !left_out[r];
    }
    for (const std::string& text : wanted.where) keep(shown.regions, condition_of(text));
    if (wanted.extent) {
      shown.extent = wanted.extent;
      for (std::size_t r = 0; r < regions_.size(); ++r) {
        const geo::PolygonSet& shapes = job_.territory.shapes;
        shown.regions[r] =
            shown.regions[r] && !shapes.is_empty(r) && wanted.extent->intersects(shapes.box_of(r));
      }
    }
    if (std::find(shown.regions.begin(), shown.regions.end(), true) == shown.regions.end())
      throw base::Error(base::Failure::usage, "no region is left", place("only"),
                        "loosen only, except, where or bbox");
    return shown;
  }

 private:
  base::Place place(const std::string& key) const {
    return {job_.project.path, spec_.line, "map." + spec_.id + "." + key};
  }

  /// Whether a corner of the region lies in the box, or the box wholly in the region's.
  bool reaches_into(std::size_t region, const geo::Box& box) const {
    const geo::PolygonSet& shapes = job_.territory.shapes;
    if (shapes.is_empty(region)) return false;
    const geo::Box whole = shapes.box_of(region);
    if (!whole.intersects(box)) return false;
    const geo::IndexRange parts = shapes.parts_of(region);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      for (const geo::Coordinate& corner : shapes.ring(shapes.rings_of(part).first)) {
        if (box.contains(corner)) return true;
      }
    }
    return geo::contains(shapes, region, box.center());
  }

  std::vector<bool> named(std::vector<std::string> names, const std::string& key) const {
    std::vector<Named> known = named_regions(job_);
    const std::vector<Named> provinces = named_provinces(job_);
    known.insert(known.end(), provinces.begin(), provinces.end());
    resolve(names, known, place(key));
    std::vector<bool> found(regions_.size(), false);
    for (std::size_t r = 0; r < regions_.size(); ++r) {
      const std::string& parent = regions_[r].vintages[job_.vintage].parent.code;
      found[r] = std::any_of(names.begin(), names.end(), [&](const std::string& code) {
        return code == regions_[r].code || code == parent;
      });
    }
    return found;
  }

  void keep(std::vector<bool>& chosen, const Condition& condition) const {
    const auto field = std::find_if(fields_.begin(), fields_.end(), [&](const model::Grouping& each) {
      return each.column == condition.column;
    });
    if (field == fields_.end()) {
      throw base::Error(
          base::Failure::usage,
          fmt::format("neither the gazetteer nor the boundary file has a column '{}'", condition.column),
          place("where"), "name one of theirs");
    }
    for (std::size_t r = 0; r < chosen.size(); ++r) {
      chosen[r] = chosen[r] && condition.holds_for(field->of_region[r]);
    }
  }

  const Job& job_;
  const std::vector<model::Grouping>& fields_;
  const model::MapSpec& spec_;
  const std::vector<model::Region>& regions_;
};

}  // namespace

/// The findings as a map of some of the regions tells them.
model::Findings findings_of(const model::Findings& all, const Job& job, const model::ShownRegions& shown) {
  model::Findings findings = all;
  std::erase_if(findings.units, [&](model::RegionIndex unit) { return !shown.shows(unit); });
  std::set<std::string> provinces;
  for (std::size_t r = 0; r < job.territory.table.regions.size(); ++r) {
    if (shown.shows(r)) provinces.insert(job.territory.table.regions[r].vintages[job.vintage].parent.code);
  }
  std::erase_if(findings.coverage.by_province,
                [&](const model::CoverageRow& row) { return provinces.count(row.code) == 0; });
  return findings;
}

model::ShownRegions with_whole_provinces(const model::ShownRegions& shown, const Job& job) {
  model::ShownRegions whole = shown;
  const std::vector<std::size_t> parent_of = model::parent_positions(job.territory.table, job.vintage);
  std::vector<bool> any(job.territory.table.vintages[job.vintage].parents.size() + 1, false);
  for (std::size_t r = 0; r < parent_of.size(); ++r) {
    if (shown.shows(r)) any[parent_of[r]] = true;
  }
  for (std::size_t r = 0; r < whole.regions.size(); ++r) whole.regions[r] = any[parent_of[r]];
  return whole;
}

std::vector<std::string> columns_of_conditions(const model::Project& project) {
  std::vector<std::string> columns;
  for (const model::MapSpec& spec : project.maps) {
    for (const std::string& text : spec.selection.where) columns.push_back(condition_of(text).column);
  }
  return columns;
}

std::vector<model::ShownRegions> shown_by_maps(const Job& job, const std::vector<model::Grouping>& fields) {
  std::vector<model::ShownRegions> shown;
  for (const model::MapSpec& spec : job.project.maps) shown.push_back(Selector(job, fields, spec).run());
  return shown;
}

}  // namespace cakupan::job
