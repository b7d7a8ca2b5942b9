#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <cakupan/loader/match/gazetteer_index.hpp>

#include "loader/article/language.hpp"
#include "loader/article/tokens.hpp"

namespace cakupan::loader::article {

/// The words around a name that tell its kind: kind words ("Kabupaten/ Kota", "Kab."), the bodies and titles
/// of government ("Pemkab", "Bupati").
class KindWords {
 public:
  /// Both must outlive this.
  KindWords(const match::GazetteerIndex& index, const ArticleLanguage& language);

  /// How many tokens from `at` are kind words: "Kabupaten/ Kota", "Kab."; 0 for none.
  std::size_t kinds_at(std::span<const Token> tokens, std::size_t at) const;
  /// How many tokens before `at` are one kind word; 0 for none.
  std::size_t word_before(std::span<const Token> tokens, std::size_t at) const;
  /// The one kind that these tokens state; empty for none and for several.
  std::string kind_in(std::span<const Token> tokens, std::size_t first, std::size_t end) const;
  /// The one kind that the kind words from `at` state; empty for none and for several.
  std::string kind_counted(std::span<const Token> tokens, std::size_t at) const;

  struct Body {
    std::size_t words = 0;
    std::string kind = {};
  };
  /// "Pemkab", "regents of": words that state the kind of the name at `at` and belong to it.
  Body body_before(std::span<const Token> tokens, std::size_t at) const;
  /// The kind that the title at `at` tells ("Bupati"); empty where none stands there.
  std::string title_at(std::span<const Token> tokens, std::size_t at) const;
  /// The position before the words of government that lead to a name at `first`: "Pemkab X", "Pemerintah Kota
  /// Y".
  std::size_t lead_of(std::span<const Token> tokens, std::size_t first) const;

 private:
  std::size_t kind_word_at(std::span<const Token> tokens, std::size_t at) const;

  const std::vector<match::Kind>& kinds_;
  const match::NameIndex& names_;
  const ArticleLanguage& language_;
  Phrases words_;  // longest first
};

}  // namespace cakupan::loader::article
