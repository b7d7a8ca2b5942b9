#include "publish/report/map_drawing.hpp"
#include "publish/report/map_views.hpp"
#include "publish/report/page_data.hpp"

namespace cakupan::publish::report {

namespace {

/// What the slider tells of each year: how many took part up to then.
Data years_data(const Content& content) {
  Data years{Data::type::list};
  const double units = static_cast<double>(content.findings.units.size());
  for (const model::YearRow& row : content.findings.coverage.by_year) {
    Data year;
    year.set("year", std::to_string(row.year));
    year.set("first", both(number_text(static_cast<double>(row.first))));
    year.set("cumulative", both(number_text(static_cast<double>(row.cumulative))));
    year.set("units", both(number_text(units)));
    year.set("share", both(percent_text(row.cumulative_share)));
    years << year;
  }
  return years;
}

std::string year_of_look(const Look& look) { return look.year == 0 ? "0" : std::to_string(look.year); }

/// "1,4,0,2017;…": of every look its class in each view, and its year.
std::string looks_text(const Views& views) {
  std::string text;
  for (const Look& look : views.looks) {
    if (!text.empty()) text += ';';
    for (const std::size_t map_class : look.classes) text += std::to_string(map_class) + ",";
    text += year_of_look(look);
  }
  return text;
}

}  // namespace

void add_map(Data& page, const Content& content) {
  const Views views = views_of(content);
  Data map;
  map.set("view_box", view_box(content.maps.drawing));
  map.set("drawing", drawn_map(content, views));
  map.set("rules", rules_of(views));
  map.set("hatches", hatches_of(views));
  map.set("looks", looks_text(views));
  map.set("views", views_data(views));
  map.set("tells_regions", flag(tells_regions(content.maps.drawing)));
  map.set("has_views", flag(views.all.size() > 1));
  if (content.findings.coverage.by_year.size() > 1 && tells_regions(content.maps.drawing)) {
    map.set("has_years", flag(true));
    map.set("years", years_data(content));
    map.set("last_year_index", std::to_string(content.findings.coverage.by_year.size() - 1));
  }
  page.set("map", map);
}

}  // namespace cakupan::publish::report
