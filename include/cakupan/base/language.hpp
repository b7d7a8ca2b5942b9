#pragma once

#include <memory>
#include <string>

namespace cakupan::base {

class Language;

/// A text in both languages. A text given once stands in both.
struct Text {
  std::string indonesian;
  std::string english;

  bool operator==(const Text&) const = default;
  const std::string& in(const Language& language) const;
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
  Language(Code code, const PlaceWords& words)
      : code_(code), words_(std::make_shared<const PlaceWords>(words)) {}

  Code code() const { return code_; }
  const PlaceWords& words() const;
  /// Another language with the same words.
  Language as(Code code) const;
  Language other() const { return as(code_ == indonesian ? english : indonesian); }

  /// Whatever their words.
  friend bool operator==(const Language& a, const Language& b) { return a.code_ == b.code_; }

 private:
  Code code_;
  std::shared_ptr<const PlaceWords> words_;  ///< null: the default ones
};

inline const std::string& Text::in(const Language& language) const {
  return language == Language::indonesian ? indonesian : english;
}

inline const PlaceWords& Language::words() const {
  static const PlaceWords usual;
  return words_ ? *words_ : usual;
}

inline Language Language::as(Code code) const {
  Language result = *this;
  result.code_ = code;
  return result;
}

}  // namespace cakupan::base
