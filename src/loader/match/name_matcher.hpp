#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <cakupan/model/participation.hpp>

#include "loader/match/name_index.hpp"
#include "loader/match/name_memo.hpp"
#include "loader/match/similar_names.hpp"

namespace cakupan::loader::match {

/// The method of an unmatched name whose kind or parent contradicts the regions of that name.
inline constexpr const char* contradiction_method = "contradiction";

/// What stands around a name. Empty = not given.
struct NameContext {
  std::string parent;            ///< name or code
  std::string kind;              ///< from a heading; for names without a kind word
  std::string stated_kind = {};  ///< from a column; a name's own kind word must agree with it
  std::string island_group = {};
  std::string preferred_kind = {};  ///< decides between regions that bear the same name; recorded
  std::optional<int> year = {};     ///< of the list; former names end in one
};

/// What a name says by itself, without codes and decisions.
class NameMatcher {
 public:
  /// Both must outlive this.
  NameMatcher(const Gazetteer& gazetteer, const NameIndex& index);
  NameMatcher(const NameMatcher&) = delete;
  NameMatcher& operator=(const NameMatcher&) = delete;

  /// What `memo` knows is not matched again.
  model::Match match(const std::string& name, const NameContext& context,
                     const NameMemo& memo = nothing_known()) const;

  /// "Kabupaten Sleman (34.04)".
  std::string label(model::RegionIndex region) const;
  std::string labels(const std::vector<model::RegionIndex>& regions) const;

 private:
  struct Context {
    std::string folded;  // the name without what was taken as context
    std::optional<ParentReading> parent;
    std::vector<std::string> remarks;
  };
  struct Candidates {
    std::vector<model::RegionIndex> fitting;
    std::vector<model::RegionIndex> other_kind;
    std::vector<model::RegionIndex> other_parent;
    enum class Kind { stated, open } kind = Kind::open;
  };
  Context context_of(const std::string& name, const std::string& parent) const;
  void read_parenthesis(const std::string& content, Context& context) const;
  Candidates candidates(const std::vector<NameReading>& readings, NameLevel level,
                        const std::optional<ParentReading>& parent) const;
  model::Match found(const Candidates& candidates, NameLevel level, const Context& context) const;
  model::Match contradicted(const Candidates& candidates) const;
  /// Whether they differ in their kinds alone.
  bool bear_one_name(const std::vector<model::RegionIndex>& regions) const;
  model::Match similar(const Context& context) const;
  model::Match by_itself(const std::string& name, const std::string& parent) const;
  model::Match in_context(const std::string& written, const Context& context) const;
  /// Of "A/B", which as a whole is no name: what both mean, or the one that means something.
  std::optional<model::Match> of_slashed(const std::string& written, const std::string& parent) const;
  void note_split(model::Match& match, const Context& context) const;
  void consider_former(model::Match& match, const NameContext& context) const;
  bool contradicts_kind(const model::Match& match, const std::string& kind) const;
  bool states_kind(const std::string& name) const;
  void narrow_by_group(model::Match& match, const std::string& island_group) const;
  void prefer(model::Match& match, const std::string& kind) const;
  std::vector<model::RegionIndex> narrowed(const std::vector<model::RegionIndex>& regions,
                                           const std::optional<ParentReading>& parent) const;

  const Gazetteer& gazetteer_;
  const NameIndex& index_;
  SimilarNames similar_;
  std::unordered_map<std::string, std::vector<const Alias*>> formers_;  // dated, by bare name
  std::unordered_set<std::string> groups_;                              // of islands, as compared
};

}  // namespace cakupan::loader::match
