#pragma once

#include <span>
#include <vector>

#include "loader/article/groups.hpp"
#include "loader/article/kind_words.hpp"
#include "loader/article/language.hpp"
#include "loader/article/numbers.hpp"
#include "loader/article/place.hpp"

namespace cakupan::loader::article {

/// Says of each group whether the text makes it one of members, and with which size and year.
void read_roles(std::span<const Token> tokens, const std::vector<Place>& places,
                const ArticleLanguage& language, const KindWords& kind_words,
                const std::vector<StatedCount>& counts, std::vector<PlaceGroup>& groups);

}  // namespace cakupan::loader::article
