#include <cakupan/model/participation.hpp>

#include <algorithm>
#include <array>

namespace cakupan::model {

namespace {

constexpr std::array<const char*, 8> names{"not_eligible", "unknown",  "invited",   "disputed",
                                           "selected",     "mentored", "completed", "lapsed"};

}  // namespace

std::string to_text(Outcome outcome) {
  switch (outcome) {
    case Outcome::exact:
      return "exact";
    case Outcome::folded:
      return "folded";
    case Outcome::alias:
      return "alias";
    case Outcome::fuzzy:
      return "fuzzy";
    case Outcome::decided:
      return "decided";
    case Outcome::ambiguous:
      return "ambiguous";
    case Outcome::unmatched:
      return "unmatched";
    case Outcome::heading:
      return "heading";
    case Outcome::aside:
      return "aside";
  }
  return "unmatched";
}

bool asks_for_region(const Match& match) {
  return match.outcome != Outcome::heading && match.outcome != Outcome::aside;
}

std::string to_text(Status status) { return names[static_cast<std::size_t>(status)]; }

std::optional<Status> status_named(const std::string& name) {
  const auto* const found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Status>(found - names.begin());
}

std::vector<std::string> status_names() { return {names.begin(), names.end()}; }

StateRules::StateRules() {
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto state = static_cast<Status>(i);
    const bool counting =
        state == Status::selected || state == Status::mentored || state == Status::completed;
    states.push_back({state, {names[i]}, counting ? StateRule::Counting::yes : StateRule::Counting::no});
  }
}

std::size_t StateRules::position(Status status) const {
  const auto found =
      std::find_if(states.begin(), states.end(), [&](const StateRule& rule) { return rule.state == status; });
  return static_cast<std::size_t>(found - states.begin());
}

bool StateRules::counts(Status status) const {
  const std::size_t at = position(status);
  return at < states.size() && states[at].counting == StateRule::Counting::yes;
}

}  // namespace cakupan::model
