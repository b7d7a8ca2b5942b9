#include "loader/match/code_system.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/parallel.hpp>
#include <cakupan/base/text.hpp>

#include "loader/match/code_index.hpp"
#include "loader/match/name_matcher.hpp"

namespace cakupan::loader::match {

namespace {

using model::RegionIndex;

constexpr double least_agreement = 0.9;
constexpr double least_lead = 0.1;
constexpr std::size_t least_codes_without_names = 20;
constexpr std::size_t least_lacking = 5;

/// What each system makes of each row, and what the row's name says.
struct Reading {
  std::vector<std::optional<RegionIndex>> by_system;
  std::optional<RegionIndex> by_name;
};

std::vector<Reading> read_rows(const GazetteerIndex& index, std::span<const MatchQuery> rows,
                               NameMemo& memo) {
  std::vector<MatchQuery> coded;
  std::copy_if(rows.begin(), rows.end(), std::back_inserter(coded),
               [](const MatchQuery& row) { return !base::trimmed(row.code).empty(); });
  std::vector<Reading> readings(coded.size());
  base::for_each_index(coded.size(), [&](std::size_t i) {
    for (const CodeIndex& system : index.codes()) {
      const auto hit = system.find(coded[i].code, coded[i].code_kind);
      readings[i].by_system.push_back(hit ? std::optional(hit->region) : std::nullopt);
    }
    const MatchQuery& row = coded[i];
    const auto ask = [&] { return index.name_matcher().match(row.name, {row.parent, {}}); };
    readings[i].by_name = memo.answer(row.name, row.parent, ask).region;
  });
  return readings;
}

std::size_t known(const std::vector<Reading>& readings, std::size_t system) {
  return static_cast<std::size_t>(std::count_if(readings.begin(), readings.end(), [&](const Reading& each) {
    return each.by_system[system].has_value();
  }));
}

std::size_t agreeing(const std::vector<Reading>& readings, std::size_t system) {
  return static_cast<std::size_t>(std::count_if(readings.begin(), readings.end(), [&](const Reading& each) {
    return each.by_name && each.by_system[system] == each.by_name;
  }));
}

bool same_meaning(const std::vector<Reading>& readings, std::size_t a, std::size_t b) {
  return std::all_of(readings.begin(), readings.end(),
                     [&](const Reading& each) { return each.by_system[a] == each.by_system[b]; });
}

// Two systems of one family agree on most rows (a renumbered province touches only its own), so the lead is
// asked for on the rows where they part.
bool leads(const std::vector<Reading>& readings, std::size_t best, std::size_t other) {
  std::size_t apart = 0, for_best = 0, for_other = 0;
  for (const Reading& each : readings) {
    if (!each.by_name || each.by_system[best] == each.by_system[other]) continue;
    ++apart;
    for_best += each.by_system[best] == each.by_name ? 1 : 0;
    for_other += each.by_system[other] == each.by_name ? 1 : 0;
  }
  return apart > 0 && static_cast<double>(for_best) >=
                          static_cast<double>(for_other) + least_lead * static_cast<double>(apart);
}

// Without names: the other system reads nothing of the column, or too little of a long one that this reads
// whole.
bool excludes(const std::vector<Reading>& readings, std::size_t best, std::size_t other) {
  if (known(readings, other) == 0) return true;
  return readings.size() >= least_codes_without_names && known(readings, best) == readings.size() &&
         readings.size() - known(readings, other) >= least_lacking;
}

template <class Beats>
std::optional<std::size_t> winner(const std::vector<Reading>& readings, const std::vector<std::size_t>& order,
                                  Beats beats) {
  const std::size_t best = order.front();
  for (const std::size_t other : order) {
    if (other != best && !same_meaning(readings, best, other) && !beats(best, other)) return std::nullopt;
  }
  return best;
}

/// Why codes that stand beside names are no codes of the gazetteer; empty where they may be.
std::string refusal(const std::vector<Reading>& readings, const CodeSystemFinding& finding,
                    const std::vector<CodeIndex>& systems) {
  std::size_t best = 0;
  for (std::size_t system = 1; system < systems.size(); ++system) {
    if (known(readings, system) > known(readings, best)) best = system;
  }
  const std::size_t read = known(readings, best);
  const bool too_few = readings.size() - read >= least_lacking && read * 2 < readings.size() &&
                       finding.agreeing < least_codes_without_names;
  const bool contradicted = finding.compared >= least_lacking && finding.agreeing * 2 < finding.compared;
  if (!too_few && !contradicted) return {};
  const std::string names = finding.compared == 0 ? ""
                                                  : fmt::format(", and {} of {} agree with the names",
                                                                finding.agreeing, finding.compared);
  return fmt::format(
      "no code system fits: the best, {}, has {} of {} codes{}; the codes are not used, the "
      "names decide",
      systems[best].system(), read, readings.size(), names);
}

/// The systems by count, the highest first, the gazetteer's order among equals.
template <class Count>
std::vector<std::size_t> ordered(std::size_t systems, Count count) {
  std::vector<std::size_t> order(systems);
  for (std::size_t i = 0; i < systems; ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return count(a) > count(b); });
  return order;
}

}  // namespace

CodeSystemFinding find_code_system(const GazetteerIndex& index, std::span<const MatchQuery> rows,
                                   NameMemo& memo) {
  CodeSystemFinding finding;
  const std::vector<CodeIndex>& systems = index.codes();
  const std::vector<Reading> readings = read_rows(index, rows, memo);
  if (readings.empty() || systems.empty()) {
    finding.explanation = "no codes";
    return finding;
  }
  finding.compared = static_cast<std::size_t>(std::count_if(
      readings.begin(), readings.end(), [](const Reading& each) { return each.by_name.has_value(); }));
  const auto order_by_names = ordered(systems.size(), [&](std::size_t i) { return agreeing(readings, i); });
  finding.agreeing = agreeing(readings, order_by_names.front());
  const bool has_names = std::any_of(rows.begin(), rows.end(), [](const MatchQuery& row) {
    return !base::trimmed(row.code).empty() && !base::trimmed(row.name).empty();
  });
  if (std::string why = has_names ? refusal(readings, finding, systems) : ""; !why.empty()) {
    finding.explanation = std::move(why);
    finding.codes = CodeSystemFinding::Codes::are_refused;
    return finding;
  }
  if (finding.compared > 0) {
    const std::vector<std::size_t>& order = order_by_names;
    const bool enough =
        static_cast<double>(finding.agreeing) >= least_agreement * static_cast<double>(finding.compared);
    const auto best =
        winner(readings, order, [&](std::size_t a, std::size_t b) { return leads(readings, a, b); });
    if (enough && best) {
      finding.system = systems[*best].system();
      finding.explanation = fmt::format("codes read as {}: {} of {} agree with the names", finding.system,
                                        finding.agreeing, finding.compared);
      return finding;
    }
    finding.explanation =
        fmt::format("code system undecided: {} of {} codes agree with the names in the best one, {}",
                    finding.agreeing, finding.compared, systems[order.front()].system());
    return finding;
  }
  const auto order = ordered(systems.size(), [&](std::size_t i) { return known(readings, i); });
  if (known(readings, order.front()) > 0) {
    const auto best =
        winner(readings, order, [&](std::size_t a, std::size_t b) { return excludes(readings, a, b); });
    if (best) {
      finding.system = systems[*best].system();
      finding.explanation =
          fmt::format("codes read as {}: {} of {} are codes of it, and no other system fits", finding.system,
                      known(readings, *best), readings.size());
      return finding;
    }
  }
  finding.explanation =
      fmt::format("code system undecided: no names to compare {} codes with", readings.size());
  return finding;
}

std::string code_system_of(std::vector<MatchQuery>& rows, const std::string& declared,
                           const GazetteerIndex& index, NameMemo& memo, const std::string& path,
                           base::Diagnostics& diagnostics) {
  if (!declared.empty()) return declared;
  const bool has_codes = std::any_of(rows.begin(), rows.end(),
                                     [](const MatchQuery& row) { return !base::trimmed(row.code).empty(); });
  if (!has_codes) return {};
  const CodeSystemFinding finding = find_code_system(index, rows, memo);
  if (finding.codes == CodeSystemFinding::Codes::are_refused) {
    for (MatchQuery& row : rows) row.code.clear();
    diagnostics.warn("code-system", finding.explanation, {path, {}, {}},
                     "declare code_system where the codes are right");
    return {};
  }
  diagnostics.note("code-system", finding.explanation, {path, {}, {}},
                   finding.system.empty() ? "declare code_system" : "");
  return finding.system;
}

}  // namespace cakupan::loader::match
