#include "loader/project/project_analysis.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

#include "loader/file/toml_take.hpp"

namespace cakupan::loader::project {

namespace {

// Half of the way around the earth, rounded up: nothing is farther.
constexpr double farthest_km = 20'100;
constexpr std::size_t most_bands = 100;

void read_weight(file::TomlTable& table, const std::string& key, double& weight) {
  file::take(weight, table.number(key, {0, 1'000'000}));
}

void read_questions(file::TomlTable& table, model::AnalysisSettings& settings) {
  if (const auto count = table.integer("permutations", {0, 999'999}))
    settings.permutations = static_cast<std::size_t>(*count);
  if (const auto seed = table.integer("seed")) {
    if (*seed < 0) throw table.error("seed", "must not be negative");
    settings.seed = static_cast<std::uint64_t>(*seed);
  }
  if (const auto count = table.integer("nearest_areas", {0, 1000}))
    settings.nearest_areas = static_cast<std::size_t>(*count);
  if (const auto count = table.integer("claimed_units", {1, 1'000'000}))
    settings.claimed_units = static_cast<int>(*count);
  if (const auto step = table.number("curve_step_km", {1, farthest_km})) settings.curve_step = {*step};
  if (const auto limit = table.number("strait_km", {1, 1000})) settings.strait_limit = {*limit};
  file::take(settings.target_share, table.number("target_share", {0, 1}));
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
    if (limits->size() > most_bands)
      throw table.error("bands_km", fmt::format("are {}, more than {}", limits->size(), most_bands));
    for (const double limit : *limits) {
      if (limit > farthest_km)
        throw table.error("bands_km",
                          fmt::format("must be at most {} km, but one is {}", farthest_km, limit));
      if (limit <= 0 || (!settings.band_limits.empty() && limit <= settings.band_limits.back().value)) {
        throw table.error("bands_km", "must be positive and ascending",
                          "write for example [25, 50, 100, 200]");
      }
      settings.band_limits.push_back({limit});
    }
  }
  if (const auto limit = table.number("gap_limit_km", {0, farthest_km})) settings.gap_limit = {*limit};
  read_questions(table, settings);
}

model::StateRules read_state_rules(file::TomlTable& participation) {
  model::StateRules rules;
  std::vector<model::StateRule> states;
  for (file::TomlTable& table : participation.tables("state")) states.push_back(read_state(table, rules));
  if (const auto years = participation.integer("lapse_years", {0, 1000}))
    rules.lapse_years = static_cast<int>(*years);
  if (states.empty()) return rules;
  check_states(participation, states);
  rules.states = std::move(states);
  return rules;
}

}  // namespace cakupan::loader::project
