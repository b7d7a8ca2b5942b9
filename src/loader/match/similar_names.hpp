#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "loader/match/name_index.hpp"
#include "loader/match/slips.hpp"

namespace cakupan::loader::match {

/// A region whose name is like a written one. `distance` counts typing errors; an old spelling is none.
struct SimilarName {
  model::RegionIndex region = 0;
  double distance = 0;
  double score = 0;         ///< 0 to 1: one less the errors per letter
  bool acceptable = false;  ///< its errors are slips of the pen rather than another name
};

/// The last step of matching: names that are nearly a known one.
class SimilarNames {
 public:
  /// The index and the gazetteer must outlive this.
  SimilarNames(const Gazetteer& gazetteer, const NameIndex& index);

  /// Up to one entry per region, the nearest first, as far as two errors beyond what would be accepted;
  /// regions that `admits` refuses do not count.
  std::vector<SimilarName> find(const std::string& folded, Support support,
                                const std::function<bool(model::RegionIndex)>& admits) const;

  /// How many errors a bare name of this length may have to be near at all.
  static double limit(std::size_t length);
  /// How far every other region must be behind a hit.
  static constexpr double margin = 2;

 private:
  struct Form {
    std::size_t entry = 0;
    std::string text;       // squeezed: the bare name, or the kind's name and the bare name
    std::string old_style;  // the same after the spelling rules
    std::uint64_t letters = 0;
    bool with_kind = false;
  };
  std::string restyled(const std::string& squeezed) const;
  struct Written {
    std::vector<std::string> words;
    const std::vector<std::size_t>* kinds = nullptr;  // null: the words may hold a kind word
    Support support = Support::none;
  };
  std::string kind_word_of(const Form& form) const;
  bool is_like(const Written& written, const Form& form) const;
  bool is_joined_like(const Written& written, const std::vector<std::string>& name) const;
  void compare(const Written& written, const std::function<bool(model::RegionIndex)>& admits,
               std::vector<SimilarName>& nearest) const;

  const Gazetteer& gazetteer_;
  const NameIndex& index_;
  std::vector<Form> forms_;
};

}  // namespace cakupan::loader::match
