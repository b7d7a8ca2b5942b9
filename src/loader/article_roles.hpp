#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/loader/article.hpp>

#include "loader/article_language.hpp"
#include "loader/article_numbers.hpp"
#include "loader/article_places.hpp"

namespace cakupan::loader {

/// Places that one sentence names in one breath: "A, B dan C", or one alone.
struct PlaceGroup {
  std::vector<std::size_t> places;  ///< positions, ascending
  ArticleRole role = ArticleRole::context;
  std::optional<int> stated_size;
  std::optional<int> year;
};

/// Groups the places of an article and says what each group does there.
std::vector<PlaceGroup> place_groups(std::span<const Token> tokens, const std::vector<Place>& places,
                                     const ArticleLanguage& language, const PlaceFinder& finder);

}  // namespace cakupan::loader
