#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cakupan::geo {

/// The files of a ZIP archive that this program wrote, in no particular order; none where it is no archive.
std::vector<std::string> files_in_archive(const std::string& path);

/// Hands on one of them, piece by piece, in order. Whether all of it could be read.
bool read_from_archive(const std::string& path, const std::string& file,
                       const std::function<void(std::string_view)>& take);

}  // namespace cakupan::geo
