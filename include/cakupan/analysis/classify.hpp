#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/model/classification.hpp>

namespace cakupan::analysis {

/// How class borders are found. k is the number of classes asked for.
enum class Scheme {
  equal,     ///< k classes of equal width, which may be empty
  quantile,  ///< equally many values in each; type 7 of Hyndman and Fan (1996), as R and NumPy do by default
  fisher,    ///< exact natural breaks: the least sum of squared deviations from class means. Fisher (1958)
  headtail,  ///< at the mean, then at the mean of what is above it, while that is at most 40 % of its parent;
             ///< the data decide how many. Jiang (2013)
  stddev,    ///< the mean and round multiples of the standard deviation (n - 1) from it, about k classes
  pretty,    ///< multiples of 1, 2 or 5 times a power of ten, about k classes: the values of R's `pretty`
  geometric,  ///< each border is the same multiple of the one before
  log,  ///< neighbors among the powers of ten, or every m-th, or 1 and 3 or 1, 2 and 5 times each: what is
        ///< nearest to k and, of those, has the smallest largest class
  boxplot,     ///< quartiles, and 1.5 times their distance beyond them: up to six classes. Tukey (1977)
  maximum,     ///< in the k - 1 largest gaps between neighboring values; of equal gaps in the lower
  manual,      ///< the borders that are given
  unclassed,   ///< none: one ramp from minimum to maximum, each value its own color
  categorical  ///< a class for each distinct value
};

enum class Rounding {
  none,
  /// As `fewest_decimals` where all values are whole, else none.
  of_whole_numbers,
  /// Each inner border becomes the roundest number that leaves every value in its class. Whole numbers get
  /// whole borders: of several between the same two, one stays.
  fewest_decimals
};

/// "equal", ..., and "jenks", "fisher-jenks" and "natural" for `fisher`; THROWS: base::Error (usage) with the
/// near miss.
Scheme scheme_named(const std::string& name);
std::vector<std::string> scheme_names();
/// One line for people.
std::string scheme_meaning(Scheme scheme);

struct ClassifyOptions {
  Scheme scheme = Scheme::quantile;
  /// REQUIRES: >= 1, but for `manual`. Fewer come out where the values do not allow more.
  std::size_t classes = 5;
  std::vector<double> breaks;  ///< inner borders for `manual`, ascending
  Rounding rounding = Rounding::none;
};

/// Class borders for the values; missing ones (and what is no finite number) are counted apart. Classes are
/// closed at their upper end, the first also at its lower: [min, b1], (b1, b2], ... Equal values are never
/// parted. The outer borders are the minimum and the maximum; round borders beyond them are left out.
/// No values give no classes. Constant values give one class, but `manual` keeps the classes it was told.
/// With fewer distinct values than classes, `fisher`, `maximum` and `quantile` give each its own.
/// A border that would leave a class empty is left out, but for `equal`, `stddev`, `pretty` and `manual`.
/// Borders of `fisher` and `maximum` lie halfway between values.
/// Geometric and log: values that are not above zero become a first class up to 0, one of the k.
/// Manual: values beyond the borders extend the outer classes; an outer class that no value reaches has no
/// width. Goodness of variance fit (1 where the values are constant or unclassed) and ADCM: Jenks (1977).
/// THROWS: base::Error (usage) for borders that do not ascend, and for no classes.
model::Classification classify(std::span<const std::optional<double>> values, const ClassifyOptions& options);

/// One set of borders for several maps, found on all their values together; counts and fit are each map's.
std::vector<model::Classification> classify_pooled(std::span<const std::vector<std::optional<double>>> sets,
                                                   const ClassifyOptions& options);

/// The class of a value; beyond the outer borders the outer class. REQUIRES: classification has at least one
/// class.
std::size_t class_of(const model::Classification& classification, double value);

}  // namespace cakupan::analysis
