#pragma once

#include <string>

namespace cakupan::base {

/// The language of texts for readers of maps and reports.
enum class Language { indonesian, english };

/// A text in both languages. A text given once stands in both.
struct Text {
  std::string indonesian;
  std::string english;

  bool operator==(const Text&) const = default;
  const std::string& in(Language language) const {
    return language == Language::indonesian ? indonesian : english;
  }
};

}  // namespace cakupan::base
