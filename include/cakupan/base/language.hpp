#pragma once

#include <string>

namespace cakupan::base {

class Language;

/// A text in both languages. A text given once stands in both.
struct Text {
  std::string indonesian;
  std::string english;

  bool operator==(const Text&) const = default;
  const std::string& in(Language language) const;
};

/// What a place calls its regions and the units above them, as within a sentence.
struct PlaceWords {
  Text region{"daerah", "region"};
  Text regions{"daerah", "regions"};
  Text province{"provinsi", "province"};
  Text provinces{"provinsi", "provinces"};

  bool operator==(const PlaceWords&) const = default;
};

/// The language of texts for readers of maps and reports, with the words that a place has for its regions.
class Language {
 public:
  enum Code { indonesian, english };

  /// With the words of `PlaceWords{}`. Implicit: a language alone is what most callers have.
  Language(Code code) : code_(code) {}
  /// The words are kept until the program ends, each once.
  Language(Code code, const PlaceWords& words);

  Code code() const { return code_; }
  const PlaceWords& words() const;
  /// Another language with the same words.
  Language as(Code code) const {
    Language result = *this;
    result.code_ = code;
    return result;
  }
  Language other() const { return as(code_ == indonesian ? english : indonesian); }

  /// Whatever their words.
  friend bool operator==(Language a, Language b) { return a.code_ == b.code_; }

 private:
  Code code_;
  const PlaceWords* words_ = nullptr;  ///< null: the default ones
};

inline const std::string& Text::in(Language language) const {
  return language == Language::indonesian ? indonesian : english;
}

}  // namespace cakupan::base
