#include <algorithm>
#include <map>
#include <optional>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/join/join.hpp>

#include "loader/join/rows_around.hpp"
#include "loader/join/status_question.hpp"
#include "loader/join/written_row.hpp"

namespace cakupan::loader::join {

namespace {

// Cohorts outside of this are typing errors, such as 217 or 20188.
constexpr std::int64_t first_year = 1900;
constexpr std::int64_t last_year = 2200;

std::optional<int> year_of(const std::string& text, const base::Place& place) {
  if (text.empty()) return std::nullopt;
  const auto year = base::parse_integer(text);
  if (!year || *year < first_year || *year > last_year) {
    throw base::Error(base::Failure::input, fmt::format("'{}' is no year", text), place,
                      "write a year with four digits, or leave the cell empty");
  }
  return static_cast<int>(*year);
}

/// The state that a word means; an empty cell means the first that counts.
class StatusWords {
 public:
  explicit StatusWords(const model::StateRules& rules) {
    for (const model::StateRule& rule : rules.states) {
      if (!of_empty_ && rule.counting == model::StateRule::Counting::yes) of_empty_ = rule.state;
      for (const std::string& word : rule.words) {
        words_.push_back(word);
        state_of_.emplace(base::folded(word), rule.state);
      }
    }
  }

  model::Status of_empty() const { return of_empty_.value_or(model::Status::selected); }

  model::Status of(const std::string& text, const base::Place& place) const {
    const std::string word = base::folded(text);
    if (word.empty()) return of_empty();
    const auto found = state_of_.find(word);
    if (found != state_of_.end()) return found->second;
    throw base::Error(base::Failure::input,
                      fmt::format("unknown status '{}'{}", text, base::did_you_mean(text, words_)), place,
                      "known: " + base::join(words_, ", ") +
                          "; others are declared by words = […] in [[participation.state]]");
  }

 private:
  std::optional<model::Status> of_empty_;
  std::vector<std::string> words_;
  std::map<std::string, model::Status> state_of_;
};

/// What the column of roles says, where it holds the words of `match --text` and no other.
class Roles {
 public:
  explicit Roles(const table::Table& table) : column_(table.find("role")) {
    if (!column_) return;
    const bool known = std::all_of(table.rows.begin(), table.rows.end(), [&](const table::TableRow& row) {
      const std::string role = base::folded(row.cells[*column_].text);
      return role.empty() || role == "member" || why_aside(role) != nullptr;
    });
    if (!known) column_.reset();
  }

  /// Empty where the row may name a participant.
  std::string aside(const table::TableRow& row) const {
    const char* why = column_ ? why_aside(base::folded(row.cells[*column_].text)) : nullptr;
    return why == nullptr ? "" : why;
  }

 private:
  static const char* why_aside(const std::string& role) {
    if (role == "context") return "role 'context': the text only mentions the place";
    if (role == "awarded") return "role 'awarded': an award is no participation";
    return nullptr;
  }

  std::optional<std::size_t> column_;
};

void note_roles(const std::vector<model::ParticipationRow>& rows, const std::string& path,
                base::Diagnostics& diagnostics) {
  const auto aside = std::count_if(rows.begin(), rows.end(),
                                   [](const model::ParticipationRow& row) { return !row.aside.empty(); });
  if (aside == 0) return;
  diagnostics.note(
      "role",
      fmt::format("{} of {} rows are no participants by their role and were left aside", aside, rows.size()),
      {path, {}, "role"}, "where an award or a mention does make a participant, write 'member' there");
}

void require_some_region(const std::vector<model::ParticipationRow>& rows, const table::Table& table) {
  const bool some = std::any_of(rows.begin(), rows.end(), [](const model::ParticipationRow& row) {
    return !row.region_as_written.empty() || !row.code_as_written.empty();
  });
  if (some) return;
  throw base::Error(base::Failure::input,
                    rows.empty() ? "has a header but no rows" : "names no region in any row",
                    {table.path, {}, {}}, "name another table, sheet or column");
}

/// An empty status counts and an empty year as unknown: nobody may learn that from the map alone.
/// Rows aside or without a key, totals and notes are not asked.
void warn_of_empty_cells(const table::Table& table, const std::vector<model::ParticipationRow>& rows,
                         const std::vector<bool>& around, const model::TableInput& columns,
                         model::Status of_empty, base::Diagnostics& diagnostics) {
  const auto warn = [&](const std::string& column, const char* looked_for, const std::string& topic,
                        const std::string& meaning, const auto& is_empty) {
    if (column.empty()) {
      diagnostics.note(topic, fmt::format("no column is called {}; {}", looked_for, meaning),
                       {table.path, {}, {}});
      return;
    }
    std::size_t empty = 0;
    base::Place first{table.path, {}, column};
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const bool keyed = !rows[i].region_as_written.empty() || !rows[i].code_as_written.empty();
      if (!keyed || around[i] || !rows[i].aside.empty() || !is_empty(i)) continue;
      if (empty++ == 0) first.row = rows[i].source_row;
    }
    if (empty > 0) {
      diagnostics.warn(topic, fmt::format("{} empty, here first; {}", base::counted(empty, "cell"), meaning),
                       first, "fill the column in");
    }
  };
  warn(columns.status_column, "'status', and none is named by status_column", "status-empty",
       fmt::format("the status is taken as '{}'", model::to_text(of_empty)),
       [&](std::size_t i) { return cell_of(table, table.rows[i], columns.status_column).text.empty(); });
  warn(columns.year_column, "'year', 'tahun' or 'cohort', and none is named by year_column", "year-empty",
       "the cohort is unknown", [&](std::size_t i) { return !rows[i].year.has_value(); });
}

}  // namespace

std::vector<model::ParticipationRow> read_participation(const table::Table& table,
                                                        const model::TableInput& input,
                                                        base::Diagnostics& diagnostics,
                                                        const model::StateRules& rules,
                                                        const match::Gazetteer& gazetteer) {
  const StatusWords words(rules);
  const model::TableInput columns = found_columns(table, input, diagnostics);
  require_region_column(table, columns);
  if (input.status_column != no_column) ask_of_status(table, columns, rules);
  const Roles roles(table);
  std::vector<model::ParticipationRow> rows;
  for (const table::TableRow& each : table.rows) rows.push_back(written_row(table, each, columns));
  const std::vector<bool> around = totals_and_notes(rows, gazetteer);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const table::TableRow& each = table.rows[i];
    model::ParticipationRow& row = rows[i];
    // A row without a key is a note or a sum, whose other cells may hold anything.
    const bool judged = !around[i] && (!row.region_as_written.empty() || !row.code_as_written.empty());
    if (judged) {
      row.year = year_of(cell_of(table, each, columns.year_column).text,
                         {table.path, each.source_row, columns.year_column});
    }
    row.status = words.of(judged ? cell_of(table, each, columns.status_column).text : "",
                          {table.path, each.source_row, columns.status_column});
    row.aside = roles.aside(each);
  }
  fill_merged_years(rows, {table.path, {}, columns.year_column}, diagnostics);
  note_roles(rows, table.path, diagnostics);
  require_some_region(rows, table);
  warn_of_empty_cells(table, rows, around, columns, words.of_empty(), diagnostics);
  return rows;
}

}  // namespace cakupan::loader::join
