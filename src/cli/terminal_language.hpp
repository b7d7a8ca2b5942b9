#pragma once

#include <string>
#include <vector>

#include <cakupan/base/language.hpp>

namespace cakupan::cli {

/// The language of who sits at the terminal: of the last `--lang` of the command line, else of the locale for
/// messages, which is the first of LC_ALL, LC_MESSAGES and LANG that is not empty. Indonesian for "id" with
/// or without a country and an encoding, English for anything else.
base::Language terminal_language(const std::vector<std::string>& arguments);

}  // namespace cakupan::cli
