#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <cakupan/base/text.hpp>
#include <cakupan/loader/match/gazetteer.hpp>

namespace cakupan::loader::match {

/// One way of understanding a written name: which kinds it states, and what is left of it, squeezed.
struct NameReading {
  std::string bare;
  std::vector<std::size_t> kinds;  ///< positions in Gazetteer::kinds, ascending; empty = none stated
  /// Contradictory: a kind word behind the name is none of those before it, "Kab. Batam Kota".
  enum class Kinds { agree, contradict } agreement = Kinds::agree;

  bool operator==(const NameReading&) const = default;
};

enum class NameLevel { official, alias };

/// A name under which a region is known, without its kind word.
struct NameEntry {
  model::RegionIndex region = 0;
  NameLevel level = NameLevel::official;
  std::string bare;                     ///< squeezed
  std::vector<std::string> words = {};  ///< the same, folded
};

/// A parent as somebody wrote it: its code in each vintage (empty where that vintage has none of that name).
struct ParentReading {
  std::vector<std::string> codes;
  enum class By { name, code } by = By::name;
};

/// The names of a gazetteer, ready for lookup. Tables only: what a lookup means is decided in match.cpp.
class NameIndex {
 public:
  /// The gazetteer must outlive this.
  explicit NameIndex(const Gazetteer& gazetteer);
  NameIndex(const NameIndex&) = delete;
  NameIndex& operator=(const NameIndex&) = delete;

  /// Regions that bear exactly this name in some vintage.
  std::vector<model::RegionIndex> verbatim(const std::string& name) const;
  /// Entries under a squeezed bare name.
  const std::vector<std::size_t>& under(const std::string& bare) const;
  const std::vector<NameEntry>& entries() const { return entries_; }
  std::size_t kind_of(model::RegionIndex region) const { return region_kinds_[region]; }

  /// Every way of taking kind words off a folded name, the whole name first; abbreviations as written and
  /// spelled out.
  std::vector<NameReading> readings(const std::string& folded) const;
  /// The reading for a comparison by similarity: all kind words off, abbreviations spelled out.
  NameReading plain_reading(const std::string& folded) const;
  /// Its words.
  std::vector<std::string> plain_words(const std::string& folded) const;
  /// Whether the folded text is made of kind words alone.
  bool is_kind(const std::string& folded) const;

  std::optional<ParentReading> parent(std::string_view written) const;
  /// Whether a parent is written without a word such as "Provinsi".
  bool parent_is_bare(std::string_view written) const { return parents_.contains(base::squeezed(written)); }
  /// Whether a squeezed text is the official name of a parent.
  bool is_parent_name(const std::string& squeezed) const;
  bool in_parent(model::RegionIndex region, const ParentReading& parent) const;
  /// The split by which the region's parent left this one or one that did; null where none did.
  const ParentSplit* split_from(model::RegionIndex region, const ParentReading& parent) const;

 private:
  void add_kind_words();
  void add_names();
  void add_parents();
  void add_parent_name(const std::string& name, std::size_t vintage, const std::string& code);
  /// The words of a name without its kind word, in every way in which that can be taken off.
  std::vector<std::vector<std::string>> without_kind(const std::string& name, std::size_t kind) const;
  struct PlainName {
    std::vector<std::string> words;
    std::vector<std::size_t> before, behind;  // kinds whose words stand there
  };
  PlainName plain_name(const std::string& folded) const;
  std::string spelled_out(const std::string& folded) const;
  /// What is left of a squeezed name, and the kinds whose words were taken off.
  struct Stripped {
    std::string bare;
    std::vector<std::size_t> before, behind;
    NameReading reading() const;
  };
  void strip(const Stripped& name, int depth, std::vector<NameReading>& found) const;

  struct KindWord {
    std::vector<std::string> words;  // folded
    std::string squeezed;
    std::size_t kind = 0;
  };

  const Gazetteer& gazetteer_;
  std::vector<KindWord> kind_words_;  // longest first
  std::vector<std::size_t> region_kinds_;
  std::vector<NameEntry> entries_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_bare_;
  std::unordered_map<std::string, std::vector<model::RegionIndex>> by_name_;
  std::unordered_map<std::string, ParentReading> parents_;
  std::unordered_map<std::string, ParentReading> parent_codes_;
  std::vector<std::string> parent_prefixes_;        // squeezed, longest first
  std::vector<std::string> parent_official_names_;  // squeezed, ascending
};

}  // namespace cakupan::loader::match
