#include <cakupan/analysis/overlays.hpp>

#include <algorithm>
#include <set>

#include <cakupan/analysis/region_states.hpp>

namespace cakupan::analysis {

std::vector<model::RegionIndex> regions_on(const model::Overlay& overlay) {
  std::set<model::RegionIndex> regions;
  for (const model::LedgerEntry& entry : overlay.ledger) {
    if (entry.match.region && entry.row.status != model::Status::not_eligible)
      regions.insert(*entry.match.region);
  }
  return {regions.begin(), regions.end()};
}

std::vector<model::OverlayRow> cross_overlays(std::span<const model::Overlay> overlays,
                                              std::span<const model::RegionState> states,
                                              std::span<const model::RegionIndex> units) {
  std::vector<model::OverlayRow> rows;
  for (const model::Overlay& overlay : overlays) {
    const std::vector<model::RegionIndex> regions = regions_on(overlay);
    for (const std::optional<int>& cohort : cohorts_of(states)) {
      model::OverlayRow row;
      row.overlay = overlay.id;
      row.cohort = cohort;
      for (const model::RegionIndex unit : units) {
        const bool on_list = std::binary_search(regions.begin(), regions.end(), unit);
        const bool selected = takes_part(states[unit], cohort);
        row.on_list += on_list ? 1 : 0;
        row.participants += selected ? 1 : 0;
        row.participants_on_list += on_list && selected ? 1 : 0;
        if (!on_list) continue;
        if (states[unit].kind == model::RegionState::Kind::disputed) ++row.disputed_on_list;
        if (!selected) row.others.push_back(unit);
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

}  // namespace cakupan::analysis
