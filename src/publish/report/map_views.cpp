#include "publish/report/map_views.hpp"

#include <map>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/model/color.hpp>

#include "publish/report/map_drawing.hpp"

namespace cakupan::publish::report {

namespace {

using render::theme::MapClass;
using render::theme::MapLegend;

std::vector<std::size_t> classes_of_features(const render::theme::ThematicMap& map) {
  std::vector<std::size_t> classes;
  for (const render::theme::MapFeature& feature : map.subject.features) classes.push_back(feature.map_class);
  return classes;
}

std::vector<std::size_t> classes_of_provinces(const render::theme::ThematicMap& map, const Content& content) {
  std::vector<std::size_t> classes;
  for (const std::size_t province : model::parent_positions(content.territory.table, content.vintage)) {
    classes.push_back(province < map.subject.features.size() ? map.subject.features[province].map_class
                                                             : map.legend.classes.size() - 1);
  }
  return classes;
}

int year_of(const model::RegionState& state) {
  if (!state.selected_years.empty()) return state.selected_years.front();
  return state.disputed_years.empty() ? 0 : state.disputed_years.front();
}

std::string hatch_id(const View& view, std::size_t map_class) {
  return fmt::format("hatch-{}-{}", view.id, map_class);
}

std::string paint_of(const View& view, std::size_t map_class) {
  const MapClass& one = view.theme->english.legend.classes[map_class];
  return one.hatch ? "url(#" + hatch_id(view, map_class) + ")" : model::to_text(one.fill);
}

/// "25 daerah", or what the map prints in place of it.
std::string count_of(const MapClass& one, const render::theme::MapWords& words) {
  if (!one.count_words.empty()) return one.count_words;
  const bool single = one.count == 1 && !words.count_label_one.empty();
  return base::for_reader(static_cast<double>(one.count), 0, words.language) + " " +
         (single ? words.count_label_one : words.count_label);
}

Data ramp_data(const ThemeTexts& theme) {
  const MapLegend& legend = theme.english.legend;
  std::string colors;
  for (const model::Color& color : legend.ramp) colors += (colors.empty() ? "" : ",") + model::to_text(color);
  Data ramp, labels{Data::type::list};
  ramp.set("colors", colors);
  for (std::size_t i = 0; i < legend.ramp_labels.size(); ++i) {
    Data label;
    label.set("label", both({theme.indonesian.legend.ramp_labels[i], legend.ramp_labels[i]}));
    labels << label;
  }
  ramp.set("labels", labels);
  return ramp;
}

Data legend_data(const View& view) {
  const render::theme::ThematicMap& indonesian = view.theme->indonesian;
  const render::theme::ThematicMap& english = view.theme->english;
  Data classes{Data::type::list};
  for (std::size_t c = 0; c < english.legend.classes.size(); ++c) {
    const MapClass& one = english.legend.classes[c];
    if (one.standing == MapClass::Standing::of_ramp) continue;
    if (one.standing == MapClass::Standing::no_data && one.count == 0) continue;
    Data entry;
    entry.set("index", std::to_string(c));
    entry.set("paint", paint_of(view, c));
    entry.set("label", both({indonesian.legend.classes[c].label, one.label}));
    entry.set("count",
              both({count_of(indonesian.legend.classes[c], indonesian.words), count_of(one, english.words)}));
    classes << entry;
  }
  return classes;
}

Data notes_data(const ThemeTexts& theme) {
  Data notes{Data::type::list};
  for (std::size_t i = 0; i < theme.english.words.legend_notes.size(); ++i) {
    Data note;
    note.set("text", both({theme.indonesian.words.legend_notes[i], theme.english.words.legend_notes[i]}));
    notes << note;
  }
  return notes;
}

}  // namespace

Views views_of(const Content& content) {
  Views views;
  const Maps& maps = content.maps;
  views.all.push_back({"cohort", &maps.participation, classes_of_features(maps.participation.english)});
  const bool repaints = tells_regions(maps.drawing);
  if (repaints && maps.coverage)
    views.all.push_back({"coverage", &*maps.coverage, classes_of_provinces(maps.coverage->english, content)});
  if (repaints && maps.proximity)
    views.all.push_back({"proximity", &*maps.proximity, classes_of_features(maps.proximity->english)});
  std::map<Look, std::size_t> known;
  for (std::size_t r = 0; r < content.territory.table.regions.size(); ++r) {
    Look look{{}, year_of(content.findings.states[r])};
    for (const View& view : views.all) look.classes.push_back(view.class_of[r]);
    const auto [entry, is_new] = known.emplace(look, views.looks.size());
    if (is_new) views.looks.push_back(look);
    views.look_of.push_back(entry->second);
  }
  return views;
}

std::string rules_of(const Views& views) {
  std::string rules;
  for (std::size_t k = 0; k < views.looks.size(); ++k)
    rules += fmt::format(".k{0}{{fill:var(--k{0});--own:var(--k{0})}}", k);
  for (std::size_t v = 0; v < views.all.size(); ++v) {
    rules += fmt::format("\n.view-{}{{", views.all[v].id);
    for (std::size_t k = 0; k < views.looks.size(); ++k)
      rules += fmt::format("--k{}:{};", k, paint_of(views.all[v], views.looks[k].classes[v]));
    rules += "}";
  }
  return rules;
}

std::string hatches_of(const Views& views) {
  std::string patterns;
  for (const View& view : views.all) {
    const std::vector<MapClass>& classes = view.theme->english.legend.classes;
    for (std::size_t c = 0; c < classes.size(); ++c) {
      if (!classes[c].hatch) continue;
      const model::Hatch& hatch = *classes[c].hatch;
      const std::string spacing = base::to_text(hatch.spacing.value);
      patterns +=
          fmt::format(R"svg(<pattern id="{0}" width="{1}" height="{1}" patternUnits="userSpaceOnUse" )svg"
                      R"svg(patternTransform="rotate({2})"><rect width="{1}" height="{1}" fill="{3}"/>)svg"
                      R"svg(<path d="M0 {6}H{1}" stroke="{4}" stroke-width="{5}"/></pattern>)svg",
                      hatch_id(view, c), spacing, base::to_text(-hatch.angle_degrees),
                      model::to_text(classes[c].fill), model::to_text(hatch.color),
                      base::to_text(hatch.width.value), base::to_text(hatch.spacing.value / 2));
    }
  }
  return patterns;
}

Data views_data(const Views& views) {
  Data list{Data::type::list};
  for (std::size_t v = 0; v < views.all.size(); ++v) {
    const View& view = views.all[v];
    const render::theme::MapWords& indonesian = view.theme->indonesian.words;
    const render::theme::MapWords& english = view.theme->english.words;
    Data data;
    data.set("id", view.id);
    data.set("is_first", flag(v == 0));
    data.set(std::string("is_") + view.id, flag(true));
    data.set("title", both({indonesian.title, english.title}));
    data.set("subtitle", both({indonesian.subtitle, english.subtitle}));
    data.set("description", both({indonesian.description, english.description}));
    data.set("legend_title", both({indonesian.legend_title, english.legend_title}));
    data.set("classes", legend_data(view));
    data.set("notes", notes_data(*view.theme));
    if (!english.legend_notes.empty()) data.set("has_notes", flag(true));
    if (!view.theme->english.legend.ramp.empty()) data.set("ramp", ramp_data(*view.theme));
    if (!english.place_label.empty()) data.set("places", both({indonesian.place_label, english.place_label}));
    list << data;
  }
  return list;
}

}  // namespace cakupan::publish::report
