#pragma once

#include <cstddef>
#include <string>

#include <cakupan/loader/match/match.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::article {

/// A place in an article that names a region, or, for `Known::no`, stands as an item among such places but
/// is no name that the gazetteer has.
struct Place {
  std::size_t first = 0, last = 0;  ///< tokens; a kind word before the name included
  std::size_t begin = 0, end = 0;   ///< bytes of what is reported
  std::size_t sentence = 0;
  match::MatchQuery query;  ///< what the matcher was asked
  model::Match match;
  enum class Known { yes, no } known = Known::yes;
  enum class Kind { open, stated } kind = Kind::open;
  std::string stated_kind = {};  ///< the one kind that words before or behind the name state; may be empty
  enum class Of { one, several } of = Of::one;  ///< several: "the cities of X and Y"
  enum class What { region, unit_above } what = What::region;
};

}  // namespace cakupan::loader::article
