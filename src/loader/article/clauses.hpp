#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "loader/article/groups.hpp"
#include "loader/article/language.hpp"
#include "loader/article/numbers.hpp"
#include "loader/article/tokens.hpp"

namespace cakupan::loader::article {

/// What a stretch of an article says, word by word. For one thread; phrases are the lists of the language.
class Clauses {
 public:
  /// All must outlive this.
  Clauses(std::span<const Token> tokens, const ArticleLanguage& language, const KindWords& kind_words,
          const std::vector<StatedCount>& counts)
      : tokens_(tokens),
        language_(language),
        kind_words_(kind_words),
        counts_(counts),
        headings_(find_headings()),
        announces_(find_announcement()) {}
  Clauses(const Clauses&) = delete;
  Clauses& operator=(const Clauses&) = delete;

  /// Whether the article announces a selection of regions anywhere.
  bool announces() const { return announces_; }
  /// The nearest line before the token's sentence that heads a section: short, without a full stop.
  std::optional<Bounds> heading_before(std::size_t token) const;
  /// Whether the headings right above the token's sentence deny a selection or announce an aside.
  bool in_denied_section(std::size_t token) const;
  /// Whether words deny a selection there, or lead elsewhere ("cadangan", "tetangga").
  bool denies(const Bounds& bounds) const;

  bool has(const Bounds& bounds, const Phrases& phrases) const;
  bool has_colon(const Bounds& bounds) const;
  /// Whether one of two words before `at` in its sentence denies it.
  bool negated(std::size_t at) const;
  /// Whether a verb of choosing stands there and is not denied.
  bool chosen_in(const Bounds& bounds) const;
  /// A verb of choosing, or a number of regions with a programme or a verb of obtaining.
  bool tells_of_members(const Bounds& bounds) const;
  /// Whether the words before a list speak of regions told of before: "Daerah tersebut meliputi", or the
  /// number of an earlier sentence again.
  bool refers_back(const Bounds& bounds) const;
  /// Whether a label begins the sentence, which begins a line: a few words and a colon before `until`.
  bool is_label(const Bounds& sentence, std::size_t until) const;
  /// The nearest sentence before `token`'s own that tells of members, among `reach`; headings, labels and
  /// items on lines of their own do not count.
  std::optional<Bounds> telling_before(std::size_t token, std::size_t reach) const;
  /// The position before "yakni", ":" and kind words that announce what stands at `first`; `first` itself
  /// where nothing does.
  std::size_t before_introduction(std::size_t first, std::size_t begin) const;

 private:
  bool find_announcement() const;
  std::vector<Bounds> find_headings() const;
  /// Where one of the phrases begins; `phrases` is a list of the language.
  const std::vector<std::size_t>& hits(const Phrases& phrases) const;
  std::span<const std::size_t> hits_in(const Bounds& bounds, const Phrases& phrases) const;
  bool leads_elsewhere(std::size_t at) const;
  bool is_heading(const Bounds& sentence) const;
  bool has_count(const Bounds& bounds) const;
  bool is_list_line(const Bounds& sentence) const;
  std::size_t before_seat(std::size_t end) const;

  std::span<const Token> tokens_;
  const ArticleLanguage& language_;
  const KindWords& kind_words_;
  const std::vector<StatedCount>& counts_;
  mutable std::map<const Phrases*, std::vector<std::size_t>> hits_;  // as they were asked for
  std::vector<Bounds> headings_;
  bool announces_ = false;
};

}  // namespace cakupan::loader::article
