#pragma once

#include <string>

#include <cakupan/base/language.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::model {

/// A second list of regions: awards, for example.
struct Overlay {
  std::string id;    ///< as tables name it
  base::Text title;  ///< for readers
  Ledger ledger;     ///< what became of its rows
};

/// A second list crossed with participation: one cohort, or all of them.
struct OverlayRow {
  std::string overlay;                   ///< its id
  std::optional<int> cohort;             ///< nothing = selected in any year
  std::size_t on_list = 0;               ///< units on the second list
  std::size_t participants = 0;          ///< units of the cohort
  std::size_t participants_on_list = 0;  ///< of them, on the second list
  std::size_t disputed_on_list = 0;      ///< disputed units on the second list
  std::vector<RegionIndex> others = {};  ///< units on the list that are not of the cohort, in table order
};

}  // namespace cakupan::model
