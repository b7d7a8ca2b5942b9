#include "loader/join/one_region.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/reach.hpp>
#include <cakupan/loader/join/join.hpp>

#include "loader/match/warnings.hpp"

namespace cakupan::loader::join {

namespace {

using boundary::FeatureAttributes;
using Features = std::vector<std::size_t>;

class UnitedByName {
 public:
  explicit UnitedByName(const boundary::BoundaryFile& file) : file_(file) {}

  bool one_code(const Features& features) const {
    return !at(features.front()).code.empty() && same(features, &FeatureAttributes::code);
  }

  bool one_name_and_parent(const Features& features) const {
    const FeatureAttributes& first = at(features.front());
    const bool has_parent = !first.parent.empty() || !first.parent_code.empty();
    return has_parent && same(features, &FeatureAttributes::name) &&
           same(features, &FeatureAttributes::parent) && same(features, &FeatureAttributes::parent_code);
  }

  /// Why they are several regions; empty where they may be one.
  std::string divided(const Features& features) const {
    const auto far = geo::first_out_of_reach(file_.shapes, features, farthest_step_of_a_region);
    if (!far) return {};
    return fmt::format("{} and {} lie more than {} km apart", called(at(features.front())), called(at(*far)),
                       farthest_step_of_a_region.value);
  }

 private:
  const FeatureAttributes& at(std::size_t feature) const { return file_.features[feature]; }

  bool same(const Features& features, std::string FeatureAttributes::*part) const {
    const std::string first = base::squeezed(at(features.front()).*part);
    return std::all_of(features.begin(), features.end(),
                       [&](std::size_t feature) { return base::squeezed(at(feature).*part) == first; });
  }

  static std::string called(const FeatureAttributes& feature) {
    return fmt::format("feature {} '{}'", feature.feature_number, feature.name);
  }

  const boundary::BoundaryFile& file_;
};

std::string code_remedy(const boundary::BoundaryFile& file) {
  return fmt::format(
      "name a field that tells them apart: code_field = \"…\" or parent_field = \"…\" (fields: {}); where "
      "equal names are one region, say code_field = \"{}\"",
      base::join(file.fields, ", "), file.name_field);
}

}  // namespace

void check_united_by_name(const boundary::BoundaryFile& file, const std::vector<Features>& features_of,
                          const model::RegionTable& table, base::Diagnostics& diagnostics) {
  const UnitedByName united(file);
  const base::Place place{file.source.path, {}, file.name_field};
  std::vector<std::string> told, noted;
  std::optional<std::string> first_divided;
  std::size_t divided = 0;
  for (model::RegionIndex region = 0; region < features_of.size(); ++region) {
    const Features& features = features_of[region];
    if (features.size() < 2 || united.one_code(features)) continue;
    const std::string why = united.divided(features);
    if (!why.empty() && divided++ == 0) first_divided = why;
    (united.one_name_and_parent(features) ? noted : told)
        .push_back(fmt::format("{} ({} features)", table.regions[region].name, features.size()));
  }
  if (first_divided) {
    throw base::Error(
        base::Failure::input,
        fmt::format("{}, and nothing but their name says that they are one region{}", *first_divided,
                    divided > 1 ? fmt::format(" ({} such names)", divided) : ""),
        place, code_remedy(file));
  }
  match::warn_of_names(told, "united-by-name", "regions of several features, by their name alone", place,
                       "check that each is one region, or name a code with code_field", diagnostics);
  if (!noted.empty()) {
    diagnostics.note("united-by-name",
                     fmt::format("{} of several features of one name and unit above",
                                 base::counted(noted.size(), "region")),
                     place);
  }
}

}  // namespace cakupan::loader::join
