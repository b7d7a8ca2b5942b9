#include "publish/overlay_tables.hpp"

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

TableData overlays_table(const RegionNames& names, const std::vector<model::OverlayRow>& rows) {
  TableData table(columns::overlays());
  for (const model::OverlayRow& row : rows) {
    table.add({row.overlay, cohort_name(row.cohort), row.on_list, row.participants, row.participants_on_list,
               row.disputed_on_list, names.codes_of(row.others), names.names_of(row.others)});
  }
  return table;
}

TableData overlay_rows_table(const RegionNames& names, std::span<const model::Overlay> overlays,
                             const std::vector<model::RegionState>& states) {
  TableData table(columns::overlay_rows());
  for (const model::Overlay& overlay : overlays) {
    for (const model::LedgerEntry& entry : overlay.ledger) {
      const std::optional<model::RegionIndex>& region = entry.match.region;
      const auto of = [&](auto cell) { return region ? Value(cell(*region)) : Value(); };
      table.add({overlay.id, entry.row.source_row, entry.row.region_as_written,
                 of([&](auto i) { return names.of(i).code; }), of([&](auto i) { return names.of(i).name; }),
                 of([&](auto i) { return state_name(states[i].kind); }),
                 of([&](auto i) { return states[i].selected_years; }), entry.match.score,
                 model::to_text(entry.match.outcome), entry.match.note});
    }
  }
  return table;
}

}  // namespace cakupan::publish
