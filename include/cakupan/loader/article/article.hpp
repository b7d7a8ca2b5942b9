#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/loader/match/match.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::article {

/// What an article says of a region: that it was chosen to take part, that it got an award, or only that it
/// is there.
enum class ArticleRole { member, awarded, context };
/// "member", "awarded", "context".
std::string to_text(ArticleRole role);

/// A region that an article names; one per region, or per writing where no single region was found.
struct ArticleRegion {
  std::string region_as_written;  ///< at the place that tells most, line breaks as blanks
  std::size_t offset = 0;         ///< of that place, in code points from 0
  std::size_t line = 1;           ///< of that place, from 1
  std::string sentence;           ///< that it stands in, white space as single blanks
  model::Match match;
  ArticleRole role = ArticleRole::context;
  std::optional<int> year;           ///< that the text states for the list; nothing for context
  std::optional<int> stated_size;    ///< "Sebanyak 25 ..." : 25; nothing for context
  std::optional<std::size_t> found;  ///< regions of this role named for that year and size
  std::size_t mentions = 1;          ///< how often the article names it
};

/// Reads region names out of prose. What makes a name a member is the gazetteer's `language`: the place in a
/// list that the text introduces, the subject or object of a verb of choosing. Everything else is context.
/// Names are matched as `Matcher` does; a name without kind word counts as misspelled only inside a list. In
/// order of offset. REQUIRES: UTF-8; a gazetteer with a language. THROWS: base::Error (input) where the text
/// is not UTF-8; (usage) where the gazetteer has no language, or its language file has an unknown key.
std::vector<ArticleRegion> read_article(const std::string& text, const std::string& path,
                                        const match::Matcher& matcher);

/// A number of regions that an article states of a selection.
struct ArticleClaim {
  std::string text;  ///< its sentence, white space as single blanks
  int figure = 0;
  /// What it counts: "2021", the year stated with it; "areas", around areas that the language file names;
  /// "regions", all so far; empty where the text does not say.
  std::string scope;
};

/// The numbers of regions in sentences that tell of a selection or programme, each figure and scope once, in
/// order; not of awards, and not in quotes, where people speak of their own. THROWS: as `read_article`.
std::vector<ArticleClaim> read_claims(const std::string& text, const std::string& path,
                                      const match::Matcher& matcher);

}  // namespace cakupan::loader::article
