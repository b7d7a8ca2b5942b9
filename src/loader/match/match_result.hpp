#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

// Scores say how much was read into the writing, step by step; they are marks, not probabilities.
inline constexpr double score_verbatim = 1.0;
inline constexpr double score_folded = 0.99;
inline constexpr double score_restored_code = 0.98;
inline constexpr double score_without_kind = 0.97;
inline constexpr double score_alias = 0.95;
inline constexpr double best_score_fuzzy = 0.94;
inline constexpr double score_code_with_unknown_name = 0.9;
inline constexpr double score_contradiction = 0.5;

inline bool has(const std::vector<model::RegionIndex>& regions, model::RegionIndex region) {
  return std::find(regions.begin(), regions.end(), region) != regions.end();
}

inline void add_once(std::vector<model::RegionIndex>& regions, model::RegionIndex region) {
  if (!has(regions, region)) regions.push_back(region);
}

inline model::Match ambiguous(const char* method, std::vector<model::RegionIndex> candidates, double score,
                              std::string note) {
  model::Match match;
  match.outcome = model::Outcome::ambiguous;
  match.method = method;
  match.score = score;
  match.candidates = std::move(candidates);
  match.note = std::move(note);
  return match;
}

/// Behind the note that is there; nothing for an empty one.
inline void add_note(model::Match& match, const std::string& note) {
  if (note.empty()) return;
  match.note = match.note.empty() ? note : match.note + "; " + note;
}

}  // namespace cakupan::loader::match
