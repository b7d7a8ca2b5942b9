#include "loader/project/project_analysis.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

#include "loader/file/toml_take.hpp"

namespace cakupan::loader::project {

namespace {

/// A count that must lie between two bounds.
std::optional<std::int64_t> count_of(file::TomlTable& table, const std::string& key, std::int64_t least,
                                     std::int64_t most) {
  const auto count = table.integer(key);
  if (count && (*count < least || *count > most)) {
    throw table.error(key, "is out of range",
                      "choose between " + std::to_string(least) + " and " + std::to_string(most));
  }
  return count;
}

void read_weight(file::TomlTable& table, const std::string& key, double& weight) {
  file::take(weight, table.number(key));
  if (weight < 0) throw table.error(key, "must not be negative");
}

void read_questions(file::TomlTable& table, model::AnalysisSettings& settings) {
  if (const auto count = count_of(table, "permutations", 0, 999'999))
    settings.permutations = static_cast<std::size_t>(*count);
  if (const auto seed = count_of(table, "seed", 0, std::numeric_limits<std::int64_t>::max()))
    settings.seed = static_cast<std::uint64_t>(*seed);
  if (const auto count = count_of(table, "nearest_areas", 0, 1000))
    settings.nearest_areas = static_cast<std::size_t>(*count);
  if (const auto count = count_of(table, "claimed_units", 1, 1'000'000))
    settings.claimed_units = static_cast<int>(*count);
  if (const auto step = table.number("curve_step_km")) {
    if (*step < 1) throw table.error("curve_step_km", "must be at least 1");
    settings.curve_step = {*step};
  }
  if (const auto limit = table.number("strait_km")) {
    if (*limit < 1 || *limit > 1000)
      throw table.error("strait_km", "is out of range", "choose between 1 and 1000");
    settings.strait_limit = {*limit};
  }
  if (const auto share = table.number("target_share")) {
    if (*share < 0 || *share > 1) throw table.error("target_share", "is no share", "choose between 0 and 1");
    settings.target_share = *share;
  }
  file::take(settings.group_by, table.strings("group_by"));
  if (auto weights = table.table("gap_weights")) {
    read_weight(*weights, "distance", settings.gap_weights.distance);
    read_weight(*weights, "population", settings.gap_weights.population);
    read_weight(*weights, "neighbors", settings.gap_weights.neighbors);
  }
}

model::StateRule read_state(file::TomlTable& table, const model::StateRules& usual) {
  const std::vector<std::string> names = model::status_names();
  const auto name = table.word("name", names);
  if (!name) throw table.error("name", "is missing", "known are: " + base::join(names, ", "));
  model::StateRule rule;
  rule.state = model::status_named(*name).value();
  rule.words = table.strings("words").value_or(std::vector<std::string>{*name});
  const bool counts = table.boolean("counts").value_or(usual.counts(rule.state));
  rule.counting = counts ? model::StateRule::Counting::yes : model::StateRule::Counting::no;
  return rule;
}

/// Each state and each word stands once, and some state counts.
void check_states(file::TomlTable& participation, const std::vector<model::StateRule>& states) {
  std::map<std::string, std::string> state_of_word;
  std::vector<model::Status> seen;
  bool some_counts = false;
  for (const model::StateRule& rule : states) {
    const std::string name = model::to_text(rule.state);
    if (std::find(seen.begin(), seen.end(), rule.state) != seen.end())
      throw participation.error("state", fmt::format("'{}' stands twice", name), "list every state once");
    seen.push_back(rule.state);
    some_counts = some_counts || rule.counting == model::StateRule::Counting::yes;
    for (const std::string& word : rule.words) {
      const auto [other, is_new] = state_of_word.emplace(base::folded(word), name);
      if (is_new) continue;
      throw participation.error("state",
                                fmt::format("the word '{}' means both {} and {}", word, other->second, name),
                                "give each word one state");
    }
  }
  if (!some_counts) throw participation.error("state", "no state counts", "add counts = true to one");
}

}  // namespace

void read_analysis(file::TomlTable& table, model::AnalysisSettings& settings) {
  static const std::array<std::string, 2> rules{"all", "autonomous"};
  file::take(settings.vintage, table.string("vintage"));
  file::take_word(settings.units, table, "units", rules);
  if (const auto limits = table.numbers("bands_km")) {
    settings.band_limits.clear();
    for (const double limit : *limits) {
      if (limit <= 0 || (!settings.band_limits.empty() && limit <= settings.band_limits.back().value)) {
        throw table.error("bands_km", "must be positive and ascending",
                          "write for example [25, 50, 100, 200]");
      }
      settings.band_limits.push_back({limit});
    }
  }
  if (const auto limit = table.number("gap_limit_km")) {
    if (*limit < 0) throw table.error("gap_limit_km", "must not be negative");
    settings.gap_limit = {*limit};
  }
  read_questions(table, settings);
}

model::StateRules read_state_rules(file::TomlTable& participation) {
  model::StateRules rules;
  std::vector<model::StateRule> states;
  for (file::TomlTable& table : participation.tables("state")) states.push_back(read_state(table, rules));
  if (const auto years = count_of(participation, "lapse_years", 0, 1000))
    rules.lapse_years = static_cast<int>(*years);
  if (states.empty()) return rules;
  check_states(participation, states);
  rules.states = std::move(states);
  return rules;
}

}  // namespace cakupan::loader::project
