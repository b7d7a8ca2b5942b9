#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

inline bool has(const std::vector<model::RegionIndex>& regions, model::RegionIndex region) {
  return std::find(regions.begin(), regions.end(), region) != regions.end();
}

inline void add_once(std::vector<model::RegionIndex>& regions, model::RegionIndex region) {
  if (!has(regions, region)) regions.push_back(region);
}

/// Behind the note that is there; nothing for an empty one.
inline void add_note(model::Match& match, const std::string& note) {
  if (note.empty()) return;
  match.note = match.note.empty() ? note : match.note + "; " + note;
}

}  // namespace cakupan::loader::match
