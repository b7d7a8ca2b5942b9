#include <algorithm>
#include <set>

#include <cakupan/base/number.hpp>

#include "publish/report/region_facts.hpp"

namespace cakupan::publish::report {

namespace {

Data names_data(const std::set<std::string>& names) {
  Data list{Data::type::list};
  for (const std::string& name : names) {
    Data entry;
    entry.set("name", name);
    list << entry;
  }
  return list;
}

Data row_data(const Content& content, const model::GapRow& gap) {
  Data row;
  const model::VintageEntry& entry = entry_of(content, gap.region);
  row.set("region", std::to_string(gap.region));
  row.set("rank", std::to_string(gap.rank));
  row.set("code", entry.code);
  row.set("name", entry.name);
  row.set("province", entry.parent.name);
  if (gap.nearest_area) row.set("area", content.areas[*gap.nearest_area].name);
  row.set("km", both(gap.edge ? number_text(gap.edge->value, 1) : base::Text{"–", "–"}));
  row.set("km_key", gap.edge ? base::to_fixed(gap.edge->value, 3) : "");
  const auto& people = content.territory.table.regions[gap.region].population;
  row.set("people", both(people ? number_text(static_cast<double>(*people)) : base::Text{"–", "–"}));
  row.set("people_key", people ? std::to_string(*people) : "");
  row.set("is_within", flag(gap.limit == model::GapRow::Limit::within));
  return row;
}

}  // namespace

void add_gaps(Data& page, const Content& content) {
  const std::vector<model::GapRow>& all = content.findings.gaps.regions;
  Data gaps, rows{Data::type::list};
  std::set<std::string> areas, provinces;
  const std::size_t shown = std::min(all.size(), most_rows);
  for (std::size_t i = 0; i < shown; ++i) {
    rows << row_data(content, all[i]);
    if (all[i].nearest_area) areas.insert(content.areas[*all[i].nearest_area].name);
    provinces.insert(entry_of(content, all[i].region).parent.name);
  }
  gaps.set("count", both(number_text(static_cast<double>(all.size()))));
  gaps.set("has_rows", flag(!all.empty()));
  if (content.findings.gaps.unnamed.value_or(0) > 0)
    gaps.set("unnamed", both(number_text(*content.findings.gaps.unnamed)));
  gaps.set("rows", rows);
  gaps.set("areas", names_data(areas));
  gaps.set("has_areas", flag(!areas.empty()));
  gaps.set("provinces", names_data(provinces));
  if (shown < all.size()) gaps.set("left", both(number_text(static_cast<double>(all.size() - shown))));
  gaps.set("limit", both(number_text(content.project.analysis.gap_limit.value)));
  page.set("gaps", gaps);
}

}  // namespace cakupan::publish::report
