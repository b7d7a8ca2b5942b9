#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/publish/manifest.hpp>

namespace cakupan::publish {
namespace {

namespace fs = std::filesystem;

class ManifestInputs : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "inputs-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }

  fs::path folder_;
};

TEST_F(ManifestInputs, TellEachFileOnceFromItsFolder) {
  const std::string a = write("project/a.shp", "abc"), b = write("project/sub/b.csv", ""), c = write("c", "");
  const std::string outside = (folder_ / "project/../c").string();
  const std::vector<std::string> folders{"", (folder_ / "project").string()};
  std::vector<ManifestInput> inputs;
  add_inputs(inputs, "boundaries", {a, b, a}, folders);
  add_inputs(inputs, "boundaries", {a}, folders);
  add_inputs(inputs, "areas", {a, c, outside, "-", "PG:dbname=x", folder_.string()}, folders);
  std::vector<std::string> told;
  for (const ManifestInput& input : inputs) told.push_back(input.role + " " + input.path);
  EXPECT_EQ(told, (std::vector<std::string>{"boundaries a.shp", "boundaries sub/b.csv", "areas a.shp",
                                            "areas " + c, "areas ../c"}));
  EXPECT_EQ(inputs[0].sha256, sha256("abc"));
  EXPECT_EQ(inputs[1].sha256, sha256(""));
}

TEST_F(ManifestInputs, TheHashOfAFileIsThatOfItsBytes) {
  for (const std::size_t size : {0U, 1U, 65535U, 65536U, 65537U, 300000U}) {
    std::string bytes(size, 'x');
    if (size > 0) bytes.back() = '\n';
    EXPECT_EQ(sha256_of_file(write("f", bytes)), sha256(bytes)) << size;
  }
  EXPECT_THROW(sha256_of_file((folder_ / "absent").string()), base::Error);
  EXPECT_THROW(sha256_of_file(folder_.string()), base::Error);
}

}  // namespace
}  // namespace cakupan::publish
