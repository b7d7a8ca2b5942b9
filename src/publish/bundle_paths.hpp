#pragma once

#include <vector>

#include <cakupan/publish/bundle.hpp>

namespace cakupan::publish {

/// THROWS: base::Error (work) for a path that does not lie strictly below the bundle's folder, or does not on
/// some system: an absolute one, empty, ".", or ".." pieces, a backslash, a colon, a control character; and
/// for two paths that are equal where case does not count.
void require_below_folder(const std::vector<BundleFile>& files);

}  // namespace cakupan::publish
