#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/loader/project/project_file.hpp>
#include <cakupan/loader/project/style_file.hpp>

namespace cakupan::architecture {
namespace {

// docs/keys.md is what the readers themselves answer: of an unknown key they name those they know, of a wrong
// value what they take. CAKUPAN_UPDATE_GOLDEN=1 renews it, and fails.

struct Section {
  std::string heading;             ///< "[map]"; empty: before all
  std::vector<std::string> lines;  ///< that stand in it
};
using Document = std::vector<Section>;
using Read = std::function<void(const std::string& text)>;

struct Answer {
  std::string happened, remedy, key;
};

std::string key_of(const std::string& line) { return line.substr(0, line.find(' ')); }

/// What a reader says where a section has one line more, or another one for the same key.
Answer answer_to(const Read& read, const Document& document, std::size_t section, const std::string& line) {
  std::string text;
  for (std::size_t s = 0; s < document.size(); ++s) {
    if (!document[s].heading.empty()) text += document[s].heading + "\n";
    for (const std::string& own : document[s].lines) {
      if (s != section || key_of(own) != key_of(line)) text += own + "\n";
    }
    if (s == section) text += line + "\n";
  }
  try {
    read(text);
  } catch (const base::Error& error) {
    return {error.happened(), error.remedy(), error.place().field};
  }
  return {};
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  if (at == std::string::npos) return {};
  const std::size_t begin = at + from.size();
  return text.substr(begin, to.empty() ? to.npos : text.find(to, begin) - begin);
}

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> parts;
  std::stringstream stream(text);
  for (std::string part; std::getline(stream, part, ',');)
    parts.push_back(part.substr(part.find_first_not_of(' ')));
  return parts;
}

std::vector<std::string> known_keys(const Read& read, const Document& document, std::size_t section) {
  const Answer answer = answer_to(read, document, section, "qqqqqqqqqqqqqqqqqq = 1");
  EXPECT_THAT(answer.happened, testing::StartsWith("unknown key 'qqqqqqqqqqqqqqqqqq'"))
      << document[section].heading << " " << answer.key;
  return split(between(answer.remedy, "known are: ", ""));
}

/// What a key takes, in the reader's words.
std::string taken_by(const Read& read, const Document& document, std::size_t section,
                     const std::string& key) {
  const auto asked = [&](const std::string& value) {
    return answer_to(read, document, section, key + " = " + value);
  };
  const std::string type = between(asked("1979-05-27").happened, "must be ", ", but is");
  if (type.empty()) return {};
  if (type == "an integer" || type == "a number") {
    const std::string lowest = type == "a number" ? "-9e99" : "-9000000000000000000";
    const std::string bounds = between(asked(lowest).happened, "must be between ", ", but is");
    return bounds.empty() ? type : type + " between " + bounds;
  }
  if (type == "a text in quotes") {
    const Answer answer = asked("\"qqqqqqqqqqqqqqqqqq\"");
    if (answer.happened.starts_with("unknown ") && answer.remedy.starts_with("known are: "))
      return "one of " + between(answer.remedy, "known are: ", "");
  }
  return type;
}

struct Found {
  std::string section, key, takes;
};

/// "map.inset" of "[[map.inset]]".
std::string name_of(const std::string& heading) {
  const std::size_t first = heading.find_first_not_of('[');
  return first == heading.npos ? "" : heading.substr(first, heading.find(']') - first);
}

/// Whether a key of a section holds a table that has a heading of its own.
bool is_section(const Document& sections, const std::string& of, const std::string& key) {
  const std::string name = name_of(of).empty() ? key : name_of(of) + "." + key;
  return std::any_of(sections.begin(), sections.end(),
                     [&](const Section& section) { return name_of(section.heading) == name; });
}

void find_keys(const Read& read, const Document& document, const Document& sections,
               std::vector<Found>& found) {
  for (std::size_t s = 0; s < document.size(); ++s) {
    for (const std::string& key : known_keys(read, document, s)) {
      if (is_section(sections, document[s].heading, key)) continue;
      const auto same = [&](const Found& one) {
        return one.section == document[s].heading && one.key == key;
      };
      const std::string takes = taken_by(read, document, s, key);
      const auto before = std::find_if(found.begin(), found.end(), same);
      if (before == found.end()) {
        found.push_back({document[s].heading, key, takes});
      } else if (before->takes.empty()) {
        before->takes = takes;
      }
    }
  }
}

std::string printed(const std::vector<Found>& found) {
  std::vector<std::string> sections;
  for (const Found& one : found) {
    if (std::find(sections.begin(), sections.end(), one.section) == sections.end())
      sections.push_back(one.section);
  }
  std::string text;
  for (const std::string& section : sections) {
    text += section.empty() ? "\n### At the top\n" : "\n### `" + section + "`\n";
    text += "\n| key | takes |\n|---|---|\n";
    for (const Found& one : found) {
      if (one.section == section) text += "| `" + one.key + "` | " + one.takes + " |\n";
    }
  }
  return text;
}

const Section top{"", {"cakupan = 1", "title = \"T\""}};
const Section boundaries{"[boundaries]", {"path = \"b.shp\""}};
const Section participation{"[participation]", {"path = \"p.csv\""}};
const Section areas{"[areas]", {"path = \"a.csv\""}};

std::vector<Document> projects() {
  const auto of_map = [](std::vector<std::string> lines, std::vector<Section> more = {}) {
    lines.insert(lines.begin(), "id = \"m\"");
    Document document{top, boundaries, participation, areas, {"[[map]]", lines}};
    document.insert(document.end(), more.begin(), more.end());
    return document;
  };
  return {
      {top,
       {"[words]", {}},
       boundaries,
       {"[context]", {"path = \"c.toml\""}},
       {"[gazetteer]", {"path = \"g.toml\""}},
       participation,
       {"[[participation.state]]", {"name = \"selected\""}},
       {"[[overlay]]", {"id = \"o\"", "path = \"o.csv\"", "title = \"O\""}},
       areas,
       {"[analysis]", {}},
       {"[analysis.gap_weights]", {}},
       {"[output]", {}},
       {"[[palette]]", {"name = \"p\"", "kind = \"sequential\"", "colors = [\"#ffffff\", \"#000000\"]"}},
       {"[[map]]", {"id = \"m\"", "theme = \"participation\""}},
       {"[[map.inset]]", {"bbox = [1, 2, 3, 4]"}},
       {"[[atlas]]", {"id = \"a\""}}},
      of_map({"theme = \"coverage\""}),
      of_map({"theme = \"participation\"", "kind = \"tiles\""}),
      of_map({"theme = \"proximity\""}),
      of_map({"theme = \"value\"", "value = \"v\""}, {{"[map.second]", {"value = \"w\""}}}),
      of_map({"theme = \"value\"", "value = \"v\"", "kind = \"symbols\""}),
      of_map({"theme = \"value\"", "value = \"v\"", "kind = \"dots\""}),
      of_map({"theme = \"value\"", "value = \"v\"", "scheme = \"categorical\""},
             {{"[[map.category]]", {"value = \"a\"", "color = \"#ffffff\""}}}),
  };
}

Document style() {
  return {{"", {}},
          {"[page]", {}},
          {"[font]", {}},
          {"[sizes]", {}},
          {"[colors]", {}},
          {"[lines]", {}},
          {"[lines.region]", {}},
          {"[hatches]", {}},
          {"[hatches.disputed]", {}},
          {"[palettes]", {}},
          {"[map]", {}},
          {"[small_regions]", {}},
          {"[legend]", {}},
          {"[[palette]]", {"name = \"p\"", "kind = \"sequential\"", "colors = [\"#ffffff\", \"#000000\"]"}}};
}

class KeyReference : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::vector<Found> of_projects() const {
    std::vector<Found> found;
    Document sections;
    for (const Document& document : projects())
      sections.insert(sections.end(), document.begin(), document.end());
    for (const Document& document : projects())
      find_keys([](const std::string& text) { loader::project::parse_project(text, "p.toml", ""); }, document,
                sections, found);
    return found;
  }
  std::vector<Found> of_styles() const {
    std::vector<Found> found;
    const std::string path = (folder_ / "s.toml").string();
    const Read read = [&](const std::string& text) {
      std::ofstream(path, std::ios::binary) << text;
      loader::project::read_style(path, CAKUPAN_SOURCE "/styles");
    };
    find_keys(read, style(), style(), found);
    return found;
  }

  const std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) / "key-reference";
};

std::string contents_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_F(KeyReference, IsTheDocument) {
  const std::string path = CAKUPAN_SOURCE "/docs/keys.md";
  const std::string document =
      "# Keys of projects and styles\n\n"
      "What each key takes, as the program itself answers to a wrong one. What they mean and what holds "
      "without them:\n"
      "[project.md](project.md), [styles/README.md](../styles/README.md).\n\n## Projects\n" +
      printed(of_projects()) + "\n## Styles\n" + printed(of_styles());
  if (std::getenv("CAKUPAN_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << document;
    FAIL() << path << " is written anew; look at it, and run again";
  }
  EXPECT_EQ(document, contents_of(path)) << "CAKUPAN_UPDATE_GOLDEN=1 renews it";
}

TEST_F(KeyReference, EveryKeyIsExplained) {
  const std::string project = contents_of(CAKUPAN_SOURCE "/docs/project.md");
  for (const Found& one : of_projects()) {
    const bool explained = project.find("`" + one.key + "`") != std::string::npos ||
                           project.find(one.key + " = ") != std::string::npos ||
                           project.find("." + one.key + "]]") != std::string::npos;
    EXPECT_TRUE(explained) << one.section << " " << one.key;
    EXPECT_FALSE(one.takes.empty()) << one.section << " " << one.key;
  }
  const std::string styles =
      contents_of(CAKUPAN_SOURCE "/styles/README.md") + contents_of(CAKUPAN_SOURCE "/styles/base.toml");
  for (const Found& one : of_styles()) {
    EXPECT_NE(styles.find(one.key), std::string::npos) << one.section << " " << one.key;
    EXPECT_FALSE(one.takes.empty()) << one.section << " " << one.key;
  }
}

}  // namespace
}  // namespace cakupan::architecture
