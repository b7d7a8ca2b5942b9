#include <cakupan/publish/standing.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

#include <cakupan/base/program.hpp>

namespace cakupan::publish {
namespace {

namespace fs = std::filesystem;

class Standing : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "standing-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }

  fs::path folder_;
};

Manifest full_manifest() {
  Manifest manifest;
  manifest.project = "p.toml";
  manifest.asked = {base::Language::indonesian, "more.csv", {"a", "b"}, 1'700'000'000};
  manifest.said = {"1 of 2 regions take part"};
  manifest.inputs = {{"boundaries", "a.shp", sha256("abc")}};
  manifest.failed = {{"maps/b", "why"}};
  manifest.notes = {{"maps/a", "a note"}};
  render::map::LayoutReport layout;
  layout.dropped_labels = {"Kota A"};
  layout.shortened_labels = {"B"};
  layout.small_regions = {{"11.01", "C", 0.125, render::map::SmallRegionReport::Treatment::displaced_dot}};
  layout.insets = {{"Java", 2.5}, {"Bali", std::nullopt}};
  layout.type_scale = 0.9;
  layout.ground = model::Style::Map::Ground::land;
  manifest.maps = {{"maps/a", layout}};
  manifest.diagnostics = {{base::Severity::warning, "topic", "message", {"maps/a", 3, "field"}, "remedy"},
                          {base::Severity::note, "other", "words", {}, {}}};
  manifest.shard = Shard{2, 3, 40, "hash", {{"tables", 0, "", 0}, {"maps/a", 7, "key", 120}}};
  return manifest;
}

TEST_F(Standing, AManifestIsReadAsItWasWritten) {
  const std::vector<BundleFile> files{{"maps/a.svg", "<svg/>", "key"}, {"tables/t.csv", "a\n"}};
  const BundleFile manifest = manifest_file(full_manifest(), files);
  write("manifest.json", manifest.bytes);
  write("maps/a.svg", "<svg/>");
  write("tables/t.csv", "changed");
  const auto bundle = standing_bundle(folder_.string());
  ASSERT_TRUE(bundle);
  EXPECT_EQ(bundle->sources, base::program_sources());
  EXPECT_EQ(bundle->file("maps/a.svg")->made_from, "key");
  EXPECT_EQ(bundle->file("tables/t.csv")->made_from,
            made_from(full_manifest().asked, full_manifest().inputs));
  EXPECT_EQ(bundle->file("none"), nullptr);
  EXPECT_EQ(bundle->file("maps/a.svg")->size, 6U);
  EXPECT_EQ(bundle->manifest.shard, full_manifest().shard);
  EXPECT_EQ(part_of(*bundle->manifest.shard, "maps/a")->position, 7U);
  EXPECT_EQ(part_of(*bundle->manifest.shard, "maps/b"), nullptr);
  // Written again, it is the same to the byte: so is a run that takes everything from it.
  EXPECT_EQ(manifest_file(bundle->manifest, files).bytes, manifest.bytes);
  EXPECT_EQ(intact_bytes(*bundle, *bundle->file("maps/a.svg")), "<svg/>");
  EXPECT_EQ(changed_files(*bundle), std::vector<std::string>{"tables/t.csv"});
}

TEST_F(Standing, WhatIsNoManifestOfThisProgramIsNoBundle) {
  EXPECT_FALSE(standing_bundle(folder_.string()));
  for (const char* text :
       {"", "{", "[]", "{\"cakupan_manifest\":1}", "{\"cakupan_manifest\":1,\"files\":{}}"}) {
    write("manifest.json", text);
    EXPECT_FALSE(standing_bundle(folder_.string())) << text;
  }
}

TEST_F(Standing, AnInputIsSameChangedOrMissing) {
  write("sub/a.csv", "abc");
  const std::vector<std::string> folders{(folder_ / "none").string(), (folder_ / "sub").string()};
  EXPECT_EQ(state_of({"role", "a.csv", sha256("abc")}, folders), InputState::same);
  EXPECT_EQ(state_of({"role", "a.csv", sha256("abd")}, folders), InputState::changed);
  EXPECT_EQ(state_of({"role", "b.csv", sha256("abc")}, folders), InputState::missing);
  EXPECT_EQ(state_of({"role", (folder_ / "sub/a.csv").string(), sha256("abc")}, folders), InputState::same);
}

TEST(MadeFrom, TellsInputsAndWhatWasAskedButNotWhichMaps) {
  const Manifest manifest = full_manifest();
  Asked asked = manifest.asked;
  asked.only = {"c"};
  EXPECT_EQ(made_from(asked, manifest.inputs), made_from(manifest.asked, manifest.inputs));
  asked.language = base::Language::english;
  EXPECT_NE(made_from(asked, manifest.inputs), made_from(manifest.asked, manifest.inputs));
  EXPECT_NE(made_from(manifest.asked, {}), made_from(manifest.asked, manifest.inputs));
}

}  // namespace
}  // namespace cakupan::publish
