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

const std::set<std::string> rooms{"base", "geo", "model", "loader", "analysis", "render", "publish", "cli"};

// docs/architecture.md: which room may include which.
const std::map<std::string, std::set<std::string>> arrows{
    {"base", {"base"}},
    {"geo", {"base", "geo"}},
    {"model", {"base", "geo", "model"}},
    {"loader", {"base", "geo", "model", "loader"}},
    {"analysis", {"base", "geo", "model", "analysis"}},
    {"render", {"base", "geo", "model", "render"}},
    {"publish", {"base", "geo", "model", "loader", "analysis", "render", "publish"}},
    {"cli", {"base", "geo", "model", "loader", "analysis", "render", "publish", "cli"}},
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
    {"toml\\+\\+/.*", "src/loader/toml_table\\.(hpp|cpp)"},
    {"(oneapi/)?tbb/.*", "src/analysis/parallel\\.cpp"},
    {"(cairo|pango|fontconfig)[-_a-z0-9]*(/.*)?\\.h|ft2build\\.h|glib.*\\.h|hb.*\\.h", "src/render/cairo/.*"},
    {"png\\.h", "src/render/png_file\\.cpp"},
    {"nlohmann/.*", "src/publish/(manifest\\.cpp|json\\.cpp|table_json\\.cpp|diagnostic_json\\.hpp)"},
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

// "src/geo/earth.cpp" and "include/cakupan/geo/earth.hpp" are in room "geo".
std::string room_of(const std::string& file) {
  const std::string prefix = file.starts_with("src/") ? "src/" : "include/cakupan/";
  return first_folder(file.substr(prefix.size()));
}

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
  static const std::set<std::string> system{"fcntl.h",     "unistd.h", "sys/stat.h", "sys/file.h",
                                            "sys/types.h", "locale.h", "sys/mount.h"};
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

TEST(IncludeRule, OnlyTheArrowsOfTheHouse) {
  auto includes = includes_below("src");
  const auto open = includes_below("include");
  includes.insert(includes.end(), open.begin(), open.end());
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
