// geodata/README.md names every file of the folder with its checksum.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <string>

#include <cakupan/publish/bundle.hpp>

namespace cakupan {
namespace {

namespace fs = std::filesystem;

const fs::path geodata = fs::path(CAKUPAN_SOURCE) / "geodata";

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// File name to checksum, from the rows of the table.
std::map<std::string, std::string> listed() {
  std::map<std::string, std::string> sums;
  std::ifstream readme(geodata / "README.md");
  const std::regex row(R"(\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|)");
  for (std::string line; std::getline(readme, line);) {
    std::smatch found;
    if (std::regex_match(line, found, row)) sums[found[1]] = found[2];
  }
  return sums;
}

TEST(GeodataReadme, ListsEveryFileWithItsChecksum) {
  std::map<std::string, std::string> sums = listed();
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(geodata)) {
    const std::string name = fs::relative(entry.path(), geodata).generic_string();
    if (!entry.is_regular_file() || name == "README.md") continue;
    EXPECT_EQ(sums[name], publish::sha256(bytes_of(entry.path()))) << name;
    sums.erase(name);
  }
  for (const auto& [name, sum] : sums) ADD_FAILURE() << name << " is listed but not there";
}

}  // namespace
}  // namespace cakupan
