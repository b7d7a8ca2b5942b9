#include "loader/article/figures.hpp"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

namespace cakupan::loader::article {

namespace {

bool inside(const Bounds& bounds, std::size_t token) { return token >= bounds.begin && token < bounds.end; }

class FigureReader {
 public:
  FigureReader(const ListPosition& list, std::span<const Token> tokens, const Clauses& clauses,
               const std::vector<StatedCount>& counts, const std::vector<StatedYear>& years)
      : list_(list), tokens_(tokens), clauses_(clauses), counts_(counts), years_(years) {}

  ListFigures read() const {
    const StatedCount* count = stated_count();
    const auto year = stated_year(count);
    return {count == nullptr ? std::nullopt : std::optional(count->value), year};
  }

 private:
  bool large_enough(const StatedCount& count) const {
    return static_cast<std::size_t>(count.value) >= list_.size;
  }

  const StatedCount* nearest_count(const Bounds& bounds) const {
    const auto distance = [&](const StatedCount& count) {
      return std::pair(count.of,
                       count.token < list_.first ? list_.first - count.token : count.token - list_.last);
    };
    const StatedCount* nearest = nullptr;
    for (const StatedCount& count : counts_) {
      if (!inside(bounds, count.token) || !large_enough(count)) continue;
      if (nearest == nullptr || distance(count) < distance(*nearest)) nearest = &count;
    }
    return nearest;
  }

  /// The one number that these counts state; nothing for none and for several.
  static const StatedCount* only_one(const std::vector<const StatedCount*>& counts) {
    std::set<int> values;
    for (const StatedCount* count : counts) values.insert(count->value);
    return values.size() == 1 ? counts.front() : nullptr;
  }

  const StatedCount* count_of_article() const {
    std::vector<const StatedCount*> all, of_sentence;
    for (const StatedCount& count : counts_) {
      const bool told = large_enough(count) && clauses_.tells_of_members(sentence_of(tokens_, count.token));
      if (!told) continue;
      all.push_back(&count);
      if (count.token > list_.first) continue;
      if (!of_sentence.empty() && of_sentence.front()->sentence != count.sentence) of_sentence.clear();
      of_sentence.push_back(&count);
    }
    const StatedCount* before = only_one(of_sentence);
    return before != nullptr ? before : only_one(all);
  }

  const StatedCount* stated_count() const {
    if (const StatedCount* own = nearest_count(list_.own)) return own;
    const bool told_below = list_.heading && list_.telling && list_.telling->begin > list_.heading->begin;
    for (const std::optional<Bounds>& sentence :
         {told_below ? list_.telling : list_.heading, told_below ? list_.heading : list_.telling}) {
      if (!sentence) continue;
      if (const StatedCount* told = nearest_count(*sentence)) return told;
    }
    if (list_.size < 2) return nullptr;
    if (const StatedCount* told = count_of_article()) return told;
    std::vector<const StatedCount*> smaller;
    for (const StatedCount& count : counts_) {
      if (inside(list_.own, count.token) && count.token < list_.first) smaller.push_back(&count);
    }
    return only_one(smaller);
  }

  enum class Dates { left_out, counted };
  const StatedYear* nearest_year(const Bounds& bounds, Dates dates) const {
    const auto rank = [&](const StatedYear& each) {
      return std::pair(each.from, std::labs(static_cast<long>(each.token) - static_cast<long>(list_.first)));
    };
    const StatedYear* nearest = nullptr;
    for (const StatedYear& year : years_) {
      if (dates == Dates::left_out && year.from == StatedYear::From::date) continue;
      if (!inside(bounds, year.token)) continue;
      if (nearest == nullptr || rank(year) < rank(*nearest)) nearest = &year;
    }
    return nearest;
  }

  bool all_same(std::vector<StatedYear>::const_iterator end) const {
    return end != years_.begin() && std::all_of(years_.begin(), end, [&](const StatedYear& year) {
             return year.year == years_.front().year;
           });
  }

  std::optional<int> stated_year(const StatedCount* count) const {
    std::vector<Bounds> sentences = {list_.own};
    if (list_.heading) sentences.push_back(*list_.heading);
    if (list_.telling) sentences.push_back(*list_.telling);
    if (count != nullptr) sentences.push_back(sentence_of(tokens_, count->token));
    for (const Dates dates : {Dates::left_out, Dates::counted}) {
      for (const Bounds& sentence : sentences) {
        if (const StatedYear* year = nearest_year(sentence, dates)) return year->year;
      }
      if (count == nullptr || dates == Dates::counted) continue;
      for (const StatedCount& other : counts_) {
        if (other.value != count->value) continue;
        if (const StatedYear* year = nearest_year(sentence_of(tokens_, other.token), dates))
          return year->year;
      }
    }
    const auto behind = std::find_if(years_.begin(), years_.end(),
                                     [&](const StatedYear& each) { return each.token > list_.first; });
    const auto end = behind == years_.begin() ? years_.end() : behind;
    return all_same(end) ? std::optional(years_.front().year) : std::nullopt;
  }

  const ListPosition& list_;
  std::span<const Token> tokens_;
  const Clauses& clauses_;
  const std::vector<StatedCount>& counts_;
  const std::vector<StatedYear>& years_;
};

}  // namespace

ListFigures figures_of(const ListPosition& list, std::span<const Token> tokens, const Clauses& clauses,
                       const std::vector<StatedCount>& counts, const std::vector<StatedYear>& years) {
  return FigureReader(list, tokens, clauses, counts, years).read();
}

}  // namespace cakupan::loader::article
