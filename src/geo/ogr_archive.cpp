#include "geo/ogr_archive.hpp"

#include <array>
#include <memory>

#include <cpl_string.h>
#include <cpl_vsi.h>

#include "geo/ogr_messages.hpp"

namespace cakupan::geo {

namespace {

// The braces part the archive's own path from those in it, whatever it is called.
std::string inside(const std::string& path) { return "/vsizip/{" + path + "}"; }

struct FreeNames {
  void operator()(char** list) const { CSLDestroy(list); }
};
struct CloseEntry {
  void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

}  // namespace

std::vector<std::string> files_in_archive(const std::string& path) {
  register_gdal();
  const GdalMessages messages;
  const std::unique_ptr<char*, FreeNames> list(VSIReadDirRecursive(inside(path).c_str()));
  std::vector<std::string> files;
  for (int i = 0; i < CSLCount(list.get()); ++i) {
    std::string file = CSLGetField(list.get(), i);
    if (!file.ends_with('/')) files.push_back(std::move(file));
  }
  return files;
}

bool read_from_archive(const std::string& path, const std::string& file,
                       const std::function<void(std::string_view)>& take) {
  register_gdal();
  const GdalMessages messages;
  const std::string whole = inside(path) + "/" + file;
  VSIStatBufL stated;
  const std::unique_ptr<VSILFILE, CloseEntry> opened(VSIFOpenL(whole.c_str(), "rb"));
  if (opened == nullptr || VSIStatL(whole.c_str(), &stated) != 0) return false;
  std::array<char, 65'536> piece{};
  std::size_t total = 0;
  for (std::size_t count = piece.size(); count == piece.size(); total += count) {
    count = VSIFReadL(piece.data(), 1, piece.size(), opened.get());
    take({piece.data(), count});
  }
  return total == static_cast<std::size_t>(stated.st_size) && !messages.failed();
}

}  // namespace cakupan::geo
