#pragma once

#include <optional>
#include <string>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/language.hpp>
#include <cakupan/model/project.hpp>

namespace cakupan::job {

/// What a first project file is made from.
struct StarterRequest {
  model::TableInput table;  ///< of who takes part; columns that are not named are found by rule
  std::string boundaries;   ///< DEFAULT: the embedded ones
  std::string title;        ///< DEFAULT: the table's file name as words
  std::string source;       ///< of the table; empty = left for its owner to write
  base::Language language = base::Language::english;
  std::string file;       ///< that the project will be; paths in it are from its folder. DEFAULT: from here
  std::string data = {};  ///< DEFAULT: data_folder()
};

/// The text of a small project on somebody's own table: its columns, boundaries, gazetteer where it knows the
/// regions, and maps of what the table tells; nothing of the embedded example. What was found is told in
/// `diagnostics`. THROWS: base::Error (input) where the table or the boundaries cannot be read, or no column
/// holds regions; (usage) for a column that is not there.
std::string starter_project(const StarterRequest& request, base::Diagnostics& diagnostics);

}  // namespace cakupan::job
