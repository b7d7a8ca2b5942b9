#pragma once

#include <string>
#include <vector>

namespace cakupan::publish {

/// Whether two paths lead to one file, by whatever folders and links; false where one does not exist.
bool is_same_file(const std::string& a, const std::string& b);

/// THROWS: base::Error (usage) where a file to be written is one of those that were read, by any path or
/// link.
/// "-" is no file.
void require_no_input(const std::string& output, const std::vector<std::string>& inputs);

/// THROWS: base::Error (usage) where a folder whose content is replaced holds a file that was read, or a link
/// by which it was.
void require_no_input_in(const std::string& folder, const std::vector<std::string>& inputs);

}  // namespace cakupan::publish
