#include <algorithm>
#include <array>

#include <cakupan/base/number.hpp>

#include "publish/report/region_facts.hpp"

namespace cakupan::publish::report {

namespace {

constexpr std::array outcomes{model::Outcome::exact,     model::Outcome::folded,  model::Outcome::alias,
                              model::Outcome::fuzzy,     model::Outcome::decided, model::Outcome::ambiguous,
                              model::Outcome::unmatched, model::Outcome::heading, model::Outcome::aside};

Data row_data(const Content& content, const model::LedgerEntry& entry) {
  Data row;
  row.set("row", std::to_string(entry.row.source_row));
  row.set("year", entry.row.year ? std::to_string(*entry.row.year) : "–");
  row.set("written",
          entry.row.region_as_written.empty() ? entry.row.code_as_written : entry.row.region_as_written);
  row.set("status", both(words_of(entry.row.status)));
  row.set("outcome", both(words_of(entry.match.outcome)));
  row.set("outcome_key", model::to_text(entry.match.outcome));
  row.set("is_sure", flag(entry.match.outcome == model::Outcome::exact ||
                          entry.match.outcome == model::Outcome::folded ||
                          entry.match.outcome == model::Outcome::alias));
  row.set("score", both(number_text(entry.match.score, 2)));
  if (!entry.match.note.empty()) row.set("note", entry.match.note);
  if (entry.match.region) {
    const model::VintageEntry& found = entry_of(content, *entry.match.region);
    row.set("region", found.name);
    row.set("code", found.code);
  }
  if (!entry.row.source.empty()) row.set("source", source_data(entry.row.source));
  return row;
}

Data outcomes_data(const model::Ledger& ledger) {
  Data list{Data::type::list};
  for (const model::Outcome outcome : outcomes) {
    const auto count = std::count_if(ledger.begin(), ledger.end(), [&](const model::LedgerEntry& entry) {
      return entry.match.outcome == outcome;
    });
    if (count == 0) continue;
    Data one;
    one.set("key", model::to_text(outcome));
    one.set("words", both(words_of(outcome)));
    one.set("count", both(number_text(static_cast<double>(count))));
    list << one;
  }
  return list;
}

}  // namespace

void add_ledger(Data& page, const Content& content) {
  Data ledger, rows{Data::type::list};
  const std::size_t shown = std::min(content.ledger.size(), most_rows);
  for (std::size_t i = 0; i < shown; ++i) rows << row_data(content, content.ledger[i]);
  const auto found =
      std::count_if(content.ledger.begin(), content.ledger.end(),
                    [](const model::LedgerEntry& entry) { return entry.match.region.has_value(); });
  ledger.set("rows", rows);
  ledger.set("count", both(number_text(static_cast<double>(content.ledger.size()))));
  ledger.set("found", both(number_text(static_cast<double>(found))));
  ledger.set("outcomes", outcomes_data(content.ledger));
  if (shown < content.ledger.size())
    ledger.set("left", both(number_text(static_cast<double>(content.ledger.size() - shown))));
  page.set("ledger", ledger);
}

}  // namespace cakupan::publish::report
