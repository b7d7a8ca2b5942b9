#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <cakupan/base/language.hpp>

namespace cakupan::cli {

/// One page in the language of man(7).
struct ManualPage {
  std::string file;  ///< "cakupan.1", "cakupan-run.1"
  std::string text;
};

/// A page for the program and one for each command, from what the commands declare.
std::vector<ManualPage> manual_pages(base::Language language = base::Language::english);

/// The text so that roff prints it as it is: on one line, no character of it being a request, an escape or a
/// sign that is typeset as another.
std::string as_roff(std::string_view text);

}  // namespace cakupan::cli
