#pragma once

#include <string>
#include <vector>

#include <cakupan/base/language.hpp>

namespace cakupan::publish::columns {

/// A word that the tables use, and the one thing that it means.
struct Term {
  base::Text word;
  std::string column;  ///< how names of columns have it, "within_limit"; empty where none does
  base::Text meaning;  ///< Markdown, one line
};

/// In the order of the document.
const std::vector<Term>& glossary();

}  // namespace cakupan::publish::columns
