#pragma once

#include <string>

namespace cakupan::cli {

/// The folder that holds `geodata/` and `styles/`: $CAKUPAN_DATA where it is set, else beside the installed
/// program
/// (../share/cakupan), else the source tree above the built program.
/// THROWS: base::Error (work) where none of them has it.
std::string data_folder();

}  // namespace cakupan::cli
