#include "loader/boundary/field_choice.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::boundary {

namespace {

using Column = std::vector<std::string>;

std::size_t filled(const Column& column) {
  return static_cast<std::size_t>(
      std::count_if(column.begin(), column.end(), [](const std::string& each) { return !each.empty(); }));
}

std::size_t distinct(const Column& column) {
  std::set<std::string> values(column.begin(), column.end());
  values.erase("");
  return values.size();
}

/// Features whose code stands with another name at an earlier feature.
std::size_t clashes(const Column& codes, const Column& names) {
  std::map<std::string, std::string> first;
  std::size_t count = 0;
  for (std::size_t i = 0; i < codes.size(); ++i) {
    if (codes[i].empty() || names[i].empty()) continue;
    const std::string name = base::squeezed(names[i]);
    if (first.try_emplace(codes[i], name).first->second != name) ++count;
  }
  return count;
}

enum class Need { most, half };

/// Why a column says too little of the features; empty where it does not.
std::string unfit(const Column& column, Need need) {
  const std::size_t count = filled(column);
  if (count == 0) return "it is empty";
  const bool enough = need == Need::most ? count * 10 >= column.size() * 9 : count * 2 >= column.size();
  if (!enough) return fmt::format("it is filled in {} of {} features", count, column.size());
  return {};
}

/// Why codes cannot tell features apart, be it by their names; empty where they can.
std::string objection_to_codes(const Column& codes, const Column* names) {
  if (!names) {
    const bool constant = codes.size() > 1 && distinct(codes) == 1;
    return constant ? fmt::format("it is '{}' throughout", codes.front()) : "";
  }
  return clashes(codes, *names) * 10 <= codes.size() ? "" : "one of it stands for several names";
}

/// The candidates of one role, each judged once.
class Search {
 public:
  using Objection = std::function<std::string(const FieldCandidate&, Need)>;

  Search(std::string role, std::vector<PassedOver>& passed_over)
      : role_(std::move(role)), passed_over_(passed_over) {}

  /// The first that nothing speaks against; else the first of the half-filled ones.
  std::optional<FieldCandidate> first(const std::vector<FieldCandidate>& candidates,
                                      const Objection& objection) const {
    std::optional<FieldCandidate> best;
    std::vector<PassedOver> refused;
    for (const FieldCandidate& each : candidates) {
      const std::string why = objection(each, Need::most);
      if (why.empty()) {
        best = each;
        break;
      }
      if (!best && objection(each, Need::half).empty()) best = each;
      refused.push_back({each.field, role_, why});
    }
    if (best) std::erase_if(refused, [&](const PassedOver& each) { return each.field == best->field; });
    passed_over_.insert(passed_over_.end(), refused.begin(), refused.end());
    return best;
  }

 private:
  std::string role_;
  std::vector<PassedOver>& passed_over_;
};

std::optional<std::size_t> field_of(const std::optional<FieldCandidate>& candidate) {
  return candidate ? std::optional(candidate->field) : std::nullopt;
}

/// The choice while it is made.
class Chooser {
 public:
  Chooser(const FieldRoles& given, const FieldContents& contents)
      : given_(given), contents_(contents), choice_{given, {}} {}

  void choose_code(const std::vector<FieldCandidate>& candidates, const std::vector<FieldCandidate>& names) {
    if (given_.code) return;
    // A first idea of the names, for the codes to be held against.
    std::vector<PassedOver> not_told;
    const auto filled = [&](const FieldCandidate& each, Need need) { return unfit(column(each), need); };
    const auto name = given_.name ? given_.name : field_of(Search("name", not_told).first(names, filled));
    const auto objection = [&](const FieldCandidate& each, Need need) {
      const std::string why = unfit(column(each), need);
      return why.empty() ? objection_to_codes(column(each), name ? &contents_[*name] : nullptr) : why;
    };
    const auto code = Search("code", choice_.passed_over).first(without_given(candidates), objection);
    choice_.roles.code = field_of(code);
    if (code) level_ = code->level;
  }

  void choose_name(const std::vector<FieldCandidate>& candidates) {
    if (given_.name) return;
    const auto objection = [&](const FieldCandidate& each, Need need) {
      if (level_ > 0 && each.level > 0 && each.level != level_)
        return fmt::format("it is of level {}, the code of level {}", each.level, level_);
      std::string why = unfit(column(each), need);
      if (!why.empty() || !choice_.roles.code) return why;
      const bool enough = distinct(column(each)) * 4 >= distinct(contents_[*choice_.roles.code]);
      return enough ? why : "it has few values for many codes";
    };
    choice_.roles.name = field_of(Search("name", choice_.passed_over).first(candidates, objection));
  }

  std::optional<std::size_t> parent(const std::string& role, const std::vector<FieldCandidate>& candidates) {
    const auto objection = [&](const FieldCandidate& each, Need) -> std::string {
      if (std::string why = unfit(column(each), Need::half); !why.empty()) return why;
      const auto repeats = [&](const std::optional<std::size_t>& own) {
        return own && column(each).size() > 1 && contents_[*own] == column(each);
      };
      const FieldRoles& roles = choice_.roles;
      return repeats(roles.name) || repeats(roles.code) ? "it repeats the feature's own" : "";
    };
    return field_of(Search(role, choice_.passed_over).first(without_given(candidates), objection));
  }

  FieldChoice chosen(const FieldCandidates& candidates) {
    choose_code(candidates.code, candidates.name);
    choose_name(candidates.name);
    FieldRoles& roles = choice_.roles;
    if (!given_.parent) roles.parent = parent("parent", candidates.parent);
    if (!given_.parent_code) roles.parent_code = parent("parent code", candidates.parent_code);
    if (!roles.code && !roles.name) roles = {roles.parent_code, roles.parent, {}, {}};
    return choice_;
  }

 private:
  const std::vector<std::string>& column(const FieldCandidate& each) const { return contents_[each.field]; }

  /// Those that are not declared to be something else.
  std::vector<FieldCandidate> without_given(std::vector<FieldCandidate> candidates) const {
    std::erase_if(candidates, [&](const FieldCandidate& each) {
      return given_.code == each.field || given_.name == each.field || given_.parent == each.field ||
             given_.parent_code == each.field;
    });
    return candidates;
  }

  const FieldRoles& given_;
  const FieldContents& contents_;
  FieldChoice choice_;
  int level_ = 0;  // of the code's field
};

}  // namespace

FieldChoice choose_fields(const FieldCandidates& candidates, const FieldRoles& given,
                          const FieldContents& contents) {
  return Chooser(given, contents).chosen(candidates);
}

}  // namespace cakupan::loader::boundary
