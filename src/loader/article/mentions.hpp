#pragma once

#include <string>
#include <vector>

#include <cakupan/loader/match/gazetteer.hpp>

#include "loader/article/groups.hpp"
#include "loader/article/place.hpp"

namespace cakupan::loader::article {

/// A mention with what its group says.
struct Mention {
  const Place* place = nullptr;
  const PlaceGroup* group = nullptr;
};

/// The mentions of each region, and of each writing without one. A bare name that could be several regions
/// means the one of them that the article names in full, except as an item of a list. A list that gives
/// another year, or awards, stands apart. Unknown names count only among members.
std::vector<std::vector<Mention>> mentions_by_region(const std::vector<Place>& places,
                                                     const std::vector<PlaceGroup>& groups,
                                                     const std::string& text,
                                                     const match::Gazetteer& gazetteer);

}  // namespace cakupan::loader::article
