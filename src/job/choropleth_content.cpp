#include "job/choropleth_content.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <cakupan/analysis/centered_classes.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/loader/table/number_column.hpp>
#include <cakupan/render/color/palette.hpp>
#include <cakupan/render/theme/themes.hpp>

#include "job/values.hpp"

namespace cakupan::job {

namespace {

using Numbers = std::vector<std::optional<double>>;
using analysis::Scheme;
using render::theme::ChoroplethInput;
using render::theme::ThematicMap;

/// One number of each feature, in classes.
class NumbersInClasses {
 public:
  NumbersInClasses(const ChoroplethRequest& request, const analysis::ClassifyOptions& how,
                   const ValueRows& values, const std::vector<bool>& used, ChoroplethInput content,
                   base::Diagnostics& diagnostics)
      : request_(request),
        how_(how),
        values_(values),
        used_(used),
        content_(std::move(content)),
        diagnostics_(diagnostics) {
    for (const render::theme::ValuedFeature& feature : content_.features) shown_.push_back(feature.value);
    require_some_value(shown_, values.table, request.values.column, diagnostics);
    shorten_shown();
  }

  ThematicMap map() {
    classes_ = classes();
    return render::theme::number_map(content_, classes_);
  }

  const model::Classification& found() const { return classes_; }
  const render::theme::ValueFormat& format() const { return content_.format; }
  const Numbers& shown() const { return shown_; }

 private:
  /// Numbers of many digits as numbers of few, in a unit that the legend names.
  void shorten_shown() {
    if (content_.format.unit == "%") return;
    const double unit = content_.format.given_in = render::theme::short_unit(shown_);
    for (double& border : how_.breaks) border /= unit;
    shorten(shown_, unit);
    for (std::size_t f = 0; f < shown_.size(); ++f) content_.features[f].value = shown_[f];
  }

  /// A diverging palette means a middle: zero, where values lie on both sides of it.
  bool turns_at_zero() const {
    if (content_.palette.empty() ||
        render::color::palette_named(content_.palette, content_.style.own_palettes).kind !=
            model::PaletteKind::diverging)
      return false;
    const auto any = [&](auto is) {
      return std::any_of(shown_.begin(), shown_.end(),
                         [&](const auto& value) { return value && is(*value); });
    };
    return any([](double value) { return value < 0; }) && any([](double value) { return value > 0; });
  }

  model::Classification classes() {
    if (request_.values.center) return classes_around(*request_.values.center);
    if (!turns_at_zero()) return plain_classes();
    content_.center = 0;
    // Where no border is free to be found, as of a pool or of given ones without zero, a class may lie on
    // both sides, which is told.
    const bool free =
        request_.classes.pool.empty() && how_.scheme != Scheme::manual && how_.scheme != Scheme::unclassed;
    if (free) return classes_around({model::ClassCenter::At::value, 0});
    model::Classification classes = plain_classes();
    const bool has_zero = std::find(classes.breaks.begin(), classes.breaks.end(), 0) != classes.breaks.end();
    if (!has_zero && how_.scheme != Scheme::unclassed) {
      diagnostics_.warn("palette-center",
                        fmt::format("the palette '{}' has its middle at 0, which is no class border: a class "
                                    "lies on both sides",
                                    request_.look.palette),
                        {request_.values.path, {}, request_.values.column},
                        "give --breaks that hold 0, or take a sequential palette");
    }
    return classes;
  }

  model::Classification classes_around(model::ClassCenter center) {
    center.value /= content_.format.given_in;
    if (how_.scheme == Scheme::unclassed && center.at == model::ClassCenter::At::value) {
      content_.center = center.value;
      return plain_classes();
    }
    if (!request_.classes.pool.empty())
      throw base::Error(base::Failure::usage, "--center and --pool find the borders in two ways", {},
                        "give --breaks that hold the center, for all maps of the pool");
    analysis::CenteredClasses found = analysis::classify_around(shown_, center, how_);
    content_.center = found.center;
    return std::move(found.classes);
  }

  model::Classification plain_classes() {
    model::Classification classes =
        request_.classes.pool.empty() ? analysis::classify(shown_, how_) : pooled_classes();
    warn_of_classes(classes, values_.table, request_.values.column, diagnostics_);
    return classes;
  }

  model::Classification pooled_classes() const {
    Numbers of_rows = values_.numbers;
    shorten(of_rows, content_.format.given_in);
    return classify_pooled(values_.table, request_.values.column, of_rows,
                           {request_.classes.pool, content_.format.given_in}, used_, how_, diagnostics_);
  }

  const ChoroplethRequest& request_;
  analysis::ClassifyOptions how_;
  const ValueRows& values_;
  const std::vector<bool>& used_;
  ChoroplethInput content_;
  base::Diagnostics& diagnostics_;
  Numbers shown_;
  model::Classification classes_;
};

ThematicMap of_two_values(const ChoroplethRequest& request, const analysis::ClassifyOptions& how,
                          const ValueRows& values, const RowOfRegion& rows, const std::vector<bool>& used,
                          const ChoroplethInput& content, base::Diagnostics& diagnostics) {
  const Numbers numbers = loader::table::number_column(values.table, request.second, diagnostics);
  ChoroplethRequest other = request;
  other.values.column = request.second;
  other.classes.breaks = request.second_breaks;
  analysis::ClassifyOptions other_how = how;
  other_how.breaks = request.second_breaks;
  if (!request.second_breaks.empty()) {
    other_how.scheme = Scheme::manual;
  } else if (other_how.scheme == Scheme::manual) {
    other_how.scheme = Scheme::quantile;
    other_how.classes = request.classes.breaks.size() + 1;
  }
  ChoroplethInput first = content, second = content;
  first.palette.clear();
  second.palette.clear();
  second.legend_title = request.second;
  second.format = {};
  for (render::theme::ValuedFeature& feature : second.features) {
    const auto row = rows.find(feature.code);
    feature.value = row == rows.end() ? std::nullopt : numbers[row->second];
  }
  ValueRows of_second = values;
  of_second.numbers = numbers;
  NumbersInClasses a(request, how, values, used, first, diagnostics);
  NumbersInClasses b(other, other_how, of_second, used, second, diagnostics);
  const ThematicMap map_a = a.map(), map_b = b.map();
  const auto ticks = [&](const NumbersInClasses& each, const std::string& column) {
    render::theme::require_three_classes(each.found(), column);
    return render::theme::border_texts(each.found().breaks, each.shown(), content.language, each.format());
  };
  return render::theme::joined_map({map_a, map_b, ticks(a, request.values.column), ticks(b, request.second)},
                                   request.look.palette, content.style);
}

}  // namespace

ThematicMap choropleth_content(const ChoroplethRequest& request, const analysis::ClassifyOptions& how,
                               const ValueRows& values, const RowOfRegion& rows,
                               const std::vector<bool>& used, ChoroplethInput content,
                               base::Diagnostics& diagnostics) {
  content.format.unit = request.values.unit;
  if (request.values.kind == ValueInput::Kind::words) {
    for (const std::string& word : request.values.categories) content.categories.push_back({word, word, {}});
    return render::theme::category_map(content);
  }
  if (!request.second.empty()) return of_two_values(request, how, values, rows, used, content, diagnostics);
  const model::Style style = content.style;
  NumbersInClasses numbers(request, how, values, used, std::move(content), diagnostics);
  ThematicMap map = numbers.map();
  if (request.look.kind == model::MapSpec::Kind::regions) return map;
  for (std::size_t f = 0; f < map.subject.features.size(); ++f)
    map.subject.features[f].rank_by = numbers.shown()[f];
  if (request.look.kind == model::MapSpec::Kind::symbols) {
    const bool graduated = request.look.sizing == model::MapSpec::Sizing::graduated;
    render::theme::make_symbols(map, style, graduated ? &numbers.found() : nullptr);
  }
  if (request.look.kind == model::MapSpec::Kind::dots) {
    const render::theme::ValueFormat& format = numbers.format();
    render::theme::make_dots(map, style, request.look.dots,
                             render::theme::unit_words(format.unit, format.given_in, request.words.language));
  }
  return map;
}

}  // namespace cakupan::job
