#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>

namespace cakupan::publish {

/// Names, without ending, for files that are called by codes and ids; parallel to `ids`. Every file system
/// takes them: legible UTF-8 of at most 100 bytes without control characters or any of <>:"/\|?*, no dot or
/// blank at either end, no device of Windows such as NUL or COM1.tar. No two are equal, also where case does
/// not count. An id that is such a name keeps it; what cannot stand in a name becomes '_', and a name that is
/// taken gets
/// "-2", "-3", … Each change is a warning "file-name" that tells the id and the file in `folder`.
std::vector<std::string> file_names(const std::vector<std::string>& ids, const std::string& folder,
                                    base::Diagnostics& diagnostics);

}  // namespace cakupan::publish
