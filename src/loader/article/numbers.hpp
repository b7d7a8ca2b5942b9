#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "loader/article/kind_words.hpp"
#include "loader/article/language.hpp"
#include "loader/article/tokens.hpp"

namespace cakupan::loader::article {

/// "25 kabupaten/kota", "Sepuluh daerah".
struct StatedCount {
  int value = 0;
  std::size_t token = 0;
  std::size_t sentence = 0;
  enum class Of { regions, others } of = Of::regions;  ///< kind words, or "daerah", "peserta"
  std::string kind = {};  ///< the one kind that is counted; empty for several and for other nouns
};

/// A year that is said of something ("tahun 2024"), stands bare ("Smart City 2019"), or that a date has
/// ("21/04/2022").
struct StatedYear {
  int year = 0;
  std::size_t token = 0;
  std::size_t sentence = 0;
  enum class From { words, bare, date } from = From::words;
};

/// Numbers of regions: a number of digits or words before kind words or counted nouns; not of a whole of
/// which some are meant.
std::vector<StatedCount> stated_counts(std::span<const Token> tokens, const ArticleLanguage& language,
                                       const KindWords& kind_words);

/// Years from 1990 to 2099; those of laws are left out.
std::vector<StatedYear> stated_years(std::span<const Token> tokens, const ArticleLanguage& language,
                                     const KindWords& kind_words);

}  // namespace cakupan::loader::article
