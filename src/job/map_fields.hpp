#pragma once

#include <tuple>

#include <cakupan/model/context.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::job {

/// The members of everything that a map is drawn from, for a hash of all of it. Each takes its value apart,
/// so that a member more or less is an error of the compiler, and none can be forgotten.
struct MapFields {
  static auto of(const model::Color& v) {
    const auto& [a, b, c] = v;
    return std::tie(a, b, c);
  }
  static auto of(const base::Text& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const geo::Coordinate& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const geo::LonLat& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  template <class Unit>
  static auto of(const base::Quantity<Unit>& v) {
    const auto& [a] = v;
    return std::tie(a);
  }

  static auto of(const model::Page& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const model::Line& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const model::Hatch& v) {
    const auto& [a, b, c, d] = v;
    return std::tie(a, b, c, d);
  }
  static auto of(const model::Palette& v) {
    const auto& [a, b, c, d, e] = v;
    return std::tie(a, b, c, d, e);
  }
  static auto of(const model::Style::Font& v) {
    const auto& [a, b, c, d, e] = v;
    return std::tie(a, b, c, d, e);
  }
  static auto of(const model::Style::Sizes& v) {
    const auto& [a, b, c, d, e, f, g, h, i, j] = v;
    return std::tie(a, b, c, d, e, f, g, h, i, j);
  }
  static auto of(const model::Style::Colors& v) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = v;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
  }
  static auto of(const model::Style::Hatches& v) {
    const auto& [a, b, c] = v;
    return std::tie(a, b, c);
  }
  static auto of(const model::Style::Lines& v) {
    const auto& [a, b, c, d, e, f, g, h] = v;
    return std::tie(a, b, c, d, e, f, g, h);
  }
  static auto of(const model::Style::Palettes& v) {
    const auto& [a, b, c] = v;
    return std::tie(a, b, c);
  }
  static auto of(const model::Style::Map& v) {
    const auto& [a, b, c, d, e, f, g] = v;
    return std::tie(a, b, c, d, e, f, g);
  }
  static auto of(const model::Style::SmallRegions& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const model::Style::Legend& v) {
    const auto& [a, b, c, d, e] = v;
    return std::tie(a, b, c, d, e);
  }
  static auto of(const model::Style& v) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = v;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m);
  }
  static auto of(const model::Context& v) {
    const auto& [a, b, c, d, e, f] = v;
    return std::tie(a, b, c, d, e, f);
  }

  static auto of(const render::theme::MapClass& v) {
    const auto& [a, b, c, d, e, f] = v;
    return std::tie(a, b, c, d, e, f);
  }
  static auto of(const render::theme::ClassColors& v) {
    const auto& [a, b, c, d, e, f, g] = v;
    return std::tie(a, b, c, d, e, f, g);
  }
  static auto of(const render::theme::MappedValue& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const render::theme::MarkedNumber& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const render::theme::MappedValues& v) {
    const auto& [a, b, c, d] = v;
    return std::tie(a, b, c, d);
  }
  static auto of(const render::theme::ComparedShare& v) {
    const auto& [a, b, c, d] = v;
    return std::tie(a, b, c, d);
  }
  static auto of(const render::theme::RankedWhole& v) {
    const auto& [a, b, c, d] = v;
    return std::tie(a, b, c, d);
  }
  static auto of(const render::theme::SquareLegend& v) {
    const auto& [a, b, c, d] = v;
    return std::tie(a, b, c, d);
  }
  static auto of(const render::theme::SymbolLegend::Example& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const render::theme::SymbolLegend& v) {
    const auto& [a, b, c, d, e] = v;
    return std::tie(a, b, c, d, e);
  }
  static auto of(const render::theme::DotLegend& v) {
    const auto& [a, b, c, d, e] = v;
    return std::tie(a, b, c, d, e);
  }
  static auto of(const render::theme::MapLegend& v) {
    const auto& [a, b, c, d, e, f, g, h, i, j] = v;
    return std::tie(a, b, c, d, e, f, g, h, i, j);
  }
  static auto of(const render::theme::MapWords& v) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = v;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
  }
  static auto of(const render::theme::MapFeature& v) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l, m] = v;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l, m);
  }
  static auto of(const render::theme::MapNeighbor& v) {
    const auto& [a, b, c] = v;
    return std::tie(a, b, c);
  }
  static auto of(const render::theme::MapPlace& v) {
    const auto& [a, b, c, d, e, f] = v;
    return std::tie(a, b, c, d, e, f);
  }
  static auto of(const render::theme::MapLine& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const render::theme::MapInset& v) {
    const auto& [a, b, c, d, e] = v;
    return std::tie(a, b, c, d, e);
  }
  static auto of(const render::theme::MapBlock& v) {
    const auto& [a, b, c, d, e] = v;
    return std::tie(a, b, c, d, e);
  }
  static auto of(const render::theme::MapPanel& v) {
    const auto& [a, b, c, d, e] = v;
    return std::tie(a, b, c, d, e);
  }
  static auto of(const render::theme::PanelBar& v) {
    const auto& [a, b, c, d, e] = v;
    return std::tie(a, b, c, d, e);
  }
  static auto of(const render::theme::PanelChart& v) {
    const auto& [a, b, c, d, e] = v;
    return std::tie(a, b, c, d, e);
  }
  static auto of(const render::theme::MapList::Entry& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const render::theme::MapList& v) {
    const auto& [a, b] = v;
    return std::tie(a, b);
  }
  static auto of(const render::theme::MapSubject& v) {
    const auto& [a, b, c, d, e, f, g, h, i, j, k, l] = v;
    return std::tie(a, b, c, d, e, f, g, h, i, j, k, l);
  }
  static auto of(const render::theme::DrawingOptions& v) {
    const auto& [a, b, c, d, e, f, g, h, i] = v;
    return std::tie(a, b, c, d, e, f, g, h, i);
  }
  static auto of(const render::theme::ThematicMap& v) {
    const auto& [a, b, c, d] = v;
    return std::tie(a, b, c, d);
  }
};

}  // namespace cakupan::job
