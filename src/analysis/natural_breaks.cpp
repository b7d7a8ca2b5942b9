#include "analysis/natural_breaks.hpp"

#include <algorithm>
#include <limits>

namespace cakupan::analysis {

namespace {

/// Distinct values with sums up to each, so that the cost of any run of them is at hand.
class Runs {
 public:
  explicit Runs(std::span<const double> sorted) {
    // Around a value in their middle the squares stay small, and differences of sums keep their digits.
    const double center = sorted[sorted.size() / 2];
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      const double value = sorted[i] - center;
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        begins_.push_back(i);
        count_.push_back(count_.back());
        sum_.push_back(sum_.back());
        squares_.push_back(squares_.back());
      }
      count_.back() += 1;
      sum_.back() += value;
      squares_.back() += value * value;
    }
  }

  std::size_t size() const { return begins_.size(); }
  /// Where the distinct value begins among all.
  std::size_t begin_of(std::size_t distinct) const { return begins_[distinct]; }
  /// The squared deviations of the distinct values first to last - 1 from their mean.
  double cost(std::size_t first, std::size_t last) const {
    if (first + 1 >= last) return 0;
    const double sum = sum_[last] - sum_[first];
    return std::max(0.0, squares_[last] - squares_[first] - sum * sum / (count_[last] - count_[first]));
  }

 private:
  std::vector<std::size_t> begins_;
  std::vector<double> count_{0}, sum_{0}, squares_{0};
};

/// The best division of the first `end` values into one class more than `before` tells of.
class Layer {
 public:
  Layer(const Runs& runs, const std::vector<double>& before, std::size_t fewest)
      : runs_(runs),
        before_(before),
        best(runs.size() + 1, std::numeric_limits<double>::infinity()),
        last_class(runs.size() + 1, 0) {
    fill(fewest, runs.size(), fewest - 1, runs.size() - 1);
  }

 private:
  /// The best place of the last border never moves down as values are added, so the middle end's place
  /// bounds those of both halves.
  void fill(std::size_t first_end, std::size_t last_end, std::size_t low, std::size_t high) {
    if (first_end > last_end) return;
    const std::size_t end = first_end + (last_end - first_end) / 2;
    for (std::size_t begin = low; begin <= std::min(high, end - 1); ++begin) {
      const double cost = before_[begin] + runs_.cost(begin, end);
      if (cost < best[end]) {
        best[end] = cost;
        last_class[end] = begin;
      }
    }
    const std::size_t found = last_class[end];
    if (end > first_end) fill(first_end, end - 1, low, found);
    fill(end + 1, last_end, found, high);
  }

  const Runs& runs_;
  const std::vector<double>& before_;

 public:
  std::vector<double> best;
  std::vector<std::size_t> last_class;
};

}  // namespace

std::vector<std::size_t> natural_breaks(std::span<const double> sorted, std::size_t classes) {
  const Runs runs(sorted);
  classes = std::min(classes, runs.size());
  std::vector<double> best(runs.size() + 1);
  for (std::size_t end = 0; end <= runs.size(); ++end) best[end] = runs.cost(0, end);
  std::vector<std::vector<std::size_t>> last_class;
  for (std::size_t k = 2; k <= classes; ++k) {
    Layer layer(runs, best, k);
    last_class.push_back(std::move(layer.last_class));
    best = std::move(layer.best);
  }
  std::vector<std::size_t> begins;
  std::size_t end = runs.size();
  for (std::size_t k = last_class.size(); k-- > 0;) {
    end = last_class[k][end];
    begins.push_back(runs.begin_of(end));
  }
  std::reverse(begins.begin(), begins.end());
  return begins;
}

}  // namespace cakupan::analysis
