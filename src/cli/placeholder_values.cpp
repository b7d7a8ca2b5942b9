#include "cli/placeholder_values.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/job/map_ids.hpp>
#include <cakupan/loader/match/gazetteer.hpp>
#include <cakupan/loader/project/style_file.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/color/palette.hpp>

namespace cakupan::cli {

namespace {

using Files = Completion::Files;

Completion words_alone(const std::vector<std::string>& words) {
  Completion result;
  for (const std::string& word : words) result.candidates.push_back({word, ""});
  return result;
}

Completion palette_values(const BegunValue&) {
  Completion result;
  for (const render::color::Palette& palette : render::color::palettes())
    result.candidates.push_back(
        {palette.name, model::palette_kind_names[static_cast<std::size_t>(palette.kind)]});
  return result;
}

Completion scheme_values(const BegunValue&) {
  Completion result;
  for (const std::string& name : analysis::scheme_names())
    result.candidates.push_back({name, analysis::scheme_meaning(analysis::scheme_named(name))});
  return result;
}

Completion style_values(const BegunValue&) {
  Completion result = words_alone(loader::project::style_names(job::styles_folder(job::data_folder())));
  result.files = Files::any;
  result.ending = "toml";
  return result;
}

// The ids before the last comma stay; each id is given once.
Completion map_id_values(const BegunValue& value) {
  const std::size_t comma = value.begun.rfind(',');
  const std::string before = comma == std::string::npos ? "" : value.begun.substr(0, comma + 1);
  const auto given = base::split(before, ',');
  Completion result;
  for (const std::string& id : job::map_ids(value.project)) {
    if (std::find(given.begin(), given.end(), id) == given.end())
      result.candidates.push_back({before + id, ""});
  }
  return result;
}

loader::match::Gazetteer gazetteer_of(const BegunValue& value) {
  base::Diagnostics ignored;
  return loader::match::read_gazetteer(
      value.gazetteer.empty() ? job::embedded_gazetteer(job::data_folder()) : value.gazetteer, ignored);
}

Completion kind_values(const BegunValue& value) {
  Completion result;
  for (const loader::match::Kind& kind : gazetteer_of(value).kinds)
    result.candidates.push_back({kind.name, base::shortened(base::join(kind.words, ", "))});
  return result;
}

Completion system_values(const BegunValue& value) {
  Completion result;
  for (const loader::match::CodeSystem& system : gazetteer_of(value).systems)
    result.candidates.push_back({system.name, system.pattern});
  return result;
}

// The formats of an image are told by its ending: "map.s" and "map" become "map.svg", "map.png", "map.pdf".
Completion image_values(const BegunValue& value) {
  Completion result;
  result.files = Files::any;
  const std::size_t dot = value.begun.rfind('.');
  const bool has_ending = dot != std::string::npos && value.begun.find('/', dot) == std::string::npos;
  const std::string stem = value.begun.substr(0, has_ending ? dot : std::string::npos);
  if (stem.empty() || stem.ends_with('/') || stem.ends_with('.')) return result;
  for (const char* ending : {".svg", ".png", ".pdf"}) result.candidates.push_back({stem + ending, ""});
  return result;
}

Completion any_file(const BegunValue&) { return {Files::any, "", {}}; }
Completion folder(const BegunValue&) { return {Files::folders, "", {}}; }

using Values = std::function<Completion(const BegunValue&)>;

// What a placeholder stands for. Those with an ending ("FILE.toml") and those of choices ("id|en") say it
// themselves.
const std::map<std::string, Values>& values_by_placeholder() {
  static const std::map<std::string, Values> values{
      {"PALETTE", palette_values},
      {"SCHEME", scheme_values},
      {"STYLE", style_values},
      {"ID,...", map_id_values},
      {"KIND", kind_values},
      {"SYSTEM", system_values},
      {"SIZE", [](const BegunValue&) { return words_alone(model::page_names()); }},
      {"IMAGE", image_values},
      {"FILE", any_file},
      {"TABLE", any_file},
      {"BOUNDARIES", any_file},
      {"FILE|DIR", any_file},
      {"DIR", folder},
      {"OLD", folder},
      {"NEW", folder},
  };
  return values;
}

std::string ending_in(const std::string& placeholder) {
  const std::size_t dot = placeholder.find('.');
  if (dot == std::string::npos || placeholder.find(',') != std::string::npos) return "";
  return placeholder.substr(dot + 1, placeholder.find(' ', dot) - dot - 1);
}

// Words are in lower case: "N|median" has one.
std::vector<std::string> choices_in(const std::string& placeholder) {
  std::vector<std::string> choices;
  if (placeholder.find('|') == std::string::npos) return choices;
  for (const std::string_view piece : base::split(placeholder, '|')) {
    if (base::lower(piece) == piece) choices.emplace_back(piece);
  }
  return choices;
}

}  // namespace

Completion values_of(const BegunValue& value) {
  const auto known = values_by_placeholder().find(value.placeholder);
  if (known != values_by_placeholder().end()) return known->second(value);
  if (const auto choices = choices_in(value.placeholder); !choices.empty()) return words_alone(choices);
  if (const std::string ending = ending_in(value.placeholder); !ending.empty())
    return {Files::any, ending, {}};
  return {};
}

}  // namespace cakupan::cli
