#pragma once

#include <string>

namespace cakupan::job {

/// The folder that holds `geodata/` and `styles/`: $CAKUPAN_DATA where it is set, else beside the installed
/// program (../share/cakupan), else the source tree above the built program.
/// THROWS: base::Error (work) where none of them has it.
std::string data_folder();

/// The project file of the embedded example in such a folder.
std::string embedded_project(const std::string& data_folder);
/// The embedded gazetteer in such a folder.
std::string embedded_gazetteer(const std::string& data_folder);
/// Where the named styles lie in such a folder.
std::string styles_folder(const std::string& data_folder);

}  // namespace cakupan::job
