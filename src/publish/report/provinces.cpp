#include <map>

#include <cakupan/base/number.hpp>

#include "publish/report/page_data.hpp"

namespace cakupan::publish::report {

namespace {

const model::ProvinceGapRow* gaps_of(const Content& content, const std::string& code) {
  for (const model::ProvinceGapRow& row : content.findings.gaps.by_province) {
    if (row.province.code == code) return &row;
  }
  return nullptr;
}

void add_bar(Data& row, const model::CoverageRow& coverage) {
  const double share = *coverage.share;
  row.set("bar", css_percent(share));
  row.set("high", css_percent(coverage.share_with_disputed.value_or(share)));
  if (!coverage.wilson) return;
  row.set("ci_low", css_percent(coverage.wilson->low));
  row.set("ci_width", css_percent(coverage.wilson->high - coverage.wilson->low));
  row.set("ci_from", both(percent_text(coverage.wilson->low, 0)));
  row.set("ci_to", both(percent_text(coverage.wilson->high, 0)));
}

Data row_data(const Content& content, const model::CoverageRow& coverage, std::size_t position) {
  Data row;
  row.set("index", std::to_string(position));
  row.set("code", coverage.code);
  row.set("name", coverage.name);
  row.set("rank", coverage.rank ? std::to_string(*coverage.rank) : "");
  row.set("participants", std::to_string(coverage.participants));
  row.set("units", std::to_string(coverage.units));
  row.set("share", both(percent_text(coverage.share)));
  row.set("share_key", coverage.share ? base::to_fixed(*coverage.share, 6) : "");
  if (coverage.share) {
    row.set("has_share", flag(true));
    add_bar(row, coverage);
  }
  row.set("people", both(percent_text(coverage.population_share)));
  row.set("people_key", coverage.population_share ? base::to_fixed(*coverage.population_share, 6) : "");
  if (coverage.disputed > 0) row.set("disputed", std::to_string(coverage.disputed));
  const model::ProvinceGapRow* gaps = gaps_of(content, coverage.code);
  const bool known = gaps != nullptr && gaps->within_limit;
  row.set("near_gaps", known ? std::to_string(*gaps->within_limit) : "");
  return row;
}

}  // namespace

void add_provinces(Data& page, const Content& content) {
  const std::vector<model::CoverageRow>& rows = content.findings.coverage.by_province;
  if (rows.empty()) return;
  // As the list is read first: by rank, and without one at the end.
  std::multimap<int, std::size_t> order;
  for (std::size_t i = 0; i < rows.size(); ++i)
    order.emplace(rows[i].rank.value_or(static_cast<int>(rows.size()) + 1), i);
  Data list{Data::type::list};
  for (const auto& [rank, i] : order) {
    if (!rows[i].name.empty()) list << row_data(content, rows[i], i);
  }
  if (list.is_empty_list()) return;
  Data provinces;
  provinces.set("rows", list);
  page.set("provinces", provinces);
}

}  // namespace cakupan::publish::report
