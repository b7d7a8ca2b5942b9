#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::architecture {
namespace {

namespace fs = std::filesystem;

const std::set<std::string> rooms{"base",   "geo",     "model", "loader", "analysis",
                                  "render", "publish", "job",   "cli"};

// docs/architecture.md: which room may include which.
const std::map<std::string, std::set<std::string>> arrows{
    {"base", {"base"}},
    {"geo", {"base", "geo"}},
    {"model", {"base", "geo", "model"}},
    {"loader", {"base", "geo", "model", "loader"}},
    {"analysis", {"base", "geo", "model", "analysis"}},
    {"render", {"base", "geo", "model", "render"}},
    {"publish", {"base", "geo", "model", "loader", "analysis", "render", "publish"}},
    {"job", {"base", "geo", "model", "loader", "analysis", "render", "publish", "job"}},
    {"cli", {"base", "geo", "model", "loader", "analysis", "render", "publish", "job", "cli"}},
};

// The same inside the rooms that have sub-rooms: which sub-room may include which others.
const std::map<std::string, std::map<std::string, std::set<std::string>>> inner_arrows{
    {"loader",
     {{"file", {}},
      {"table", {"file"}},
      {"boundary", {"file", "table"}},
      {"match", {"file", "table"}},
      {"join", {"table", "boundary", "match"}},
      {"article", {"file", "table", "match"}},
      {"project", {"file", "table", "boundary"}}}},
    {"render",
     {{"scene", {}},
      {"color", {}},
      {"text", {"scene"}},
      {"theme", {"scene", "color"}},
      {"shape", {"scene"}},
      {"label", {"scene", "color", "text", "shape"}},
      {"layout", {"scene", "text", "theme", "shape"}},
      {"map", {"scene", "color", "text", "theme", "shape", "label", "layout"}},
      {"lint", {"scene", "color", "text", "theme"}},
      {"paint", {"scene", "text"}}}},
};

// The one door to each third-party library: a regular expression for its headers, and one for the files that
// may include them.
struct Door {
  const char* headers;
  const char* files;
};
const std::vector<Door> doors{
    {"fmt/.*", "src/.*"},
    {"utf8proc\\.h", "src/base/text\\.cpp"},
    {"geos_c\\.h", "src/geo/overlay\\.cpp"},
    {"(proj|geodesic)\\.h", "src/geo/proj\\.(hpp|cpp)"},
    {"(gdal|ogr|cpl)[_a-z0-9]*\\.h", "src/geo/ogr[_a-z]*\\.(hpp|cpp)"},
    {"toml\\+\\+/.*", "src/loader/file/toml_table\\.(hpp|cpp)"},
    {"(oneapi/)?tbb/.*", "src/base/parallel\\.cpp"},
    {"(cairo|pango|fontconfig)[-_a-z0-9]*(/.*)?\\.h|ft2build\\.h|glib.*\\.h|hb.*\\.h",
     "src/render/(text/(font_face|cairo_handles|text_measure)|paint/(cairo|png|pdf)_painter)\\.(hpp|cpp)"},
    {"libdeflate\\.h", "src/render/paint/png_file\\.cpp"},
    {"png\\.h", "src/render/paint/png_file\\.cpp"},
    {"nlohmann/.*",
     "src/publish/(manifest(_reading)?\\.cpp|json\\.cpp|table_json\\.cpp|diagnostic_json\\.hpp)"},
    {"kainjow/.*", "src/publish/report/page_data\\.hpp"},
    {"openssl/.*", "src/publish/hash\\.cpp"},
    {"xlsxwriter\\.h", "src/publish/workbook\\.cpp"},
    {"CLI/.*", "src/cli/.*"},
};

struct Include {
  std::string file;  // relative to the project, with '/'
  std::size_t line;
  std::string header;
  enum class Form { angle, quote } form;
};

std::vector<Include> includes_below(const std::string& folder) {
  static const std::regex directive(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  const fs::path root(CAKUPAN_SOURCE);
  std::vector<Include> result;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".hpp" && extension != ".cpp") continue;
    std::ifstream file(entry.path());
    std::size_t number = 0;
    for (std::string line; std::getline(file, line);) {
      ++number;
      std::smatch match;
      if (!std::regex_search(line, match, directive)) continue;
      result.push_back({entry.path().lexically_relative(root).generic_string(), number, match[2],
                        match[1] == "<" ? Include::Form::angle : Include::Form::quote});
    }
  }
  return result;
}

std::string first_folder(const std::string& path) { return path.substr(0, path.find('/')); }

// The sub-room of a path below its room ("loader/match/match.hpp"); empty where it lies in none.
std::string sub_room_of(const std::string& path) {
  const std::size_t room = path.find('/');
  const std::size_t end = path.find('/', room + 1);
  return end == std::string::npos ? "" : path.substr(room + 1, end - room - 1);
}

std::string below_the_house(const std::string& file) {
  const std::string prefix = file.starts_with("src/") ? "src/" : "include/cakupan/";
  return file.substr(prefix.size());
}

// "src/geo/earth.cpp" and "include/cakupan/geo/earth.hpp" are in room "geo".
std::string room_of(const std::string& file) { return first_folder(below_the_house(file)); }

// The room that an include leads to, or an empty string for anything outside the house.
std::string target_room(const Include& include) {
  const bool is_public = include.header.starts_with("cakupan/");
  const std::string room = first_folder(is_public ? include.header.substr(8) : include.header);
  return (is_public || include.form == Include::Form::quote) && rooms.contains(room) ? room : "";
}

std::string describe(const Include& include) {
  return include.file + ":" + std::to_string(include.line) + " includes " + include.header;
}

bool is_standard(const Include& include) {
  static const std::set<std::string> system{"fcntl.h",     "unistd.h",    "sys/stat.h",
                                            "sys/file.h",  "sys/types.h", "locale.h",
                                            "sys/mount.h", "poll.h",      "malloc.h"};
  return include.header.find('.') == std::string::npos || system.contains(include.header);
}

std::vector<std::string> forbidden_arrows(const std::vector<Include>& includes) {
  std::vector<std::string> result;
  for (const Include& include : includes) {
    const std::string target = target_room(include);
    if (!target.empty() && !arrows.at(room_of(include.file)).contains(target))
      result.push_back(describe(include));
  }
  return result;
}

std::vector<std::string> forbidden_inner_arrows(const std::vector<Include>& includes) {
  std::vector<std::string> result;
  for (const Include& include : includes) {
    const std::string room = target_room(include);
    if (room != room_of(include.file) || !inner_arrows.contains(room)) continue;
    const std::string from = sub_room_of(below_the_house(include.file));
    const bool is_public = include.header.starts_with("cakupan/");
    const std::string to = sub_room_of(is_public ? include.header.substr(8) : include.header);
    const auto allowed = inner_arrows.at(room).find(from);
    if (allowed == inner_arrows.at(room).end() || (to != from && !allowed->second.contains(to)))
      result.push_back(describe(include));
  }
  return result;
}

std::vector<Include> includes_of_the_house() {
  auto includes = includes_below("src");
  const auto open = includes_below("include");
  includes.insert(includes.end(), open.begin(), open.end());
  return includes;
}

TEST(IncludeRule, OnlyTheArrowsInsideTheRooms) {
  EXPECT_THAT(forbidden_inner_arrows(includes_of_the_house()), testing::IsEmpty());
}

TEST(IncludeRule, FindsAForbiddenArrowInsideARoom) {
  const std::vector<Include> includes{
      {"src/loader/table/a.cpp", 3, "cakupan/loader/match/match.hpp", Include::Form::angle},
      {"src/render/scene/b.cpp", 4, "render/paint/svg_text.hpp", Include::Form::quote},
      {"src/render/c.cpp", 5, "render/scene/hatch_lines.hpp", Include::Form::quote},
      {"src/render/map/map.cpp", 6, "render/layout/layout.hpp", Include::Form::quote}};
  EXPECT_THAT(forbidden_inner_arrows(includes), testing::SizeIs(3));
}

TEST(IncludeRule, NoArrowsGoInACircle) {
  for (const auto& [room, subs] : inner_arrows) {
    std::set<std::string> settled;
    for (std::size_t before = subs.size() + 1; settled.size() != before;) {
      before = settled.size();
      for (const auto& [sub, targets] : subs) {
        if (std::includes(settled.begin(), settled.end(), targets.begin(), targets.end()))
          settled.insert(sub);
      }
    }
    EXPECT_EQ(settled.size(), subs.size()) << room;
  }
}

// "src/loader/match/match.cpp" holds namespace cakupan::loader::match and no other.
TEST(Namespaces, AreTheFolders) {
  static const std::regex opened(R"(^namespace (cakupan[\w:]*) \{)");
  const fs::path root(CAKUPAN_SOURCE);
  std::vector<std::string> wrong;
  for (const char* const base : {"src", "include/cakupan"}) {
    for (const auto& entry : fs::recursive_directory_iterator(root / base)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".hpp" && extension != ".cpp") continue;
      std::string expected = "cakupan";
      for (const fs::path& part : entry.path().lexically_relative(root / base).parent_path())
        expected += "::" + part.string();
      std::ifstream file(entry.path());
      for (std::string line; std::getline(file, line);) {
        std::smatch match;
        if (std::regex_search(line, match, opened) && match[1] != expected)
          wrong.push_back(entry.path().lexically_relative(root).string() + " holds " + match[1].str());
      }
    }
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

TEST(IncludeRule, OnlyTheArrowsOfTheHouse) {
  const auto includes = includes_of_the_house();
  ASSERT_GT(includes.size(), 100U);
  EXPECT_THAT(forbidden_arrows(includes), testing::IsEmpty());
}

TEST(IncludeRule, FindsAForbiddenArrow) {
  const std::vector<Include> includes{
      {"src/analysis/a.cpp", 3, "cakupan/loader/table.hpp", Include::Form::angle},
      {"src/geo/b.cpp", 4, "render/cairo/c.hpp", Include::Form::quote},
      {"src/cli/run.cpp", 5, "cakupan/render/scene.hpp", Include::Form::angle}};
  EXPECT_THAT(forbidden_arrows(includes), testing::SizeIs(2));
}

TEST(IncludeRule, APrivateHeaderIsOnlyForItsRoomAndTheDoorsThatAreLent) {
  // geo lends the GDAL door to loader and publish.
  std::vector<std::string> wrong;
  for (const Include& include : includes_below("src")) {
    if (include.form != Include::Form::quote) continue;
    const std::string from = room_of(include.file);
    const std::string to = target_room(include);
    const bool lent =
        to == "geo" && (from == "loader" || from == "publish") && include.header.starts_with("geo/ogr");
    if (to.empty() || (to != from && !lent)) wrong.push_back(describe(include));
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

// The paths of docs/architecture.md, "Headers for users of the library".
std::set<std::string> headers_for_users() {
  static const std::regex header(R"(`([a-z_/]+\.hpp)`)");
  std::ifstream file(fs::path(CAKUPAN_SOURCE) / "docs/architecture.md");
  std::set<std::string> result;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) inside = line == "## Headers for users of the library";
    if (!inside || !line.starts_with("|")) continue;
    for (std::sregex_iterator each(line.begin(), line.end(), header), end; each != end; ++each)
      result.insert((*each)[1]);
  }
  return result;
}

// Public headers, as "room/header.hpp", that other rooms include, and those that these include.
std::set<std::string> served_headers(const std::vector<Include>& includes, std::set<std::string> served) {
  for (std::size_t before = served.size() + 1; before != served.size();) {
    before = served.size();
    for (const Include& include : includes) {
      if (!include.header.starts_with("cakupan/")) continue;
      const bool by_served =
          include.file.starts_with("include/") && served.contains(below_the_house(include.file));
      if (by_served || room_of(include.file) != target_room(include))
        served.insert(include.header.substr(std::string("cakupan/").size()));
    }
  }
  return served;
}

TEST(IncludeRule, APublicHeaderServesAnotherRoomOrAUserOfTheLibrary) {
  const std::set<std::string> listed = headers_for_users();
  const std::set<std::string> served = served_headers(includes_of_the_house(), listed);
  const fs::path root = fs::path(CAKUPAN_SOURCE) / "include/cakupan";
  std::vector<std::string> wrong;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string header = entry.path().lexically_relative(root).generic_string();
    if (entry.is_regular_file() && !served.contains(header)) wrong.push_back(header);
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
  for (const std::string& header : listed) EXPECT_TRUE(fs::exists(root / header)) << header;
}

TEST(IncludeRule, FindsAPublicHeaderThatServesNobody) {
  const std::vector<Include> includes{
      {"src/loader/a.cpp", 1, "cakupan/loader/own.hpp", Include::Form::angle},
      {"src/cli/run.cpp", 1, "cakupan/loader/asked.hpp", Include::Form::angle},
      {"include/cakupan/loader/asked.hpp", 1, "cakupan/loader/behind.hpp", Include::Form::angle},
      {"include/cakupan/loader/listed.hpp", 1, "cakupan/loader/behind_listed.hpp", Include::Form::angle}};
  EXPECT_THAT(served_headers(includes, {"loader/listed.hpp"}),
              testing::UnorderedElementsAre("loader/asked.hpp", "loader/behind.hpp", "loader/listed.hpp",
                                            "loader/behind_listed.hpp"));
}

TEST(IncludeRule, PublicHeadersHaveNoThirdPartyTypes) {
  std::vector<std::string> wrong;
  for (const Include& include : includes_below("include")) {
    if (!include.header.starts_with("cakupan/") && !is_standard(include)) wrong.push_back(describe(include));
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

TEST(IncludeRule, EveryLibraryHasOneDoor) {
  std::vector<std::string> wrong;
  for (const Include& include : includes_below("src")) {
    if (include.form == Include::Form::quote || include.header.starts_with("cakupan/") ||
        is_standard(include)) {
      continue;
    }
    const auto door = std::find_if(doors.begin(), doors.end(), [&](const Door& candidate) {
      return std::regex_match(include.header, std::regex(candidate.headers));
    });
    if (door == doors.end()) {
      wrong.push_back(describe(include) + ", which has no door");
    } else if (!std::regex_match(include.file, std::regex(door->files))) {
      wrong.push_back(describe(include) + ", whose door is " + door->files);
    }
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

// Who is renamed would otherwise be slow again where nobody looks.
TEST(SlowTests, AreTestsThatThereAre) {
  static const std::regex declared(R"(^TEST(?:_F|_P)?\((\w+), (\w+)\))");
  const fs::path tests = fs::path(CAKUPAN_SOURCE) / "tests";
  std::set<std::string> known;
  for (const auto& entry : fs::recursive_directory_iterator(tests)) {
    if (!entry.path().filename().string().ends_with("_test.cpp")) continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      std::smatch match;
      if (std::regex_search(line, match, declared)) known.insert(match[1].str() + "." + match[2].str());
    }
  }
  ASSERT_GT(known.size(), 100U);
  for (const char* name : {"slow_tests.txt", "slow_under_sanitizers.txt"}) {
    std::ifstream list(tests / name);
    std::size_t named = 0;
    for (std::string line; std::getline(list, line);) {
      if (line.empty() || line.starts_with("#")) continue;
      ++named;
      // "Every/Pages.SayWhatTheProgramDoes/tutorial": of a test with parameters, between its prefix and its
      // case.
      const std::string test = std::regex_replace(line, std::regex(R"(^\w+/(\w+\.\w+)/\w+$)"), "$1");
      EXPECT_TRUE(known.contains(test)) << line << " in tests/" << name << " is no test";
    }
    EXPECT_GT(named, 0U) << name;
  }
}

TEST(TestPaths, EveryTestMirrorsASource) {
  const fs::path root(CAKUPAN_SOURCE);
  std::vector<std::string> wrong;
  for (const std::string& room : rooms) {
    if (!fs::exists(root / "tests" / room)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root / "tests" / room)) {
      const std::string name = entry.path().filename().string();
      if (!name.ends_with("_test.cpp")) continue;
      const fs::path unit = entry.path().lexically_relative(root / "tests").parent_path() /
                            name.substr(0, name.size() - std::string("_test.cpp").size());
      const bool mirrored = fs::exists(root / "src" / (unit.string() + ".cpp")) ||
                            fs::exists(root / "include/cakupan" / (unit.string() + ".hpp"));
      if (!mirrored) wrong.push_back(entry.path().lexically_relative(root).string());
    }
  }
  EXPECT_THAT(wrong, testing::IsEmpty());
}

}  // namespace
}  // namespace cakupan::architecture
