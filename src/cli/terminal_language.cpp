#include "cli/terminal_language.hpp"

#include <cstdlib>
#include <optional>
#include <string_view>

namespace cakupan::cli {

namespace {

std::optional<base::Language> named(std::string_view word) {
  if (word == "id") return base::Language::indonesian;
  if (word == "en") return base::Language::english;
  return std::nullopt;
}

/// "id_ID.UTF-8" and "id" are Indonesian, "idx" is not.
base::Language of_locale(std::string_view locale) {
  return locale.substr(0, locale.find_first_of("_.@-")) == "id" ? base::Language::indonesian
                                                                : base::Language::english;
}

base::Language of_environment() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* locale = std::getenv(variable);
    if (locale != nullptr && *locale != '\0') return of_locale(locale);
  }
  return base::Language::english;
}

}  // namespace

base::Language terminal_language(const std::vector<std::string>& arguments) {
  const std::string option = "--lang", joined = option + "=";
  std::optional<base::Language> asked;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    std::optional<base::Language> here;
    if (word == option && i + 1 < arguments.size()) here = named(arguments[i + 1]);
    if (word.starts_with(joined)) here = named(std::string_view(word).substr(joined.size()));
    if (here) asked = here;
  }
  return asked.value_or(of_environment());
}

}  // namespace cakupan::cli
