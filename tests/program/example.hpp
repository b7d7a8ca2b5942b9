#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace cakupan::program {

std::vector<std::string> lines_of(const std::string& text);

/// The value of a measure in summary.csv.
std::string value_of(const std::string& summary, const std::string& measure);

/// The example's project with some of its text changed, in a folder of its own; the path of its file.
std::string changed_example(const std::filesystem::path& folder,
                            const std::map<std::string, std::string>& changes);

/// The project without its last map, the pages per province: they take most of the time.
std::string without_pages(const std::string& project);

}  // namespace cakupan::program
