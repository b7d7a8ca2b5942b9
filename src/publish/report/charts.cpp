#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include <cakupan/analysis/coverage.hpp>
#include <cakupan/base/number.hpp>

#include "publish/report/page_data.hpp"

namespace cakupan::publish::report {

namespace {

// Of a plot, whose labels stand beside it in HTML: it is stretched to the room there is.
constexpr double plot_width = 1000, plot_height = 400;

struct Point {
  const model::CurveRow* row;
  model::Interval wilson;
};

/// The rows of the curve of all years that have units, up to a distance.
std::vector<Point> curve_points(const Content& content, double most_km) {
  std::vector<Point> points;
  for (const model::CurveRow& row : content.findings.proximity.curve) {
    if (row.cohort || row.units == 0 || row.within.value > most_km) continue;
    points.push_back({&row, analysis::wilson(row.participants, row.units)});
  }
  return points;
}

/// Twice the last band: what is farther differs little from the whole.
double most_km_of(const Content& content) {
  double last = 0, bands = 0;
  for (const model::CurveRow& row : content.findings.proximity.curve) last = std::max(last, row.within.value);
  for (const base::Kilometers limit : content.project.analysis.band_limits)
    bands = std::max(bands, limit.value);
  return bands == 0 ? last : std::min(last, 2 * bands);
}

/// 1, 2 or 5 times a power of ten, so that at most six steps fit.
double step_of(double most) {
  double step = std::pow(10, std::floor(std::log10(most)));
  for (const double factor : {0.1, 0.2, 0.5, 1.0}) {
    if (most / (step * factor) <= 6) return step * factor;
  }
  return step;
}

std::string place_text(double km, double share, double most_km) {
  return base::to_fixed(km / most_km * plot_width, 1) + " " + base::to_fixed((1 - share) * plot_height, 1);
}

Data curve_rows(const std::vector<Point>& points) {
  Data rows{Data::type::list};
  for (const Point& point : points) {
    Data row;
    row.set("km", base::to_text(point.row->within.value));
    row.set("units", std::to_string(point.row->units));
    row.set("participants", std::to_string(point.row->participants));
    row.set("share", both(percent_text(point.row->share)));
    row.set("low", both(percent_text(point.wilson.low, 1)));
    row.set("high", both(percent_text(point.wilson.high, 1)));
    rows << row;
  }
  return rows;
}

Data kilometer_ticks(double most_km) {
  Data ticks{Data::type::list};
  const double step = step_of(most_km);
  for (int i = 0; i * step <= most_km * 1.0001; ++i) {
    Data tick;
    tick.set("x", css_percent(i * step / most_km));
    tick.set("at", base::to_fixed(i * step / most_km * plot_width, 1));
    tick.set("label", both(number_text(i * step)));
    ticks << tick;
  }
  return ticks;
}

void add_curve(Data& page, const Content& content) {
  const double most_km = most_km_of(content);
  const std::vector<Point> points = curve_points(content, most_km);
  if (points.size() < 2) return;
  std::string line, upper, lower;
  for (const Point& point : points) {
    const double km = point.row->within.value;
    line += (line.empty() ? "M" : "L") + place_text(km, point.row->share.value_or(0), most_km);
    upper += (upper.empty() ? "M" : "L") + place_text(km, point.wilson.high, most_km);
    lower.insert(0, "L" + place_text(km, point.wilson.low, most_km));
  }
  Data curve;
  curve.set("line", line);
  curve.set("band", upper + lower + "Z");
  curve.set("most_km", base::to_text(most_km));
  curve.set("most", both(number_text(most_km)));
  curve.set("ticks", kilometer_ticks(most_km));
  curve.set("rows", curve_rows(points));
  const double units = static_cast<double>(content.findings.units.size());
  const auto participants = std::count_if(
      content.findings.units.begin(), content.findings.units.end(), [&](model::RegionIndex unit) {
        return content.findings.states[unit].kind == model::RegionState::Kind::participant;
      });
  const double whole = static_cast<double>(participants) / units;
  curve.set("whole", both(percent_text(whole, 1)));
  curve.set("whole_y", css_percent(1 - whole));
  curve.set("whole_at", base::to_fixed((1 - whole) * plot_height, 1));
  page.set("curve", curve);
}

/// "1,2 × 10⁻⁵" tells a reader no more than this.
base::Text chance_text(const std::optional<double>& p) {
  if (!p) return {"–", "–"};
  if (*p < 0.001) return {"< 0,001", "< 0.001"};
  return number_text(*p, 3);
}

Data group_data(std::size_t participants, std::size_t units) {
  Data group;
  group.set("participants", std::to_string(participants));
  group.set("units", std::to_string(units));
  if (units == 0) return group;
  const double share = static_cast<double>(participants) / static_cast<double>(units);
  const model::Interval wilson = analysis::wilson(participants, units);
  group.set("x", css_percent(share));
  group.set("low_x", css_percent(wilson.low));
  group.set("width", css_percent(wilson.high - wilson.low));
  group.set("share", both(percent_text(share, 1)));
  group.set("low", both(percent_text(wilson.low, 0)));
  group.set("high", both(percent_text(wilson.high, 0)));
  return group;
}

base::Text points_text(const std::optional<double>& share) {
  return share ? number_text(*share * 100, 0) : base::Text{"–", "–"};
}

Data near_far_row(const model::NearFarRow& row) {
  const model::NearFarComparison& compared = row.eligible;
  Data data;
  data.set("limit", both(number_text(row.limit.value)));
  std::string years;
  for (const int year : row.without) years += (years.empty() ? "" : ", ") + std::to_string(year);
  if (!years.empty()) data.set("left_out", years);
  data.set("near", group_data(compared.near_selected, compared.near_units));
  data.set("far", group_data(compared.far_selected, compared.far_units));
  data.set("difference", both(points_text(compared.difference)));
  data.set("low", both(points_text(compared.low)));
  data.set("high", both(points_text(compared.high)));
  data.set("odds", both(compared.odds_ratio ? number_text(*compared.odds_ratio, 1) : base::Text{"–", "–"}));
  data.set("p", both(chance_text(compared.p_permutation)));
  data.set("q", both(chance_text(compared.q_permutation)));
  return data;
}

void add_near_far(Data& page, const Content& content) {
  Data rows{Data::type::list};
  std::string chosen;
  for (const model::NearFarRow& row : content.findings.proximity.near_far) {
    if (row.cohort || row.eligible.near_units == 0 || row.eligible.far_units == 0) continue;
    rows << near_far_row(row);
  }
  for (const model::Cohort& cohort : content.cohorts) {
    if (cohort.choice == model::Cohort::Choice::near_areas)
      chosen += (chosen.empty() ? "" : ", ") + std::to_string(cohort.year);
  }
  if (rows.is_empty_list()) return;
  Data near_far;
  near_far.set("rows", rows);
  if (!chosen.empty()) near_far.set("chosen", chosen);
  near_far.set("permutations", both(number_text(static_cast<double>(content.project.analysis.permutations))));
  near_far.set("seed", std::to_string(content.project.analysis.seed));
  page.set("near_far", near_far);
}

}  // namespace

void add_charts(Data& page, const Content& content) {
  add_curve(page, content);
  add_near_far(page, content);
  page.set("has_charts", flag(page.get("curve") != nullptr || page.get("near_far") != nullptr));
}

}  // namespace cakupan::publish::report
