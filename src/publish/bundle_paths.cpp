#include "publish/bundle_paths.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::publish {

namespace {

[[noreturn]] void throw_refused(const std::string& path, const std::string& happened) {
  throw base::Error(base::Failure::work, happened, {path, {}, {}},
                    "nothing was written; files of a bundle need names of their own below its folder");
}

// An absolute path has an empty first piece; a colon makes a drive, or a stream of a file, on Windows.
bool leads_out(std::string_view piece) {
  const auto unfit = [](char c) { return c == '\\' || c == ':' || static_cast<unsigned char>(c) < 0x20; };
  return piece.empty() || piece == "." || piece == ".." || std::any_of(piece.begin(), piece.end(), unfit);
}

}  // namespace

void require_below_folder(const std::vector<BundleFile>& files) {
  std::map<std::string, std::string> path_of;
  for (const BundleFile& file : files) {
    for (const std::string_view piece : base::split(file.path, '/')) {
      if (leads_out(piece)) throw_refused(file.path, "does not lie below the folder of its bundle");
    }
    const auto [other, is_new] = path_of.emplace(base::caseless(file.path), file.path);
    if (!is_new) {
      throw_refused(file.path,
                    fmt::format("is the path of two files of a bundle, where case does not count ('{}')",
                                other->second));
    }
  }
}

}  // namespace cakupan::publish
