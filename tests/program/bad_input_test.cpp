// What the program says to bad input: case, exit code, first words of the message. Nothing may be left
// behind.

#include <filesystem>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include <sys/mount.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include <cakupan/base/number.hpp>

#include "program/program.hpp"

namespace cakupan::program {
namespace {

namespace fs = std::filesystem;

const fs::path geodata = fs::path(CAKUPAN_SOURCE) / "geodata";

std::string square(const std::string& code, double x, double y) {
  const auto at = [&](double dx, double dy) {
    return "[" + base::to_text(x + dx) + "," + base::to_text(y + dy) + "]";
  };
  return R"({"type":"Feature","properties":{"kode":")" + code + R"(","nama":"Region )" + code +
         R"("},"geometry":{"type":"Polygon","coordinates":[[)" + at(0, 0) + "," + at(1, 0) + "," + at(1, 1) +
         "," + at(0, 1) + "," + at(0, 0) + "]]}}";
}

std::string collection(const std::vector<std::string>& features) {
  std::string text = R"({"type":"FeatureCollection","features":[)";
  for (std::size_t i = 0; i < features.size(); ++i) text += (i == 0 ? "" : ",") + features[i];
  return text + "]}";
}

const std::string values = "kode,nilai\nA,1\nB,2\nC,3\n";

// The files that every case starts from.
void lay_out(const fs::path& folder) {
  write(folder / "good.geojson", collection({square("A", 100, 1), square("B", 101, 1), square("C", 102, 1)}));
  write(folder / "good.csv", values);
  for (const char* part : {"shp", "shx", "dbf", "prj"}) {
    fs::copy_file(geodata / (std::string("regencies.") + part), folder / (std::string("real.") + part));
  }
  write(folder / "real.csv", "kode,nilai\n11.01,1\n11.02,2\n11.03,3\n");
  write(folder / "folder.keep", "");
}

void cut(const fs::path& path, std::uintmax_t bytes) { fs::resize_file(path, bytes); }

struct Case {
  std::string name;
  std::function<void(const fs::path&)> spoil;
  std::vector<std::string> arguments;  // "@x" is the file x in the scratch folder
  int code;
  std::string words;  // of the message, without the scratch folder
};

std::vector<std::string> map_of(const std::string& boundaries, const std::string& table) {
  return {"map", boundaries, "--join", table, "--on", "kode", "--value", "nilai", "-o", "@out.svg"};
}

std::vector<std::string> project_of() { return {"run", "@p.toml", "-o", "@out"}; }

// A project on the embedded data, with one more or another line.
std::string project(const std::string& boundaries, const std::string& participation,
                    const std::string& more = {}) {
  return "cakupan = 1\n[boundaries]\npath = \"" + boundaries + "\"\n[gazetteer]\npath = \"" +
         (geodata / "gazetteer/gazetteer.toml").string() + "\"\n[participation]\npath = \"" + participation +
         "\"\n" + more;
}
const std::string real = (geodata / "regencies.shp").string();
const std::string participants = (geodata / "participation.csv").string();

void nothing(const fs::path&) {}

// What the list of tests shows of a case.
void PrintTo(const Case& bad, std::ostream* stream) { *stream << bad.name; }

std::vector<Case> boundary_cases() {
  return {
      {"missing file", nothing, map_of("@absent.shp", "@good.csv"), 3, "absent.shp: does not exist"},
      {"a directory", [](const fs::path& f) { fs::create_directory(f / "dir"); }, map_of("@dir", "@good.csv"),
       3, "dir: is a folder"},
      {"an empty file", [](const fs::path& f) { write(f / "empty.geojson", ""); },
       map_of("@empty.geojson", "@good.csv"), 3, "empty.geojson: is empty"},
      {"truncated .shp", [](const fs::path& f) { cut(f / "real.shp", 30000); },
       map_of("@real.shp", "@real.csv"), 3, "real.shp: "},
      {"missing .shx", [](const fs::path& f) { fs::remove(f / "real.shx"); },
       map_of("@real.shp", "@real.csv"), 3, "real.shp: real.shx is missing"},
      {"missing .dbf", [](const fs::path& f) { fs::remove(f / "real.dbf"); },
       map_of("@real.shp", "@real.csv"), 3, "real.shp: real.dbf is missing"},
      {"garbage bytes", [](const fs::path& f) { write(f / "garbage.shp", std::string(5000, '\x5a')); },
       map_of("@garbage.shp", "@good.csv"), 3, "garbage.shp: "},
      {"no CRS", [](const fs::path& f) { fs::remove(f / "real.prj"); }, map_of("@real.shp", "@real.csv"), 3,
       "real.shp: has no CRS"},
      {"latitude 95",
       [](const fs::path& f) { write(f / "high.geojson", collection({square("A", 100, 94.5)})); },
       map_of("@high.geojson", "@good.csv"), 3,
       "high.geojson: feature 1 (A Region A): latitude 94.5 is out of range"},
      {"an infinite coordinate",
       [](const fs::path& f) {
         std::string text = collection({square("A", 100, 1)});
         text.replace(text.find("[101,"), 4, "[1e999");
         write(f / "inf.geojson", text);
       },
       map_of("@inf.geojson", "@good.csv"), 3, "inf.geojson"},
      {"zero regions", [](const fs::path& f) { write(f / "none.geojson", collection({})); },
       map_of("@none.geojson", "@good.csv"), 3, "none.geojson: has no features"},
  };
}

std::vector<Case> table_cases() {
  return {
      {"an empty table", [](const fs::path& f) { write(f / "t.csv", ""); }, map_of("@good.geojson", "@t.csv"),
       3, "t.csv: is empty"},
      {"a CSV with no header", [](const fs::path& f) { write(f / "t.csv", "1,2\n3,4\n"); },
       map_of("@good.geojson", "@t.csv"), 3, "t.csv, line 1: has no header"},
      {"duplicate headers", [](const fs::path& f) { write(f / "t.csv", "kode,nilai,nilai\nA,1,2\n"); },
       map_of("@good.geojson", "@t.csv"), 3, "t.csv, line 1"},
      {"all values missing", [](const fs::path& f) { write(f / "t.csv", "kode,nilai\nA,\nB,\n"); },
       map_of("@good.geojson", "@t.csv"), 3, "t.csv, field 'nilai': all values are missing"},
      {"a year that is none",
       [](const fs::path& f) {
         write(f / "t.csv", "year,region,status\n20l8,Kabupaten Sleman,selected\n");
         write(f / "p.toml", project(real, "t.csv"));
       },
       project_of(), 3, "t.csv, line 2, field 'year': "},
      {"an unknown column",
       nothing,
       {"map", "@good.geojson", "--join", "@good.csv", "--on", "kode", "--value", "nilia", "-o", "@out.svg"},
       2,
       "good.csv: no column 'nilia'; did you mean 'nilai'?"},
  };
}

std::vector<Case> usage_cases() {
  const auto with = [](std::vector<std::string> more) {
    std::vector<std::string> arguments = map_of("@good.geojson", "@good.csv");
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
  };
  const auto project_with = [](const std::string& more) {
    return [more](const fs::path& f) { write(f / "p.toml", project(real, participants, more)); };
  };
  const std::string coverage = "[[map]]\nid = \"m\"\ntheme = \"coverage\"\n";
  return {
      {"unknown key", project_with("[analysis]\nbands = [1]\n"), project_of(), 2,
       "p.toml, line 9: unknown key 'bands'"},
      {"wrong type", project_with("[output]\ndpi = \"high\"\n"), project_of(), 2,
       "p.toml, line 9, field 'output.dpi': "},
      {"unknown palette in a project", project_with(coverage + "palette = \"Bleus\"\n"), project_of(), 2,
       "p.toml, line 8, field 'map.m': unknown palette 'Bleus'; did you mean 'Blues'?"},
      {"an inset of an unknown province",
       project_with(coverage + "[[map.inset]]\nprovinces = [\"Jawa Temur\"]\n"), project_of(), 2,
       "p.toml, line 11, field 'map.m.inset': unknown 'Jawa Temur'; did you mean 'Jawa Timur'?"},
      {"unknown palette", nothing, with({"--palette", "Bleus"}), 2,
       "unknown palette 'Bleus'; did you mean 'Blues'?"},
      {"unknown scheme", nothing, with({"--scheme", "quantil"}), 2,
       "unknown scheme 'quantil'; did you mean 'quantile'?"},
      {"unknown command", nothing, {"rnu"}, 2, "unknown command 'rnu'; did you mean 'run'?"},
      {"a style that extends itself",
       [](const fs::path& f) { write(f / "loop.toml", "extends = \"loop.toml\"\n"); },
       with({"--style", "@loop.toml"}), 2, "loop.toml"},
      {"an unknown format",
       nothing,
       {"map", "@good.geojson", "--join", "@good.csv", "--on", "kode", "--value", "nilai", "-o", "@out.gif"},
       2,
       "out.gif: unknown output format '.gif'"},
      {"a missing parent folder",
       nothing,
       {"map", "@good.geojson", "--join", "@good.csv", "--on", "kode", "--value", "nilai", "-o",
        "@absent/out.svg"},
       2,
       "absent/out.svg: its folder"},
      {"an output folder that is a file",
       [](const fs::path& f) { write(f / "out", "mine"); },
       {"run", "-o", "@out"},
       1,
       "out: the output folder is a file"},
  };
}

class BadInput : public ProgramTest, public testing::WithParamInterface<Case> {};

TEST_P(BadInput, IsRefusedInWords) {
  const Case& bad = GetParam();
  lay_out(folder_);
  bad.spoil(folder_);
  const std::vector<std::string> before = files_below(folder_);
  std::vector<std::string> arguments = bad.arguments;
  for (std::string& argument : arguments) {
    if (argument.starts_with("@")) argument = path(argument.substr(1));
  }
  const Answer answer = cakupan(arguments);
  EXPECT_EQ(answer.code, bad.code) << answer.err;
  std::string message = answer.err;
  const std::string prefix = folder_.string() + "/";
  for (std::size_t at = message.find(prefix); at != std::string::npos; at = message.find(prefix)) {
    message.erase(at, prefix.size());
  }
  EXPECT_NE(message.find("error: " + bad.words), std::string::npos) << message;
  EXPECT_EQ(files_below(folder_), before);
}

std::string test_name(const testing::TestParamInfo<Case>& info) {
  std::string name;
  for (const char c : info.param.name) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
}

INSTANTIATE_TEST_SUITE_P(Boundaries, BadInput, testing::ValuesIn(boundary_cases()), test_name);
INSTANTIATE_TEST_SUITE_P(Tables, BadInput, testing::ValuesIn(table_cases()), test_name);
INSTANTIATE_TEST_SUITE_P(Usage, BadInput, testing::ValuesIn(usage_cases()), test_name);

class OutputFolder : public ProgramTest {
 protected:
  // A small project that runs in a blink: no maps.
  void write_project() { write(folder_ / "p.toml", project(real, participants)); }
};

TEST_F(OutputFolder, ReadOnlyLeavesTheOldBundleWhole) {
  write_project();
  ASSERT_EQ(cakupan({"run", path("p.toml"), "-o", path("out")}).code, 0);
  const std::string old = read(folder_ / "out/manifest.json");
  fs::permissions(folder_ / "out", fs::perms::owner_read | fs::perms::owner_exec);
  // Root may write anywhere: its power to do so is taken away first.
  const std::vector<std::string> powerless =
      ::getuid() == 0
          ? std::vector<std::string>{"setpriv", "--bounding-set", "-dac_override,-dac_read_search"}
          : std::vector<std::string>{};
  const Answer answer = cakupan({"run", path("p.toml"), "-o", path("out")}, "", powerless);
  fs::permissions(folder_ / "out", fs::perms::owner_all);
  EXPECT_EQ(answer.code, 1) << answer.err;
  EXPECT_NE(answer.err.find("the output folder cannot be written"), std::string::npos) << answer.err;
  EXPECT_EQ(read(folder_ / "out/manifest.json"), old);
  EXPECT_EQ(files_below(folder_).size(), files_below(folder_ / "out").size() + 1);
}

TEST_F(OutputFolder, AFullDiskLeavesTheOldBundleWhole) {
  write_project();
  const fs::path disk = folder_ / "disk";
  fs::create_directory(disk);
  if (::mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=8m") != 0) {
    GTEST_SKIP() << "skipped: a full disk needs the right to mount a tmpfs";
  }
  const Answer first = cakupan({"run", path("p.toml"), "-o", (disk / "out").string()});
  const std::uintmax_t room = fs::space(disk).available;
  write(disk / "filler", std::string(room > 40000 ? room - 40000 : 0, 'x'));
  const std::string old = read(disk / "out/manifest.json");
  const std::vector<std::string> files = files_below(disk);
  const Answer second = cakupan({"run", path("p.toml"), "-o", (disk / "out").string(), "--redraw"});
  const std::string now = read(disk / "out/manifest.json");
  const std::vector<std::string> files_after = files_below(disk);
  ::umount(disk.c_str());
  EXPECT_EQ(first.code, 0) << first.err;
  EXPECT_EQ(second.code, 1) << second.err;
  EXPECT_NE(second.err.find("No space left on device"), std::string::npos) << second.err;
  EXPECT_EQ(now, old);
  EXPECT_EQ(files_after, files);
}

}  // namespace
}  // namespace cakupan::program
