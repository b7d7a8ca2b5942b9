#include <cakupan/render/theme/map_text.hpp>

#include <vector>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>

namespace cakupan::render::theme {

namespace {

using base::Message;

std::string legend_of(const ThematicMap& map) {
  std::vector<std::string> classes;
  if (!map.ramp_labels.empty()) classes.push_back(map.ramp_labels.front() + " – " + map.ramp_labels.back());
  for (const MapClass& one : map.classes) {
    if (one.standing == MapClass::Standing::of_ramp) continue;
    std::string piece = one.label + ": " + base::for_reader(static_cast<double>(one.count), 0, map.language);
    const std::string& unit =
        one.count == 1 && !map.count_label_one.empty() ? map.count_label_one : map.count_label;
    if (!unit.empty()) piece += " " + unit;
    classes.push_back(piece);
  }
  return base::message(Message::text_legend, map.language,
                       {map.legend_title, base::listed(classes, map.language)});
}

void add_line(std::string& text, Message label, base::Language language, const std::string& line) {
  text += base::message(label, language) + ": " + line + "\n";
}

// Texts of a project end as their writer likes.
std::string sentence(const std::string& words) {
  return words.empty() || words.ends_with('.') ? words : words + ".";
}

}  // namespace

std::string map_text(std::span<const ThematicMap> maps) {
  std::string text;
  for (const ThematicMap& map : maps) {
    const base::Language language = map.language;
    if (!text.empty()) text += "\n";
    text += language == base::Language::indonesian ? "[id]\n" : "[en]\n";
    add_line(text, Message::text_title, language, map.title);
    add_line(text, Message::text_alternative, language,
             base::message(Message::text_map, language, {map.title, map.description}));
    std::string caption = sentence(map.title);
    if (!map.subtitle.empty()) caption += " " + sentence(map.subtitle);
    caption += " " + legend_of(map);
    for (const std::string& note : map.legend_notes) caption += " " + sentence(note);
    add_line(text, Message::text_caption, language, caption);
    for (const std::string& line : map.source_lines) text += line + "\n";
  }
  return text;
}

}  // namespace cakupan::render::theme
