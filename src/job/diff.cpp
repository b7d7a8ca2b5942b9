#include <cakupan/job/diff.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/publish/standing.hpp>

namespace cakupan::job {

namespace fs = std::filesystem;

namespace {

using Why = Change::Why;

struct LedgerRow {
  std::string source_row, said;  ///< what the input says: name, year, status
  std::string code;
  std::string method, outcome;
};

struct Told {
  std::string name, value, class_label;
};

/// What a bundle says, by code.
struct Side {
  std::map<std::string, std::string> input;                          ///< role and path to hash
  std::map<std::string, std::pair<std::string, std::string>> state;  ///< name and state
  std::map<std::string, std::string> province_of;
  std::vector<LedgerRow> ledger;
  std::map<std::pair<std::string, std::string>, Told> told;  ///< by map and code
};

/// Calls with a getter for each row of a table of a bundle.
template <class Take>
void for_each_row(const std::string& folder, const std::string& table, Take take) {
  const fs::path path = fs::path(folder) / "tables" / (table + ".csv");
  std::error_code error;
  if (!fs::exists(path, error)) {
    throw base::Error(base::Failure::input, fmt::format("has no table '{}'", table), {folder, {}, {}},
                      "make it with this program: cakupan run");
  }
  base::Diagnostics ignored;
  const loader::table::Table rows = loader::table::read_table(path.string(), {}, ignored);
  for (const loader::table::TableRow& row : rows.rows)
    take([&](const char* column) -> const std::string& { return row.cells[rows.column(column)].text; });
}

Side side_of(const std::string& folder) {
  const auto bundle = publish::standing_bundle(folder);
  if (!bundle) {
    throw base::Error(base::Failure::input, "holds no bundle that this program knows", {folder, {}, {}},
                      "name the folder with the manifest.json of a run");
  }
  Side side;
  for (const model::InputFile& input : bundle->manifest.inputs)
    side.input[input.role + " " + input.path] = input.sha256;
  for_each_row(folder, "participants", [&](const auto& cell) {
    side.state[cell("code")] = {cell("region"),
                                std::string(base::trimmed("participant " + cell("first_year")))};
    side.province_of[cell("code")] = cell("province_code");
  });
  for_each_row(folder, "gaps", [&](const auto& cell) {
    side.state.emplace(cell("code"), std::pair{cell("region"), cell("state")});
  });
  for_each_row(folder, "proximity", [&](const auto& cell) {
    side.state.emplace(cell("code"), std::pair{cell("region"), std::string("no unit")});
    side.province_of[cell("code")] = cell("province_code");
  });
  for_each_row(folder, "ledger", [&](const auto& cell) {
    side.ledger.push_back({cell("source_row"),
                           cell("year") + " " + cell("region_as_written") + " (" + cell("status") + ")",
                           cell("code"), cell("method"), cell("outcome")});
  });
  for_each_row(folder, "map_classes", [&](const auto& cell) {
    side.told[{cell("map"), cell("code")}] = {cell("name"), cell("value_shown"), cell("class")};
  });
  return side;
}

/// Why the rows of a region tell otherwise; nothing where they tell the same.
struct RowReason {
  Why why = Why::row;
  std::string detail;
};

std::multiset<std::string> said_of(const Side& side, const std::string& code) {
  std::multiset<std::string> said;
  for (const LedgerRow& row : side.ledger) {
    if (row.code == code) said.insert(row.said);
  }
  return said;
}

bool is_said_anywhere(const Side& side, const std::string& said) {
  return std::any_of(side.ledger.begin(), side.ledger.end(),
                     [&](const LedgerRow& row) { return row.said == said; });
}

std::optional<RowReason> reason_of_rows(const Side& old_side, const Side& new_side, const std::string& code) {
  const auto before = said_of(old_side, code), after = said_of(new_side, code);
  if (before == after) return std::nullopt;
  std::vector<std::string> went, came;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(went));
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(came));
  const bool settled_otherwise =
      std::all_of(went.begin(), went.end(),
                  [&](const auto& said) { return is_said_anywhere(new_side, said); }) &&
      std::all_of(came.begin(), came.end(),
                  [&](const auto& said) { return is_said_anywhere(old_side, said); });
  RowReason reason{settled_otherwise ? Why::decision : Why::row, {}};
  std::vector<std::string> words;
  for (const std::string& said : went) words.push_back("- " + said);
  for (const std::string& said : came) words.push_back("+ " + said);
  reason.detail = base::join(words, "; ");
  return reason;
}

/// The roles of inputs that are not the same, and a line for each of these inputs.
struct ChangedInputs {
  std::set<std::string> roles;
  std::vector<std::string> lines;
};

ChangedInputs changed_inputs(const Side& old_side, const Side& new_side) {
  ChangedInputs changed;
  const auto add = [&](const std::string& what, const std::string& input) {
    changed.roles.insert(input.substr(0, input.find(' ')));
    changed.lines.push_back(what + " " + input);
  };
  for (const auto& [input, hash] : old_side.input) {
    const auto now = new_side.input.find(input);
    if (now == new_side.input.end()) add("no longer", input);
    if (now != new_side.input.end() && now->second != hash) add("changed", input);
  }
  for (const auto& [input, hash] : new_side.input) {
    if (!old_side.input.contains(input)) add("new", input);
  }
  return changed;
}

class Comparison {
 public:
  Comparison(const Side& old_side, const Side& new_side)
      : old_(old_side), new_(new_side), inputs_(changed_inputs(old_side, new_side)) {}

  std::vector<Change> changes() {
    std::vector<Change> changes;
    add_states(changes);
    add_classes(changes);
    return changes;
  }
  const std::vector<std::string>& inputs() const { return inputs_.lines; }

 private:
  void add_states(std::vector<Change>& changes) {
    std::set<std::string> codes;
    for (const auto& [code, state] : old_.state) codes.insert(code);
    for (const auto& [code, state] : new_.state) codes.insert(code);
    for (const std::string& code : codes) {
      const auto before = old_.state.find(code), after = new_.state.find(code);
      const bool was = before != old_.state.end(), is = after != new_.state.end();
      if (was && is && before->second.second == after->second.second) continue;
      Change change;
      change.code = code;
      change.name = is ? after->second.first : before->second.first;
      change.of = was && is ? Change::Of::state : Change::Of::presence;
      if (was) change.before = before->second.second;
      if (is) change.after = after->second.second;
      explain_state(change);
      provinces_.insert(province_of(code));
      changes.push_back(std::move(change));
    }
  }

  void explain_state(Change& change) const {
    if (const auto reason = reason_of_rows(old_, new_, change.code)) {
      change.why = reason->why;
      change.detail = reason->detail;
    } else if (change.of == Change::Of::presence && has(inputs_.roles, {"gazetteer", "boundaries"})) {
      change.why = Why::boundary;
    }
  }

  void add_classes(std::vector<Change>& changes) const {
    for (const auto& [key, before] : old_.told) {
      const auto after = new_.told.find(key);
      // A map that only one of the two has tells nothing of its regions.
      if (after == new_.told.end() || before.class_label == after->second.class_label) continue;
      Change change;
      change.code = key.second;
      change.name = after->second.name;
      change.of = Change::Of::map_class;
      change.map = key.first;
      change.before = before.class_label;
      change.after = after->second.class_label;
      explain_class(change, before, after->second);
      changes.push_back(std::move(change));
    }
  }

  void explain_class(Change& change, const Told& before, const Told& after) const {
    const bool same_value = before.value == after.value;
    if (!same_value) change.detail = fmt::format("{} -> {}", before.value, after.value);
    if (const auto reason = reason_of_rows(old_, new_, change.code)) {
      change.why = reason->why;
      change.detail = reason->detail;
    } else if (same_value && !before.value.empty()) {
      change.why = Why::breaks;
      change.detail = before.value;
    } else if (provinces_.contains(change.code)) {
      change.why = Why::row;
    } else if (has(inputs_.roles, {"values"})) {
      change.why = Why::table;
    } else if (has(inputs_.roles, {"boundaries", "areas", "gazetteer"})) {
      change.why = Why::boundary;
    }
  }

  static bool has(const std::set<std::string>& roles, std::initializer_list<const char*> any) {
    return std::any_of(any.begin(), any.end(), [&](const char* role) { return roles.contains(role); });
  }

  std::string province_of(const std::string& code) const {
    for (const Side* side : {&new_, &old_}) {
      const auto found = side->province_of.find(code);
      if (found != side->province_of.end()) return found->second;
    }
    return {};
  }

  const Side& old_;
  const Side& new_;
  ChangedInputs inputs_;
  std::set<std::string> provinces_;  // with a region whose state has changed
};

}  // namespace

const char* to_text(Change::Why why) {
  switch (why) {
    case Why::row:
      return "row";
    case Why::decision:
      return "decision";
    case Why::boundary:
      return "boundary";
    case Why::table:
      return "table";
    case Why::breaks:
      return "breaks";
    case Why::settings:
      return "settings";
  }
  return "";
}

const char* to_text(Change::Of of) {
  switch (of) {
    case Change::Of::state:
      return "state";
    case Change::Of::map_class:
      return "class";
    case Change::Of::presence:
      return "presence";
  }
  return "";
}

BundleDiff diff(const std::string& old_folder, const std::string& new_folder) {
  const Side old_side = side_of(old_folder), new_side = side_of(new_folder);
  Comparison comparison(old_side, new_side);
  BundleDiff result;
  result.changes = comparison.changes();
  result.inputs = comparison.inputs();
  result.old_folder = old_folder;
  result.new_folder = new_folder;
  return result;
}

const std::vector<std::string>& diff_columns() {
  static const std::vector<std::string> columns{"code",   "name",  "what", "map",
                                                "before", "after", "why",  "detail"};
  return columns;
}

std::vector<std::vector<std::string>> diff_rows(const BundleDiff& diff) {
  std::vector<std::vector<std::string>> rows;
  rows.reserve(diff.changes.size());
  for (const Change& change : diff.changes) {
    rows.push_back({change.code, change.name, to_text(change.of), change.map, change.before, change.after,
                    to_text(change.why), change.detail});
  }
  return rows;
}

}  // namespace cakupan::job
