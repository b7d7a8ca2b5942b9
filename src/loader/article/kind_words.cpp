#include "loader/article/kind_words.hpp"

#include <algorithm>

#include <cakupan/base/text.hpp>

#include "loader/match/name_index.hpp"

namespace cakupan::loader::article {

KindWords::KindWords(const match::GazetteerIndex& index, const ArticleLanguage& language)
    : kinds_(index.gazetteer().kinds), names_(index.names()), language_(language) {
  for (const match::Kind& kind : kinds_) {
    words_.push_back(folded_words(kind.name));
    for (const std::string& word : kind.words) words_.push_back(folded_words(word));
  }
  std::stable_sort(words_.begin(), words_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

std::size_t KindWords::kind_word_at(std::span<const Token> tokens, std::size_t at) const {
  std::size_t count = phrase_at(tokens, at, words_);
  if (count != 0 && at + count < tokens.size() && tokens[at + count].is_mark(".") &&
      at + count + 1 < tokens.size() &&
      (tokens[at + count + 1].is_word() || tokens[at + count + 1].is_mark("/")) &&
      tokens[at + count].sentence == tokens[at + count + 1].sentence) {
    ++count;
  }
  return count;
}

std::size_t KindWords::kinds_at(std::span<const Token> tokens, std::size_t at) const {
  std::size_t end = at + kind_word_at(tokens, at);
  while (end != at && end + 1 < tokens.size()) {
    std::size_t joint = tokens[end].is_mark("/") || tokens[end].is_mark("-")
                            ? 1
                            : phrase_at(tokens, end, language_.conjunctions);
    const std::size_t next = joint == 0 ? 0 : kind_word_at(tokens, end + joint);
    // "kota dan Kota Bogor": the second kind word belongs to its name.
    const bool own =
        !tokens[end].is_mark("/") && tokens[end].is_word() && next != 0 && tokens[end + joint].is_capital();
    // "kabupaten kota" without a stroke is both as well.
    if (next == 0 && joint == 0 && tokens[end].is_word() && !tokens[end].is_capital()) {
      joint = 0;
      const std::size_t close = kind_word_at(tokens, end);
      if (close != 0) {
        end += close;
        continue;
      }
    }
    if (next == 0 || own) break;
    end += joint + next;
  }
  return end - at;
}

std::string KindWords::kind_in(std::span<const Token> tokens, std::size_t first, std::size_t end) const {
  std::string words;
  for (std::size_t at = first; at < end; ++at) words += tokens[at].text + " ";
  const std::vector<std::size_t> kinds = names_.plain_reading(base::folded(words)).kinds;
  return kinds.size() == 1 ? kinds_[kinds.front()].name : std::string();
}

std::string KindWords::kind_counted(std::span<const Token> tokens, std::size_t at) const {
  return kind_in(tokens, at, at + kinds_at(tokens, at));
}

KindWords::Body KindWords::body_before(std::span<const Token> tokens, std::size_t at) const {
  for (const std::size_t words : {std::size_t{2}, std::size_t{1}}) {
    if (at < words) continue;
    std::string phrase;
    for (std::size_t i = at - words; i < at; ++i) phrase += (phrase.empty() ? "" : " ") + tokens[i].folded;
    const auto body = language_.bodies.find(phrase);
    if (body != language_.bodies.end()) return {words, body->second};
  }
  return {};
}

std::size_t KindWords::lead_of(std::span<const Token> tokens, std::size_t first) const {
  std::size_t at = first;
  while (at > 0 && tokens[at - 1].sentence == tokens[first].sentence) {
    std::size_t words = phrase_before(tokens, at, language_.governments);
    if (words == 0) words = body_before(tokens, at).words;
    if (words == 0) break;
    at -= words;
  }
  return at;
}

std::string KindWords::title_at(std::span<const Token> tokens, std::size_t at) const {
  if (at >= tokens.size() || !tokens[at].is_word()) return {};
  const auto title = language_.titles.find(tokens[at].folded);
  return title != language_.titles.end() ? title->second : std::string();
}

std::size_t KindWords::word_before(std::span<const Token> tokens, std::size_t at) const {
  return phrase_before(tokens, at, words_);
}

}  // namespace cakupan::loader::article
