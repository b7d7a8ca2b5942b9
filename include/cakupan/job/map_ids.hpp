#pragma once

#include <string>
#include <vector>

namespace cakupan::job {

/// What LoadOptions::only may name in a project: its maps by their id, the pages of a map for each province
/// by theirs where the project has a gazetteer, and its atlases; in the project's order. Reads neither
/// boundaries nor tables. DEFAULT (empty): the embedded example; data_folder(). THROWS: base::Error as
/// loader::project::read_project and loader::match::read_gazetteer.
std::vector<std::string> map_ids(const std::string& project, const std::string& data = {});

}  // namespace cakupan::job
