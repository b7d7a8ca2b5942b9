#include <algorithm>

#include <cakupan/base/number.hpp>

#include "publish/report/region_facts.hpp"

namespace cakupan::publish::report {

namespace {

const model::Cohort* cohort_of(const Content& content, int year) {
  for (const model::Cohort& cohort : content.cohorts) {
    if (cohort.year == year) return &cohort;
  }
  return nullptr;
}

Data cohorts_data(const Content& content) {
  Data list{Data::type::list};
  for (const model::YearRow& row : content.findings.coverage.by_year) {
    Data year;
    year.set("year", std::to_string(row.year));
    year.set("declared", row.declared ? std::to_string(*row.declared) : "–");
    year.set("named", std::to_string(row.named));
    year.set("first", std::to_string(row.first));
    year.set("repeated", std::to_string(row.repeated));
    year.set("disputed", std::to_string(row.disputed));
    year.set("unnamed", row.unnamed ? std::to_string(*row.unnamed) : "–");
    year.set("has_unnamed", flag(row.unnamed.value_or(0) > 0));
    const model::Cohort* cohort = cohort_of(content, row.year);
    if (cohort != nullptr && !cohort->note.empty()) year.set("note", cohort->note);
    list << year;
  }
  return list;
}

Data disputed_data(const Content& content) {
  Data list{Data::type::list};
  for (const model::LedgerEntry& entry : content.ledger) {
    if (entry.row.status != model::Status::disputed || !entry.match.region) continue;
    const model::RegionState& state = content.findings.states[*entry.match.region];
    Data row;
    const model::VintageEntry& found = entry_of(content, *entry.match.region);
    row.set("name", found.name);
    row.set("province", found.parent.name);
    row.set("year", entry.row.year ? std::to_string(*entry.row.year) : "–");
    row.set("counts", flag(state.kind == model::RegionState::Kind::participant));
    if (!entry.row.source.empty()) row.set("source", source_data(entry.row.source));
    list << row;
  }
  return list;
}

Data open_rows_data(const Content& content) {
  Data list{Data::type::list};
  std::size_t count = 0;
  for (const model::LedgerEntry& entry : content.ledger) {
    if (entry.match.region || !model::asks_for_region(entry.match)) continue;
    if (++count > most_rows) break;
    Data row;
    row.set("row", std::to_string(entry.row.source_row));
    row.set("written", entry.row.region_as_written);
    row.set("outcome", both(words_of(entry.match.outcome)));
    if (!entry.match.note.empty()) row.set("note", entry.match.note);
    list << row;
  }
  return list;
}

std::size_t without_shape(const Content& content) {
  std::size_t count = 0;
  for (std::size_t f = 0; f < content.territory.shapes.feature_count(); ++f) {
    if (content.territory.shapes.is_empty(f)) ++count;
  }
  return count;
}

}  // namespace

void add_unknowns(Data& page, const Content& content) {
  Data unknown;
  if (!content.findings.coverage.by_year.empty()) {
    unknown.set("has_years", flag(true));
    unknown.set("years", cohorts_data(content));
  }
  const Data disputed = disputed_data(content);
  unknown.set("has_disputed", flag(!disputed.is_empty_list()));
  unknown.set("disputed", disputed);
  const Data open_rows = open_rows_data(content);
  unknown.set("has_open", flag(!open_rows.is_empty_list()));
  unknown.set("open", open_rows);
  const auto unlisted = std::count_if(
      content.findings.units.begin(), content.findings.units.end(), [&](model::RegionIndex unit) {
        return content.findings.states[unit].kind == model::RegionState::Kind::unlisted;
      });
  unknown.set("unlisted", both(number_text(static_cast<double>(unlisted))));
  const std::size_t shapeless = without_shape(content);
  if (shapeless > 0) unknown.set("shapeless", both(number_text(static_cast<double>(shapeless))));
  unknown.set("is_indicative", flag(content.findings.boundaries == model::BoundaryTruth::indicative));
  page.set("unknown", unknown);
}

}  // namespace cakupan::publish::report
