#include "render/label/labels.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "render/label/label_candidates.hpp"

namespace cakupan::render::label {

namespace {

using geo::Box;
using geo::Coordinate;

constexpr double halo_mm = 0.3;
// mm between two texts; more above each other, lest two names read as one of two lines.
constexpr double air_beside = 0.4;
constexpr double air_above = 0.9;
constexpr double dropped = 14;  // dislike of a label without a place, times its importance
constexpr int most_sweeps = 40;
constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr double anchor_radius = 0.3;

/// Chooses one candidate a label so that no two are in each other's way and the sum of dislikes is small:
/// first each label by itself, then labels that give way to one another, until nothing improves.
class Chooser {
 public:
  Chooser(const std::vector<Label>& labels, const std::vector<LabelChoices>& choices)
      : labels_(labels), choices_(choices), chosen_(labels.size(), none) {}

  std::vector<std::size_t> run() {
    std::vector<std::size_t> order(labels_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // Those with the least freedom first.
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return labels_[a].importance * cheap(b) > labels_[b].importance * cheap(a);
    });
    for (const std::size_t label : order) chosen_[label] = best_free(label);
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

  std::vector<std::size_t> conflicts(std::size_t label, std::size_t candidate) const {
    std::vector<std::size_t> found;
    for (std::size_t other = 0; other < labels_.size(); ++other) {
      if (in_the_way(label, candidate, other, chosen_[other])) found.push_back(other);
    }
    return found;
  }

  std::size_t best_free(std::size_t label) const {
    const auto& candidates = choices_[label].candidates;
    for (std::size_t c = 0; c < candidates.size(); ++c) {
      if (candidates[c].cost < cost(label, none) && conflicts(label, c).empty()) return c;
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
      chosen_[label] = c;
      for (const std::size_t other : displaced) {
        old.push_back(chosen_[other]);
        loss -= cost(other, chosen_[other]);
        chosen_[other] = none;
      }
      for (const std::size_t other : displaced) {
        chosen_[other] = best_free(other);
        loss += cost(other, chosen_[other]);
      }
      if (loss < gain - 1e-9) return true;
      for (std::size_t i = 0; i < displaced.size(); ++i) chosen_[displaced[i]] = old[i];
      chosen_[label] = before;
    }
    return false;
  }

  const std::vector<Label>& labels_;
  const std::vector<LabelChoices>& choices_;
  std::vector<std::size_t> chosen_;
};

void set_text(std::vector<scene::Item>& items, const Label& label, const LabelSetting& setting,
              const Box& box, const text::Typesetter& set) {
  const double size = text::em(label.look);
  double baseline = box.min_y() + label_cap_height * size;
  for (const std::string& line : setting.lines) {
    scene::TextRun run = set.line(line, {box.center().x, baseline}, label.look, scene::Anchor::middle);
    run.halo = scene::TextRun::Halo{{255, 255, 255}, {halo_mm}};
    items.emplace_back(std::move(run));
    baseline += label_line_pitch * size;
  }
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

Choice choose(const std::vector<Label>& labels, const LabelCandidates& candidates) {
  Choice result;
  for (const Label& label : labels) result.choices.push_back(candidates.of(label));
  result.chosen = Chooser(labels, result.choices).run();
  return result;
}

bool is_shortened(const Choice& choice, std::size_t label) {
  const std::size_t chosen = choice.chosen[label];
  return chosen != none &&
         choice.choices[label].settings[choice.choices[label].candidates[chosen].setting].wording > 0;
}

}  // namespace

PlacedLabels place_labels(const std::vector<Label>& labels, const LabelObstacles& obstacles, const Box& frame,
                          const shape::OwnerGrid& grid, const text::Typesetter& set) {
  // The signs of labels are obstacles for all labels from the start.
  LabelObstacles all = obstacles;
  for (const Label& label : labels) {
    if (label.clearance > 0) {
      all.signs.push_back(
          Box(label.point.x, label.point.y, label.point.x, label.point.y).grown_by(label.clearance));
    }
  }
  const LabelCandidates candidates(all, frame, grid, set);
  Choice choice = choose(labels, candidates);
  // Names of one rank are written one way: where one of them must be short, all are.
  std::vector<Label> alike = labels;
  bool changed = false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = 0; is_shortened(choice, i) && j < labels.size(); ++j) {
      if (alike[j].wordings.size() < 2 || labels[j].rank != labels[i].rank) continue;
      alike[j].wordings.erase(alike[j].wordings.begin(), alike[j].wordings.end() - 1);
      changed = true;
    }
  }
  if (changed) choice = choose(alike, candidates);
  PlacedLabels result;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::string& name = labels[i].wordings.front();
    if (choice.chosen[i] == none) {
      result.dropped.push_back(name);
      continue;
    }
    const LabelCandidate& candidate = choice.choices[i].candidates[choice.chosen[i]];
    const LabelSetting& setting = choice.choices[i].settings[candidate.setting];
    if (alike[i].wordings[setting.wording] != name) result.shortened.push_back(name);
    if (candidate.leader) set_leader(result.leaders, labels[i], *candidate.leader);
    set_text(result.texts, labels[i], setting, candidate.box, set);
  }
  return result;
}

}  // namespace cakupan::render::label
