#include "fuzz/parts.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <utility>

namespace cakupan::fuzz {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view before_name = "==> ", after_name = " <==\n";

std::string extension_of(std::string_view bytes) {
  using Promise = std::pair<std::string_view, const char*>;
  static constexpr Promise promises[] = {{"SQLite format 3", ".gpkg"},
                                         {"fgb", ".fgb"},
                                         {"<", ".kml"},
                                         {"{\"type\":\"Topology\"", ".topojson"},
                                         {"{", ".geojson"},
                                         {"[", ".json"}};
  if (bytes.starts_with("PK")) {
    if (bytes.find("xl/workbook.xml") != std::string_view::npos) return ".xlsx";
    return bytes.find("content.xml") != std::string_view::npos ? ".ods" : ".zip";
  }
  for (const auto& [start, extension] : promises) {
    if (bytes.starts_with(start)) return extension;
  }
  return ".csv";
}

std::string plain(std::string_view name) {
  std::string result;
  for (const char c : name) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          c == '_' || c == '-' || c == '.';
    if (is_plain && result.size() < 40) result += c;
  }
  return result.empty() || result.starts_with('.') ? "input" + result : result;
}

}  // namespace

std::vector<Part> parts_of(std::string_view bytes) {
  if (!bytes.starts_with(before_name)) return {{"input" + extension_of(bytes), std::string(bytes)}};
  std::vector<Part> parts;
  while (bytes.starts_with(before_name)) {
    const std::size_t name_end = std::min(bytes.find(after_name), bytes.size());
    const std::size_t begin = std::min(name_end + after_name.size(), bytes.size());
    std::size_t end = bytes.find("\n==> ", begin);
    end = std::min(end, bytes.size());
    const std::string_view name =
        bytes.substr(before_name.size(), std::max(name_end, before_name.size()) - before_name.size());
    parts.push_back({plain(name), std::string(bytes.substr(begin, end - begin))});
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return parts;
}

PartFiles::PartFiles(std::string_view bytes, const std::string& extension) {
  std::string name = (fs::temp_directory_path() / "cakupan-fuzz-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no folder for the input");
  folder_ = name;
  std::vector<Part> parts = parts_of(bytes);
  if (!extension.empty() && !bytes.starts_with(before_name)) parts.front().name = "input" + extension;
  for (const Part& part : parts) std::ofstream(folder_ / part.name, std::ios::binary) << part.bytes;
  first_ = (folder_ / parts.front().name).string();
}

PartFiles::~PartFiles() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

}  // namespace cakupan::fuzz
