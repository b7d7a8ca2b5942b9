#include <cakupan/loader/match/match.hpp>

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

#include "loader/match/code_index.hpp"
#include "loader/match/match_result.hpp"
#include "loader/match/name_matcher.hpp"

namespace cakupan::loader::match {

namespace {

using model::Match;
using model::Outcome;
using model::RegionIndex;

/// What a code says by itself.
struct CodeReading {
  std::vector<RegionIndex> regions;  // one per meaning
  std::string code;                  // as its system writes it
  std::string system;
  CodeHit::By by = CodeHit::By::writing;
};

/// "32" of "32", "32." and "32.xx".
std::string code_prefix(std::string_view code) {
  code = base::trimmed(code);
  const std::size_t end = code.find_first_not_of("0123456789");
  const bool open =
      end == std::string_view::npos || code.find_first_of("0123456789", end) == std::string_view::npos;
  return open ? std::string(code.substr(0, end)) : std::string();
}

/// Empty is no choice.
void require_known(const char* what, const std::string& name, const std::vector<std::string>& known,
                   const std::string& path) {
  if (name.empty() || std::find(known.begin(), known.end(), name) != known.end()) return;
  throw base::Error(base::Failure::usage,
                    fmt::format("unknown {} '{}'{}", what, name, base::did_you_mean(name, known)),
                    {path, {}, {}}, "known: " + base::join(known, ", "));
}

}  // namespace

struct Matcher::Rules {
  Rules(GazetteerIndex known, std::vector<Decision> answers, const std::string& code_system,
        const std::string& preferred)
      : index(std::move(known)), decisions(std::move(answers)), preferred_kind(preferred) {
    require_kind(preferred);
    require_system(code_system);
    for (const CodeIndex& each : index.codes()) {
      if (code_system.empty() || code_system == each.system()) systems.push_back(&each);
    }
    for (std::size_t i = 0; i < decisions.size(); ++i) {
      decisions_by_name[base::squeezed(decisions[i].region_as_written)].push_back(i);
      decided_regions.push_back(model::find_region(index.gazetteer().table, decisions[i].code));
    }
  }

  void require_kind(const std::string& kind) const;
  void require_system(const std::string& name) const;
  std::optional<Match> decided(const MatchQuery& query) const;
  CodeReading read_code(const MatchQuery& query) const;
  Match by_code(const CodeReading& code, const MatchQuery& query) const;
  Match by_both(const CodeReading& code, const MatchQuery& query, Match name) const;
  std::string labels(const std::vector<RegionIndex>& regions) const {
    return index.name_matcher().labels(regions);
  }

  GazetteerIndex index;
  std::vector<Decision> decisions;
  std::vector<std::optional<RegionIndex>> decided_regions;  // parallel; nothing for an unknown code
  std::string preferred_kind;
  std::vector<const CodeIndex*> systems;  // the declared one, or all
  std::unordered_map<std::string, std::vector<std::size_t>> decisions_by_name;
};

void Matcher::Rules::require_kind(const std::string& kind) const {
  std::vector<std::string> known;
  for (const Kind& each : index.gazetteer().kinds) known.push_back(each.name);
  require_known("kind", kind, known, index.gazetteer().path);
}

void Matcher::Rules::require_system(const std::string& name) const {
  std::vector<std::string> known;
  for (const CodeIndex& each : index.codes()) known.push_back(each.system());
  require_known("code system", name, known, index.gazetteer().path);
}

// An answer for the row's year, or the feature, goes before one for all.
std::optional<Match> Matcher::Rules::decided(const MatchQuery& query) const {
  if (decisions.empty()) return std::nullopt;
  const auto found = decisions_by_name.find(base::squeezed(query.name));
  if (found == decisions_by_name.end()) return std::nullopt;
  std::optional<std::size_t> best;
  for (const std::size_t position : found->second) {
    const Decision& answer = decisions[position];
    if ((answer.year && answer.year != query.year) || (answer.feature && answer.feature != query.feature))
      continue;
    const auto exactness = [](const Decision& each) { return (each.feature ? 2 : 0) + (each.year ? 1 : 0); };
    if (!best || exactness(answer) > exactness(decisions[*best])) best = position;
  }
  const bool none = best && decisions[*best].code == no_region;
  if (!best || (!none && !decided_regions[*best])) return std::nullopt;
  Match match;
  match.region = decided_regions[*best];
  match.outcome = none ? Outcome::aside : Outcome::decided;
  match.method = "decision";
  match.score = 1;
  match.note = decisions[*best].reason;
  return match;
}

CodeReading Matcher::Rules::read_code(const MatchQuery& query) const {
  CodeReading reading;
  for (const CodeIndex* const system : systems) {
    const auto hit = system->find(query.code, query.code_kind);
    if (!hit) continue;
    if (reading.regions.empty()) {
      reading.code = hit->code;
      reading.system = system->system();
      reading.by = hit->by;
    }
    add_once(reading.regions, hit->region);
  }
  return reading;
}

Match Matcher::Rules::by_code(const CodeReading& code, const MatchQuery& query) const {
  if (code.regions.size() > 1) {
    return ambiguous("code", code.regions, score_contradiction,
                     fmt::format("code {} has several meanings: {}", query.code, labels(code.regions)));
  }
  Match match;
  match.method = "code";
  match.region = code.regions.front();
  match.outcome = Outcome::exact;
  match.score = 1;
  if (code.by == CodeHit::By::restoration) {
    match.method = "code-restored";
    match.score = score_restored_code;
    add_note(match, fmt::format("number {} read as code {}", query.code, code.code));
  }
  // What the crosswalk did: the same region under its code of the first vintage.
  const std::string& now = index.gazetteer().table.regions[*match.region].code;
  if (code.system != index.gazetteer().systems.front().name && code.code != now) {
    add_note(match, fmt::format("{} {} -> {}", code.system, code.code, now));
  }
  return match;
}

// The name checks the code; neither overrules the other.
Match Matcher::Rules::by_both(const CodeReading& code, const MatchQuery& query, Match name) const {
  std::vector<RegionIndex> named = name.region ? std::vector{*name.region} : std::vector<RegionIndex>{};
  if (name.outcome == Outcome::ambiguous) named = name.candidates;
  std::vector<RegionIndex> agreed;
  std::copy_if(code.regions.begin(), code.regions.end(), std::back_inserter(agreed),
               [&](RegionIndex region) { return has(named, region); });
  if (agreed.size() == 1) {
    CodeReading meant = code;
    meant.regions = agreed;
    return by_code(meant, query);
  }
  const bool says_something_else = !named.empty() || name.method == contradiction_method;
  if (!says_something_else && code.regions.size() == 1) {
    Match match = by_code(code, query);
    match.score = score_code_with_unknown_name;
    add_note(match, fmt::format("the name '{}' is not known; its code was taken", query.name));
    return match;
  }
  std::vector<RegionIndex> candidates = code.regions;
  for (const RegionIndex region : named) add_once(candidates, region);
  return ambiguous("code-and-name", std::move(candidates), score_contradiction,
                   fmt::format("code {} is {}, but the name is {}", query.code, labels(code.regions),
                               named.empty() ? "'" + query.name + "'" : labels(named)));
}

Matcher::Matcher(GazetteerIndex index, std::vector<Decision> decisions, const std::string& code_system,
                 const std::string& preferred_kind)
    : rules_(std::make_unique<const Rules>(std::move(index), std::move(decisions), code_system,
                                           preferred_kind)) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

const GazetteerIndex& Matcher::index() const { return rules_->index; }

Match Matcher::match(const MatchQuery& query) const { return match(query, nothing_known()); }

Match Matcher::match(const MatchQuery& query, const NameMemo& memo) const {
  if (auto answer = rules_->decided(query)) return *answer;
  const bool has_name = !base::trimmed(query.name).empty();
  const bool has_code = !base::trimmed(query.code).empty();
  if (!has_name && !has_code) {
    Match match;
    match.note = "neither name nor code";
    return match;
  }
  const CodeReading code = has_code ? rules_->read_code(query) : CodeReading{};
  if (!has_name && !code.regions.empty()) return rules_->by_code(code, query);
  NameContext context{query.parent,           query.kind,
                      query.stated_kind,      query.island_group,
                      rules_->preferred_kind, query.as_of ? query.as_of : query.year};
  // What is no code may be the beginning of one: "32." before the names of a province.
  if (has_code && code.regions.empty() && context.parent.empty()) context.parent = code_prefix(query.code);
  Match name = rules_->index.name_matcher().match(query.name, context, memo);
  if (!code.regions.empty()) return rules_->by_both(code, query, std::move(name));
  if (has_code && context.parent == query.parent)
    add_note(name, fmt::format("code '{}' is not known", query.code));
  return name;
}

}  // namespace cakupan::loader::match
