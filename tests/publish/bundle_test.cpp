#include <cakupan/publish/bundle.hpp>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/publish/manifest.hpp>

namespace cakupan::publish {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::vector<BundleFile> bundle(const std::string& content) {
  std::vector<BundleFile> files{{"tables/a.csv", content}, {"maps/m.svg", "<svg/>"}};
  files.push_back(manifest_file({"p.toml", {}, {}, {}, {}, {}, {}, {}}, files));
  return files;
}

class BundleTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "bundle-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  // Names of everything in the scratch folder, hidden files included: nothing may be left behind.
  std::vector<std::string> names() const {
    std::vector<std::string> result;
    for (const auto& entry : fs::directory_iterator(folder_))
      result.push_back(entry.path().filename().string());
    std::sort(result.begin(), result.end());
    return result;
  }

  fs::path folder_;
};

TEST_F(BundleTest, WritesIntoANewFolder) {
  const fs::path out = folder_ / "new" / "out";
  write_bundle(out.string(), bundle("1\n"), Overwrite::own_bundles_only);
  EXPECT_EQ(read(out / "tables/a.csv"), "1\n");
  EXPECT_EQ(names(), std::vector<std::string>{"new"});
}

TEST_F(BundleTest, ReplacesItsOwnBundleAndKeepsHiddenFiles) {
  const fs::path out = folder_ / "out";
  fs::create_directory(out);
  write(out / ".gitkeep", "");
  write_bundle(out.string(), bundle("1\n"), Overwrite::own_bundles_only);
  write_bundle(out.string(), bundle("2\n"), Overwrite::own_bundles_only);
  EXPECT_EQ(read(out / "tables/a.csv"), "2\n");
  EXPECT_TRUE(fs::exists(out / ".gitkeep"));
  EXPECT_EQ(names(), std::vector<std::string>{"out"});
}

TEST_F(BundleTest, TakesStoredBytesAsTheyWereOrNotAtAll) {
  write(folder_ / "kept.svg", "<svg/>");
  std::vector<BundleFile> files{{"maps/m.svg", "", "key"}};
  files.front().stored = {(folder_ / "kept.svg").string(), sha256("<svg/>"), 6};
  const std::vector<BundleFile> in_memory{{"maps/m.svg", "<svg/>", "key"}};
  EXPECT_EQ(manifest_file({}, files).bytes, manifest_file({}, in_memory).bytes);
  files.push_back(manifest_file({}, files));
  write_bundle((folder_ / "out").string(), files, Overwrite::own_bundles_only);
  EXPECT_EQ(read(folder_ / "out/maps/m.svg"), "<svg/>");
  write(folder_ / "kept.svg", "<SVG/>");
  EXPECT_THROW(write_bundle((folder_ / "other").string(), files, Overwrite::own_bundles_only), base::Error);
  EXPECT_EQ(names(), (std::vector<std::string>{"kept.svg", "out"}));
}

TEST_F(BundleTest, RefusesAFolderThatHoldsSomethingElse) {
  const fs::path out = folder_ / "out";
  write_bundle(out.string(), bundle("1\n"), Overwrite::own_bundles_only);
  write(out / "thesis.txt", "mine");
  try {
    write_bundle(out.string(), bundle("2\n"), Overwrite::own_bundles_only);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
    EXPECT_NE(error.happened().find("thesis.txt"), std::string::npos);
  }
  EXPECT_EQ(read(out / "tables/a.csv"), "1\n");
  write_bundle(out.string(), bundle("2\n"), Overwrite::anything);
  EXPECT_FALSE(fs::exists(out / "thesis.txt"));
}

TEST_F(BundleTest, ATrailingSeparatorNamesTheSameFolder) {
  write_bundle((folder_ / "out").string() + "/", bundle("1\n"), Overwrite::own_bundles_only);
  EXPECT_EQ(read(folder_ / "out/tables/a.csv"), "1\n");
  EXPECT_EQ(names(), std::vector<std::string>{"out"});
}

TEST_F(BundleTest, TheWorkingFolderStaysTheSameFolder) {
  const fs::path before = fs::current_path();
  const fs::path out = folder_ / "out";
  fs::create_directory(out);
  fs::current_path(out);
  write_bundle(".", bundle("1\n"), Overwrite::own_bundles_only);
  write_bundle(".", bundle("2\n"), Overwrite::own_bundles_only);
  EXPECT_EQ(read("tables/a.csv"), "2\n");
  fs::current_path(before);
}

TEST_F(BundleTest, SeveralFilesAreWrittenAllOrNone) {
  const auto at = [&](const std::string& name) { return (folder_ / name).string(); };
  write(folder_ / "a.svg", "old");
  write_files({{at("a.svg"), "1"}, {at("b.png"), "2"}});
  EXPECT_EQ(read(folder_ / "a.svg") + read(folder_ / "b.png"), "12");
  const std::vector<std::string> before = names();
  EXPECT_THROW(write_files({{at("a.svg"), "3"}, {at("c.svg"), "4"}, {at(std::string(300, 'n')), "5"}}),
               base::Error);
  EXPECT_EQ(read(folder_ / "a.svg"), "1");
  EXPECT_EQ(names(), before);
  EXPECT_THROW(write_files({{at("a.svg"), "3"}, {at("./a.svg"), "4"}}), base::Error);
  EXPECT_EQ(read(folder_ / "a.svg"), "1");
}

TEST_F(BundleTest, ADeviceIsWrittenTo) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  const int reader = ::open((folder_ / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
  write_file((folder_ / "pipe").string(), "x");
  char byte = 0;
  EXPECT_EQ(::read(reader, &byte, 1), 1);
  ::close(reader);
  EXPECT_EQ(byte, 'x');
  EXPECT_TRUE(fs::is_fifo(folder_ / "pipe"));
}

/// Makes renameat2 say EINVAL in this process, as on a file system that does not know its flags.
bool without_renameat2() {
  sock_filter rules[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_renameat2, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EINVAL),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const sock_fprog program{std::size(rules), rules};
  return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

TEST_F(BundleTest, IsWrittenWhereNoFoldersCanBeExchanged) {
  const fs::path out = folder_ / "out";
  const pid_t child = ::fork();
  if (child == 0) {
    if (!without_renameat2()) ::_exit(2);
    try {
      write_bundle(out.string(), bundle("1\n"), Overwrite::own_bundles_only);
      write_bundle(out.string(), bundle("2\n"), Overwrite::own_bundles_only);
    } catch (...) {
      ::_exit(1);
    }
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_EQ(status, 0);
  EXPECT_EQ(read(out / "tables/a.csv"), "2\n");
  EXPECT_EQ(names(), std::vector<std::string>{"out"});
}

TEST_F(BundleTest, RefusesAFileInPlaceOfTheFolder) {
  write(folder_ / "out", "x");
  try {
    require_usable((folder_ / "out").string(), Overwrite::anything);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::work);
  }
}

TEST_F(BundleTest, AFailedWriteLeavesTheOldBundleWhole) {
  const fs::path out = folder_ / "out";
  write_bundle(out.string(), bundle("old\n"), Overwrite::own_bundles_only);
  std::vector<BundleFile> files = bundle("new\n");
  files.push_back({"tables", "a file where a folder is needed"});
  EXPECT_THROW(write_bundle(out.string(), files, Overwrite::own_bundles_only), base::Error);
  EXPECT_EQ(read(out / "tables/a.csv"), "old\n");
  EXPECT_EQ(names(), std::vector<std::string>{"out"});
}

TEST_F(BundleTest, RefusesEveryPathThatDoesNotLieBelowItsFolder) {
  const fs::path out = folder_ / "out";
  const std::vector<std::string> paths{"/etc/passwd",
                                       "../pwn.svg",
                                       "maps/../../pwn.svg",
                                       "maps/..",
                                       "..",
                                       ".",
                                       "",
                                       "maps//m.png",
                                       "maps/",
                                       "maps/./m.png",
                                       "maps\\..\\pwn.svg",
                                       "C:x",
                                       "a\nb.svg",
                                       "/",
                                       "maps/m.SVG",
                                       "Tables/A.csv",
                                       "maps/m.svg",
                                       std::string("a\0b", 3)};
  for (const std::string& path : paths) {
    std::vector<BundleFile> files = bundle("1\n");
    files.push_back({path, "x"});
    try {
      write_bundle(out.string(), files, Overwrite::anything);
      FAIL() << path;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.failure(), base::Failure::work) << path;
      EXPECT_EQ(error.place().file, path);
    }
    EXPECT_TRUE(names().empty()) << path;
  }
}

TEST_F(BundleTest, ASingleFileNeedsItsFolder) {
  try {
    write_file((folder_ / "absent" / "map.svg").string(), "x");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
  }
  EXPECT_TRUE(names().empty());
  write_file((folder_ / "map.svg").string(), "x");
  EXPECT_EQ(names(), std::vector<std::string>{"map.svg"});
}

TEST_F(BundleTest, AFileIsReadWholeOrNotAtAll) {
  const std::string bytes("a\0\r\n\xFF", 5);
  write(folder_ / "a", bytes);
  write(folder_ / "empty", "");
  EXPECT_EQ(bytes_of_file((folder_ / "a").string()), bytes);
  EXPECT_EQ(bytes_of_file((folder_ / "empty").string()), "");
  EXPECT_EQ(bytes_of_file((folder_ / "absent").string()), std::nullopt);
  EXPECT_EQ(bytes_of_file(folder_.string()), std::nullopt);
}

TEST(Sha256, AgreesWithThePublishedExample) {
  // FIPS 180-2, appendix B.1.
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Manifest, NamesItsFiles) {
  const std::vector<BundleFile> files = bundle("1\n");
  EXPECT_EQ(files_of_manifest(files.back().bytes),
            (std::vector<std::string>{"manifest.json", "tables/a.csv", "maps/m.svg"}));
  EXPECT_TRUE(files_of_manifest("{\"name\": \"npm\"}").empty());
  EXPECT_TRUE(files_of_manifest("").empty());
}

TEST(Manifest, TellsWhatAMapLeftOutOrMadeVisible) {
  Manifest manifest;
  MapReport map{"maps/m", {}};
  map.layout.dropped_labels = {"Aceh"};
  map.layout.small_regions = {
      {"31.01", "Seribu", 0.12345, render::map::SmallRegionReport::Treatment::displaced_dot}};
  map.layout.insets = {{"Java", 2.5}, {"Bali", {}}};
  manifest.maps = {map};
  const std::string text = manifest_file(manifest, {}).bytes;
  for (const char* words : {"\"dropped_labels\"", "\"Aceh\"", "\"31.01\"", "0.123", "\"displaced-dot\"",
                            "\"factor\": 2.5", "\"factor\": null"}) {
    EXPECT_NE(text.find(words), std::string::npos) << words << " in " << text;
  }
}

}  // namespace
}  // namespace cakupan::publish
