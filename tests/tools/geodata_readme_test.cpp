// geodata/README.md names every file of the folder with its checksum.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
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

/// File name to checksum: the first and the last text in backticks of a table row.
std::map<std::string, std::string> listed() {
  std::map<std::string, std::string> sums;
  std::ifstream readme(geodata / "README.md");
  for (std::string line; std::getline(readme, line);) {
    constexpr std::size_t sum_length = 64;
    if (!line.starts_with("| `") || !line.ends_with("` |") || line.size() < sum_length + 6) continue;
    const std::string sum = line.substr(line.size() - 3 - sum_length, sum_length);
    sums[line.substr(3, line.find('`', 3) - 3)] = sum;
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
