#include <cakupan/render/theme/map_text.hpp>

#include <vector>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>

namespace cakupan::render::theme {

namespace {

using base::Message;

std::string legend_of(const ThematicMap& map) {
  std::vector<std::string> classes;
  if (!map.legend.ramp_labels.empty())
    classes.push_back(map.legend.ramp_labels.front() + " – " + map.legend.ramp_labels.back());
  for (const MapClass& one : map.legend.classes) {
    if (one.standing == MapClass::Standing::of_ramp && !map.legend.square) continue;
    if (one.stands_apart() && one.count == 0) continue;
    std::string piece =
        one.label + ": " + base::for_reader(static_cast<double>(one.count), 0, map.words.language);
    const std::string& unit = one.count == 1 && !map.words.count_label_one.empty() ? map.words.count_label_one
                                                                                   : map.words.count_label;
    if (!unit.empty()) piece += " " + unit;
    classes.push_back(piece);
  }
  return base::message(Message::text_legend, map.words.language,
                       {map.words.legend_title, base::listed(classes, map.words.language)});
}

void add_line(std::string& text, Message label, base::Language language, const std::string& line) {
  text += base::message(label, language) + ": " + line + "\n";
}

// Texts of a project end as their writer likes.
std::string sentence(const std::string& words) {
  return words.empty() || words.ends_with('.') ? words : words + ".";
}

/// What is said in one language.
std::string section(const ThematicMap& map) {
  const MapWords& words = map.words;
  std::string text = words.language == base::Language::indonesian ? "[id]\n" : "[en]\n";
  add_line(text, Message::text_title, words.language, words.title);
  add_line(text, Message::text_alternative, words.language,
           base::message(Message::text_map, words.language, {words.title, words.description}));
  std::string caption = sentence(words.title);
  if (!words.subtitle.empty()) caption += " " + sentence(words.subtitle);
  caption += " " + legend_of(map);
  for (const std::string& note : words.legend_notes) caption += " " + sentence(note);
  add_line(text, Message::text_caption, words.language, caption);
  for (const std::string& line : words.source_lines) text += line + "\n";
  return text;
}

}  // namespace

std::string map_text(const ThematicMap& map, const ThematicMap& in_other_language) {
  return section(map) + "\n" + section(in_other_language);
}

}  // namespace cakupan::render::theme
