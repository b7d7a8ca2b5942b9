#include "loader/match/headings.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

#include "loader/match/name_index.hpp"

namespace cakupan::loader::match {

namespace {

struct Heading {
  std::string kind, parent, island_group;
  std::string text;
};

class HeadingReader {
 public:
  explicit HeadingReader(const GazetteerIndex& index) : gazetteer_(index.gazetteer()), index_(index.names()) {
    for (const Kind& kind : gazetteer_.kinds) {
      last_words_.insert(last_word(base::folded(kind.name)));
      for (const std::string& word : kind.words) last_words_.insert(last_word(base::folded(word)));
    }
    for (const std::string& word : gazetteer_.parent_words)
      first_words_.insert(first_word(base::folded(word)));
  }

  std::optional<Heading> read(const MatchQuery& row) const {
    const std::string_view written = base::trimmed(row.name);
    if (written.empty() || !base::trimmed(row.code).empty() || !base::trimmed(row.parent).empty())
      return std::nullopt;
    const std::string folded = base::folded(written);
    // Nearly every row is a name, and is told from a heading by one word.
    if (last_words_.contains(last_word(folded)) && index_.is_kind(folded)) return kind_heading(folded);
    const bool colon = written.ends_with(':');
    if (!colon && !first_words_.contains(first_word(folded))) return std::nullopt;
    if (index_.parent(written) && (colon || !index_.parent_is_bare(written))) {
      return Heading{
          {}, std::string(written), {}, fmt::format("a heading: the rows below are in {}", written)};
    }
    if (!colon) return std::nullopt;
    for (const model::Region& region : gazetteer_.table.regions) {
      if (region.island_group.empty() || base::folded(region.island_group) != folded) continue;
      return Heading{{},
                     {},
                     region.island_group,
                     fmt::format("a heading: the rows below are in {}", region.island_group)};
    }
    return std::nullopt;
  }

 private:
  static std::string first_word(const std::string& folded) { return folded.substr(0, folded.find(' ')); }
  static std::string last_word(const std::string& folded) { return folded.substr(folded.rfind(' ') + 1); }

  std::optional<Heading> kind_heading(const std::string& folded) const {
    const std::vector<std::size_t> kinds = index_.plain_reading(folded).kinds;
    if (kinds.size() != 1) return Heading{{}, {}, {}, "a heading: the rows below are of any kind"};
    const std::string& kind = gazetteer_.kinds[kinds.front()].name;
    return Heading{kind, {}, {}, fmt::format("a heading: the rows below are of kind {}", kind)};
  }

  const Gazetteer& gazetteer_;
  const NameIndex& index_;
  std::unordered_set<std::string> last_words_;   // of kinds
  std::unordered_set<std::string> first_words_;  // before units above
};

}  // namespace

std::vector<std::string> apply_headings(std::vector<MatchQuery>& rows, const GazetteerIndex& index) {
  const HeadingReader reader(index);
  std::vector<std::string> texts(rows.size());
  Heading now;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (const auto heading = reader.read(rows[i])) {
      texts[i] = heading->text;
      now.kind = heading->kind;
      if (!heading->parent.empty()) now.parent = heading->parent;
      if (!heading->island_group.empty()) {
        now.island_group = heading->island_group;
        now.parent.clear();
      }
      continue;
    }
    rows[i].kind = now.kind;
    if (base::trimmed(rows[i].island_group).empty()) rows[i].island_group = now.island_group;
    if (base::trimmed(rows[i].parent).empty()) rows[i].parent = now.parent;
  }
  return texts;
}

}  // namespace cakupan::loader::match
