#include "loader/match/name_matcher.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/model/region_names.hpp>

#include "loader/match/match_result.hpp"

namespace cakupan::loader::match {

namespace {

using model::Match;
using model::Outcome;
using model::RegionIndex;

constexpr const char* by_name = "name";
constexpr const char* without_kind_word = "name-without-kind";
constexpr const char* by_former_name = "former-name";
constexpr const char* by_distance = "edit-distance";

/// "bu" of "bengkulu utara".
std::string initials(const std::string& folded) {
  std::string result;
  for (const std::string_view word : base::split(folded, ' ')) result += word.substr(0, 1);
  return result;
}

}  // namespace

NameMatcher::NameMatcher(const Gazetteer& gazetteer, const NameIndex& index)
    : gazetteer_(gazetteer), index_(index), similar_(gazetteer, index) {
  for (const model::Region& region : gazetteer.table.regions) {
    if (!region.island_group.empty()) groups_.insert(base::squeezed(region.island_group));
  }
  for (const Alias& alias : gazetteer.aliases) {
    if (alias.until) formers_[index.plain_reading(base::folded(alias.name)).bare].push_back(&alias);
  }
}

std::string NameMatcher::label(RegionIndex region) const { return labels({region}); }

std::string NameMatcher::labels(const std::vector<RegionIndex>& regions) const {
  std::vector<std::string> texts = model::names_apart(gazetteer_.table, regions);
  bool commas = false;
  for (std::size_t i = 0; i < regions.size(); ++i) {
    const model::Region& each = gazetteer_.table.regions[regions[i]];
    commas = commas || texts[i].find(',') != std::string::npos;
    if (!each.code.empty() && each.code != each.name) texts[i] += fmt::format(" ({})", each.code);
  }
  return base::join(texts, commas ? "; " : ", ");
}

std::vector<RegionIndex> NameMatcher::narrowed(const std::vector<RegionIndex>& regions,
                                               const std::optional<ParentReading>& parent) const {
  if (!parent) return regions;
  std::vector<RegionIndex> inside;
  std::copy_if(regions.begin(), regions.end(), std::back_inserter(inside),
               [&](RegionIndex region) { return index_.in_parent(region, *parent); });
  if (inside.empty()) {
    std::copy_if(regions.begin(), regions.end(), std::back_inserter(inside),
                 [&](RegionIndex region) { return index_.split_from(region, *parent) != nullptr; });
  }
  // A parent's code may be of another system than the gazetteer's, so it may choose but not exclude.
  return inside.empty() && parent->by == ParentReading::By::code ? regions : inside;
}

// "(Kota)", "(Jawa Barat)" and "(BU)" behind "Bengkulu Utara" are context; what else stands there is
// reported.
void NameMatcher::read_parenthesis(const std::string& content, Context& context) const {
  const std::string folded = base::folded(content);
  if (folded.empty()) return;
  if (index_.is_kind(folded)) {
    context.folded += " " + folded;
  } else if (const auto parent = index_.parent(content)) {
    if (!context.parent) context.parent = parent;
  } else if (folded != initials(context.folded)) {
    context.remarks.push_back(fmt::format("'({})' was left out", content));
  }
}

NameMatcher::Context NameMatcher::context_of(const std::string& name, const std::string& parent) const {
  Context context;
  context.parent = index_.parent(parent);
  if (!context.parent && !base::trimmed(parent).empty()) {
    context.remarks.push_back(fmt::format("'{}' is no known parent and was not used", parent));
  }
  std::string rest = name;
  std::vector<std::string> contents;
  for (std::size_t open = rest.find('('); open != std::string::npos; open = rest.find('(')) {
    const std::size_t close = rest.find(')', open);
    const std::size_t end = close == std::string::npos ? rest.size() : close;
    contents.push_back(rest.substr(open + 1, end - open - 1));
    rest.replace(open, std::min(end + 1, rest.size()) - open, " ");
  }
  for (const std::string_view separator : {",", ";", " - ", " \xe2\x80\x93 "}) {
    const std::size_t at = rest.rfind(separator);
    if (at == std::string::npos) continue;
    const auto tail = index_.parent(std::string_view(rest).substr(at + separator.size()));
    if (!tail) continue;
    if (!context.parent) context.parent = tail;
    rest.resize(at);
    break;
  }
  context.folded = base::folded(rest);
  for (const std::string& content : contents) read_parenthesis(content, context);
  return context;
}

NameMatcher::Candidates NameMatcher::candidates(const std::vector<NameReading>& readings, NameLevel level,
                                                const std::optional<ParentReading>& parent) const {
  Candidates result;
  std::vector<RegionIndex> stated, open;
  for (const NameReading& reading : readings) {
    for (const std::size_t position : index_.under(reading.bare)) {
      const NameEntry& entry = index_.entries()[position];
      if (entry.level != level) continue;
      const std::size_t kind = index_.kind_of(entry.region);
      const bool fits = std::find(reading.kinds.begin(), reading.kinds.end(), kind) != reading.kinds.end();
      const bool agree = reading.agreement == NameReading::Kinds::agree;
      if (agree && reading.kinds.size() == 1 && fits) {
        add_once(stated, entry.region);
      } else if (agree && (reading.kinds.empty() || fits)) {
        add_once(open, entry.region);
      } else {
        add_once(result.other_kind, entry.region);
      }
    }
  }
  const std::vector<RegionIndex>& chosen = stated.empty() ? open : stated;
  result.kind = stated.empty() ? Candidates::Kind::open : Candidates::Kind::stated;
  result.fitting = narrowed(chosen, parent);
  if (result.fitting.empty()) result.other_parent = chosen;
  return result;
}

Match NameMatcher::found(const Candidates& candidates, NameLevel level, const Context& context) const {
  const double score = level == NameLevel::alias                     ? score_alias
                       : candidates.kind == Candidates::Kind::stated ? score_folded
                                                                     : score_without_kind;
  if (candidates.fitting.size() > 1) {
    return ambiguous(by_name, candidates.fitting, score, "could be " + labels(candidates.fitting));
  }
  const RegionIndex region = candidates.fitting.front();
  std::string whole = context.folded;
  std::erase(whole, ' ');
  if (candidates.kind == Candidates::Kind::open && !context.parent && index_.is_parent_name(whole)) {
    return ambiguous(by_name, {region}, score,
                     fmt::format("could be {} or the unit above of that name", label(region)));
  }
  Match match;
  match.region = region;
  match.score = score;
  match.outcome = level == NameLevel::alias ? Outcome::alias : Outcome::folded;
  match.method = level == NameLevel::alias                     ? "alias"
                 : candidates.kind == Candidates::Kind::stated ? "name-folded"
                                                               : without_kind_word;
  match.note = base::join(context.remarks, "; ");
  return match;
}

Match NameMatcher::contradicted(const Candidates& candidates) const {
  Match match;
  match.method = contradiction_method;
  match.runner_up_score = score_contradiction;
  if (!candidates.other_parent.empty()) {
    match.candidates = candidates.other_parent;
    match.note = fmt::format("{} is not in the given parent", labels(match.candidates));
  } else {
    match.candidates = candidates.other_kind;
    match.note = fmt::format("no region of that kind has this name; there is {}", labels(match.candidates));
  }
  return match;
}

bool NameMatcher::bear_one_name(const std::vector<RegionIndex>& regions) const {
  const auto bare = [&](RegionIndex region) {
    return index_.plain_reading(base::folded(gazetteer_.table.regions[region].name)).bare;
  };
  return std::all_of(regions.begin(), regions.end(),
                     [&](RegionIndex region) { return bare(region) == bare(regions.front()); });
}

// What is not surely a slip of the pen is a suggestion: unmatched, with the region as its candidate.
Match NameMatcher::similar(const Context& context) const {
  const auto admits = [&](RegionIndex region) {
    return !context.parent || context.parent->by == ParentReading::By::code ||
           index_.in_parent(region, *context.parent) || index_.split_from(region, *context.parent) != nullptr;
  };
  const Support support = context.parent ? Support::parent : Support::none;
  const std::vector<SimilarName> nearest = similar_.find(context.folded, support, admits);
  Match match;
  match.method = by_name;
  if (nearest.empty()) return match;
  const SimilarName& best = nearest.front();
  match.score = 0;
  match.candidates = {best.region};
  match.runner_up_score = std::min(best.score, best_score_fuzzy);
  if (!best.acceptable) {
    match.note = "nearest: " + label(best.region);
    return match;
  }
  std::vector<RegionIndex> close;
  for (const SimilarName& each : nearest) {
    if (each.distance < best.distance + SimilarNames::margin) close.push_back(each.region);
  }
  if (close.size() > 1) {
    if (bear_one_name(close))
      return ambiguous(by_distance, close, std::min(best.score, best_score_fuzzy),
                       "is like " + labels(close));
    match.candidates = close;
    match.note = "is like " + labels(close);
    return match;
  }
  match.region = best.region;
  match.outcome = Outcome::fuzzy;
  match.method = best.distance == 0 ? "spelling" : by_distance;
  match.score = std::min(best.score, best_score_fuzzy);
  match.candidates.clear();
  match.runner_up_score.reset();
  if (nearest.size() > 1) {
    match.candidates = {nearest[1].region};
    match.runner_up_score = nearest[1].score;
  }
  match.note = best.distance == 0 ? "differs in spelling only"
                                  : fmt::format("errors in the writing: {}", base::to_text(best.distance));
  for (const std::string& remark : context.remarks) add_note(match, remark);
  return match;
}

Match NameMatcher::by_itself(const std::string& name, const std::string& parent) const {
  const std::string written(base::trimmed(name));
  if (written.empty()) return {};
  const Context context = context_of(written, parent);
  Match match = in_context(written, context);
  if (match.outcome == Outcome::unmatched || match.outcome == Outcome::fuzzy) {
    if (auto of_parts = of_slashed(written, parent)) return *of_parts;
  }
  note_split(match, context);
  return match;
}

Match NameMatcher::in_context(const std::string& written, const Context& context) const {
  const std::vector<RegionIndex> verbatim = narrowed(index_.verbatim(written), context.parent);
  if (verbatim.size() == 1) {
    Match match;
    match.region = verbatim.front();
    match.outcome = Outcome::exact;
    match.method = by_name;
    match.score = score_verbatim;
    match.note = base::join(context.remarks, "; ");
    const std::string& now = gazetteer_.table.regions[*match.region].name;
    if (written != now) add_note(match, fmt::format("{} -> {}", written, now));
    return match;
  }
  const std::vector<NameReading> readings = index_.readings(context.folded);
  std::optional<Candidates> contradiction;
  for (const NameLevel level : {NameLevel::official, NameLevel::alias}) {
    const Candidates all = candidates(readings, level, context.parent);
    if (!all.fitting.empty()) return found(all, level, context);
    const bool contradicts = !all.other_kind.empty() || !all.other_parent.empty();
    if (contradicts && !contradiction) contradiction = all;
  }
  if (contradiction) return contradicted(*contradiction);
  if (const auto above = index_.parent(written)) {
    Match match;
    match.note = "is the name of a unit above the regions";
    return match;
  }
  return similar(context);
}

// "Malinau, Kalimantan Timur" is in Kalimantan Utara today.
void NameMatcher::note_split(Match& match, const Context& context) const {
  if (!match.region || !context.parent || index_.in_parent(*match.region, *context.parent)) return;
  const ParentSplit* const split = index_.split_from(*match.region, *context.parent);
  if (split == nullptr) return;
  const auto name_of = [&](const std::string& code) {
    for (const model::Parent& parent : gazetteer_.table.vintages.front().parents) {
      if (parent.code == code) return parent.name;
    }
    return code;
  };
  add_note(match, fmt::format("{} left {} in {}", name_of(split->parent), name_of(split->from), split->year));
}

// "Pontianak" is a kota, and in lists from before 2014 a kabupaten that has another name now.
void NameMatcher::consider_former(Match& match, const NameContext& context) const {
  if (!match.region || match.method != without_kind_word) return;
  const std::string& now = gazetteer_.table.regions[*match.region].name;
  const auto found = formers_.find(index_.plain_reading(base::folded(now)).bare);
  if (found == formers_.end()) return;
  const std::optional<ParentReading> parent = index_.parent(context.parent);
  std::vector<RegionIndex> candidates{*match.region};
  std::string names;
  for (const Alias* const alias : found->second) {
    const bool over = context.year.value_or(*alias->until) > *alias->until;
    if (over || alias->region == *match.region || narrowed({alias->region}, parent).empty()) continue;
    candidates.push_back(alias->region);
    names += fmt::format("; until {} {} was {}", *alias->until, label(alias->region), alias->name);
  }
  if (candidates.size() == 1) return;
  match = ambiguous(by_former_name, candidates, match.score,
                    fmt::format("could be {}{}", label(candidates.front()), names));
}

bool NameMatcher::states_kind(const std::string& name) const {
  return !index_.plain_reading(base::folded(name)).kinds.empty();
}

// One of the candidates in the group is the answer; a single answer outside of it contradicts the context.
void NameMatcher::narrow_by_group(Match& match, const std::string& island_group) const {
  const auto outside = [&](RegionIndex region) {
    return base::squeezed(gazetteer_.table.regions[region].island_group) != base::squeezed(island_group);
  };
  if (match.region && outside(*match.region)) {
    match = contradicted({{}, {}, {*match.region}, Candidates::Kind::open});
    match.note = fmt::format("{} is not in {}", labels(match.candidates), island_group);
    return;
  }
  if (match.outcome != Outcome::ambiguous) return;
  std::vector<RegionIndex> inside = match.candidates;
  std::erase_if(inside, outside);
  if (inside.size() != 1) return;
  match.note =
      fmt::format("{} of {} is in {}", label(inside.front()), labels(match.candidates), island_group);
  match.region = inside.front();
  match.outcome = Outcome::folded;
  match.method = "name-in-group";
  match.candidates.clear();
}

// Only between regions of one bare name, or a region and the unit above that bears its name: what is merely
// similar is not a question of kind.
void NameMatcher::prefer(Match& match, const std::string& kind) const {
  std::vector<RegionIndex> chosen, others;
  for (const RegionIndex candidate : match.candidates) {
    const bool wanted = gazetteer_.table.regions[candidate].kind == kind;
    (wanted ? chosen : others).push_back(candidate);
  }
  const bool former = match.method == by_former_name;
  if (chosen.size() != 1 || !(former || bear_one_name(match.candidates))) return;
  match.region = chosen.front();
  match.outcome = former || match.method == by_name ? Outcome::folded : Outcome::fuzzy;
  match.method = "prefer";
  match.note = others.empty()
                   ? fmt::format("prefer = \"{}\": {}, not the unit above", kind, label(chosen.front()))
                   : fmt::format("prefer = \"{}\": {}, not {}", kind, label(chosen.front()), labels(others));
  match.runner_up_score = match.score;
  match.candidates = others;
}

// "Kota Bogor" in a row whose column of kinds says "Kabupaten".
bool NameMatcher::contradicts_kind(const Match& match, const std::string& kind) const {
  if (!match.region) return false;
  const std::vector<std::size_t> kinds = index_.plain_reading(base::folded(kind)).kinds;
  return std::find(kinds.begin(), kinds.end(), index_.kind_of(*match.region)) == kinds.end();
}

Match NameMatcher::match(const std::string& name, const NameContext& context, const NameMemo& memo) const {
  const bool stated = index_.is_kind(base::folded(context.stated_kind));
  const std::string& kind = stated ? context.stated_kind : context.kind;
  const bool heading = !kind.empty() && !states_kind(name);
  const std::string whole = heading ? base::folded(kind) + " " + std::string(base::trimmed(name)) : name;
  const Match* const known = memo.find(whole, context.parent);
  Match match = known != nullptr ? *known : by_itself(whole, context.parent);
  consider_former(match, context);
  if (stated && contradicts_kind(match, context.stated_kind))
    match = contradicted({{}, {*match.region}, {}, Candidates::Kind::open});
  if (groups_.contains(base::squeezed(context.island_group))) narrow_by_group(match, context.island_group);
  if (heading) {
    const std::string note = fmt::format("kind '{}' from what stands around it", kind);
    match.note = match.note.empty() ? note : note + "; " + match.note;
  }
  if (match.outcome == Outcome::ambiguous && !context.preferred_kind.empty())
    prefer(match, context.preferred_kind);
  return match;
}

}  // namespace cakupan::loader::match
