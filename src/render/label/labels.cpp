#include "render/label/labels.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "render/color/color_space.hpp"
#include "render/color/color_vision.hpp"
#include "render/label/label_candidates.hpp"

namespace cakupan::render::label {

namespace {

using geo::Box;
using geo::Coordinate;

constexpr double halo_mm = 0.35;
// Letters are light on a ground darker than this, dark on others (CIELAB lightness).
constexpr double dark_below = 50;
// mm between two texts; more above each other, lest two names read as one of two lines.
constexpr double air_beside = 0.4;
constexpr double air_above = 0.9;
constexpr double dropped = 14;  // dislike of a label without a place, times its importance
constexpr int most_sweeps = 40;
constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr double anchor_radius = 0.3;
constexpr double cell_mm = 8;  // of the grid that finds labels in each other's way: about a word

/// Chooses one candidate a label so that no two are in each other's way and the sum of dislikes is small:
/// first each label by itself, then labels that give way to one another, until nothing improves.
class Chooser {
 public:
  Chooser(const std::vector<Label>& labels, const std::vector<LabelChoices>& choices, const Box& frame)
      : labels_(labels), choices_(choices), chosen_(labels.size(), none), standing_(frame, cell_mm) {}

  std::vector<std::size_t> run() {
    std::vector<std::size_t> order(labels_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Those with the least freedom first.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return labels_[a].importance * cheap(b) > labels_[b].importance * cheap(a);
    });
    for (const std::size_t label : order) take(label, best_free(label));
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
      bool improved = false;
      for (const std::size_t label : order) improved = improve(label) || improved;
      if (!improved) break;
    }
    return chosen_;
  }

 private:
  /// How many candidates a label has that need no line.
  double cheap(std::size_t label) const {
    const auto& candidates = choices_[label].candidates;
    return 1 + static_cast<double>(std::count_if(candidates.begin(), candidates.end(),
                                                 [](const LabelCandidate& each) { return !each.leader; }));
  }

  static Box with_air(const Box& box) {
    return {box.min_x() - air_beside, box.min_y() - air_above, box.max_x() + air_beside,
            box.max_y() + air_above};
  }

  /// All that a candidate covers.
  Box extent(std::size_t label, std::size_t candidate) const {
    const LabelCandidate& taken = choices_[label].candidates[candidate];
    Box box = taken.box;
    if (taken.leader) box.include(extent_of(*taken.leader));
    return box;
  }

  void take(std::size_t label, std::size_t candidate) {
    chosen_[label] = candidate;
    standing_.put(label, candidate == none ? Box() : extent(label, candidate));
  }

  double cost(std::size_t label, std::size_t candidate) const {
    return candidate == none ? dropped * labels_[label].importance
                             : choices_[label].candidates[candidate].cost;
  }

  bool in_the_way(std::size_t label, std::size_t candidate, std::size_t other,
                  std::size_t others_candidate) const {
    if (others_candidate == none || label == other) return false;
    const LabelCandidate& a = choices_[label].candidates[candidate];
    const LabelCandidate& b = choices_[other].candidates[others_candidate];
    if (with_air(a.box).intersects(b.box)) return true;
    if (a.leader && crosses(*a.leader, b.box.grown_by(air_beside))) return true;
    if (b.leader && crosses(*b.leader, a.box.grown_by(air_beside))) return true;
    return a.leader && b.leader && crosses(*a.leader, *b.leader);
  }

  /// Ascending.
  std::vector<std::size_t> conflicts(std::size_t label, std::size_t candidate) const {
    std::vector<std::size_t> found = standing_.touching(with_air(extent(label, candidate)));
    std::erase_if(found,
                  [&](std::size_t other) { return !in_the_way(label, candidate, other, chosen_[other]); });
    return found;
  }

  bool has_conflict(std::size_t label, std::size_t candidate) const {
    return standing_.any_touching(with_air(extent(label, candidate)), [&](std::size_t other) {
      return in_the_way(label, candidate, other, chosen_[other]);
    });
  }

  std::size_t best_free(std::size_t label) const {
    const auto& candidates = choices_[label].candidates;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
      if (candidates[c].cost < cost(label, none) && !has_conflict(label, c)) return c;
    }
    return none;
  }

  /// Takes a better candidate, if need be by making those in its way move or go.
  bool improve(std::size_t label) {
    const std::size_t before = chosen_[label];
    const double own_before = cost(label, before);
    for (std::size_t c = 0; c < choices_[label].candidates.size(); ++c) {
      const double gain = own_before - cost(label, c);
      if (gain <= 1e-9) break;
      const std::vector<std::size_t> displaced = conflicts(label, c);
      if (displaced.size() > 3) continue;
      std::vector<std::size_t> old;
      double loss = 0;
      take(label, c);
      for (const std::size_t other : displaced) {
        old.push_back(chosen_[other]);
        loss -= cost(other, chosen_[other]);
        take(other, none);
      }
      for (const std::size_t other : displaced) {
        take(other, best_free(other));
        loss += cost(other, chosen_[other]);
      }
      if (loss < gain - 1e-9) return true;
      for (std::size_t i = 0; i < displaced.size(); ++i) take(displaced[i], old[i]);
      take(label, before);
    }
    return false;
  }

  const std::vector<Label>& labels_;
  const std::vector<LabelChoices>& choices_;
  std::vector<std::size_t> chosen_;
  shape::BoxGrid standing_;  // the extents of the chosen candidates, by label
};

/// The color that a box lies on.
model::Color color_beneath(const Box& box, const shape::OwnerGrid& grid, const LabelGround& ground) {
  constexpr int steps = 9;
  std::map<std::uint32_t, int> found;
  for (int y = 0; y <= steps; ++y) {
    for (int x = 0; x <= steps; ++x) {
      ++found[grid.at({box.min_x() + box.width() * x / steps, box.min_y() + box.height() * y / steps})];
    }
  }
  const auto fill_of = [&](std::uint32_t owner) {
    return owner < ground.land.size() ? ground.land[owner] : ground.sea;
  };
  const auto most = std::max_element(found.begin(), found.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  constexpr double alone = 0.8;  // of the places: then the others are a border that it crosses
  constexpr int places = (steps + 1) * (steps + 1);
  if (most->second >= alone * places) return fill_of(most->first);
  // On several, the lightest: dark letters stand on all of them.
  model::Color lightest = fill_of(most->first);
  for (const auto& [owner, count] : found) {
    if (color::to_lab(fill_of(owner)).l > color::to_lab(lightest).l) lightest = fill_of(owner);
  }
  return lightest;
}

void set_text(std::vector<scene::Item>& items, const Label& label, const LabelSetting& setting,
              const Box& box, model::Color beneath, const text::Typesetter& typesetter) {
  const model::Style::Colors& colors = typesetter.style().colors;
  const bool dark = color::to_lab(beneath).l < dark_below;
  const bool light_ink = color::to_lab(colors.ink).l > color::to_lab(colors.background).l;
  const auto set_line = [&](const std::string& line, double baseline, text::Look look) {
    model::Color other = colors.background;
    if (dark != light_ink) std::swap(look.color, other);
    look.color = color::readable_on(beneath, look.color, other);
    scene::TextRun run = typesetter.line(line, {box.center().x, baseline}, look, scene::Anchor::middle);
    run.halo = scene::TextRun::Halo{beneath, {halo_mm}};
    items.emplace_back(std::move(run));
  };
  const double size = text::em(label.look);
  double baseline = box.min_y() + label_cap_height * size;
  for (const std::string& line : setting.lines) {
    set_line(line, baseline, label.look);
    baseline += label_line_pitch * size;
  }
  if (label.figure.empty()) return;
  baseline += label_line_pitch * (text::em(label.figure_look) - size);
  set_line(label.figure, baseline, label.figure_look);
}

/// A thin line on a light casing; where it has no sign to start from, it starts at a point of its own.
void set_leader(std::vector<scene::Item>& items, const Label& label, const Segment& leader) {
  scene::Path path;
  path.points = {leader.a, leader.b};
  path.parts = {{{0, 2}, scene::SubPath::Closing::open}};
  items.emplace_back(scene::Shape{path, {}, {}, scene::Stroke{{255, 255, 255}, {0.5}, {}}, {}});
  items.emplace_back(scene::Shape{std::move(path), {}, {}, scene::Stroke{label.look.color, {0.16}, {}}, {}});
  if (label.clearance > 0) return;
  items.emplace_back(scene::Disc{
      leader.a, {anchor_radius}, label.look.color, scene::Stroke{{255, 255, 255}, {0.12}, {}}, {}});
}

struct Choice {
  std::vector<LabelChoices> choices;
  std::vector<std::size_t> chosen;
};

Choice choose(const std::vector<Label>& labels, const LabelCandidates& candidates, const Box& frame) {
  Choice result;
  for (const Label& label : labels) result.choices.push_back(candidates.of(label));
  result.chosen = Chooser(labels, result.choices, frame).run();
  return result;
}

bool is_shortened(const Choice& choice, std::size_t label) {
  const std::size_t chosen = choice.chosen[label];
  return chosen != none &&
         choice.choices[label].settings[choice.choices[label].candidates[chosen].setting].wording > 0;
}

}  // namespace

PlacedLabels place_labels(const std::vector<Label>& labels, const LabelObstacles& obstacles, const Box& frame,
                          const shape::OwnerGrid& grid, const text::Typesetter& typesetter,
                          const LabelGround& ground) {
  // The signs of labels are obstacles for all labels from the start.
  LabelObstacles all = obstacles;
  for (const Label& label : labels) {
    if (label.clearance > 0) {
      all.signs.push_back(
          Box(label.point.x, label.point.y, label.point.x, label.point.y).grown_by(label.clearance));
    }
  }
  const LabelCandidates candidates(all, frame, grid, typesetter);
  Choice choice = choose(labels, candidates, frame);
  // Names of one rank are written one way: where one of them must be short, all are.
  std::set<Label::Rank> short_ranks;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (is_shortened(choice, i)) short_ranks.insert(labels[i].rank);
  }
  std::vector<Label> alike = labels;
  bool changed = false;
  for (Label& label : alike) {
    if (label.wordings.size() < 2 || short_ranks.count(label.rank) == 0) continue;
    label.wordings.erase(label.wordings.begin(), label.wordings.end() - 1);
    changed = true;
  }
  if (changed) {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (alike[i].wordings.size() != labels[i].wordings.size()) choice.choices[i] = candidates.of(alike[i]);
    }
    choice.chosen = Chooser(alike, choice.choices, frame).run();
  }
  PlacedLabels result;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string& name = labels[i].wordings.front();
    if (labels[i].owner && labels[i].rank == Label::Rank::region &&
        (choice.chosen[i] == none || choice.choices[i].candidates[choice.chosen[i]].leader))
      result.away.push_back(*labels[i].owner);
    if (choice.chosen[i] == none) {
      // What is around is named where there is room.
      if (labels[i].rank != Label::Rank::neighbor) result.dropped.push_back(name);
      continue;
    }
    const LabelCandidate& candidate = choice.choices[i].candidates[choice.chosen[i]];
    const LabelSetting& setting = choice.choices[i].settings[candidate.setting];
    if (alike[i].wordings[setting.wording] != name) result.shortened.push_back(name);
    if (candidate.leader) set_leader(result.leaders, labels[i], *candidate.leader);
    set_text(result.texts, labels[i], setting, candidate.box, color_beneath(candidate.box, grid, ground),
             typesetter);
  }
  return result;
}

}  // namespace cakupan::render::label
