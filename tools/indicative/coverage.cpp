#include "indicative/coverage.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>
#include <vector>

#include <cakupan/geo/overlay.hpp>

#include "indicative/clip.hpp"
#include "indicative/equal_area.hpp"

namespace cakupan::indicative {
namespace {

/// About 0.1 m.
constexpr double grid_degrees = 1e-6;
/// A slit between outlines; a larger hole is water.
constexpr double slit_km2 = 5;
/// Pieces below this part of their cell are crumbs.
constexpr double crumb_share = 0.06;
/// ... unless they would be more than this part of who gets them.
constexpr double most_gift = 0.3;
constexpr std::size_t nobody = geo::no_group;

/// Which faces touch, and along how many kilometers.
using Contacts = std::vector<std::map<std::size_t, double>>;

Contacts contacts_of(const geo::PolygonSet& faces) {
  using Edge = std::pair<std::pair<double, double>, std::pair<double, double>>;
  std::map<Edge, std::size_t> first_face;
  Contacts contacts(faces.feature_count());
  for (std::size_t face = 0; face < faces.feature_count(); ++face) {
    const geo::IndexRange parts = faces.parts_of(face);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      const geo::IndexRange rings = faces.rings_of(part);
      for (std::size_t r = rings.first; r < rings.last; ++r) {
        const auto ring = faces.ring(r);
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
          std::pair<double, double> a{ring[i].x, ring[i].y};
          std::pair<double, double> b{ring[i + 1].x, ring[i + 1].y};
          if (b < a) std::swap(a, b);
          const auto [entry, is_new] = first_face.try_emplace({a, b}, face);
          if (is_new) continue;
          const double length = distance_between(ring[i], ring[i + 1]);
          contacts[face][entry->second] += length;
          contacts[entry->second][face] += length;
        }
      }
    }
  }
  return contacts;
}

std::vector<std::size_t> owners_of(const geo::PolygonSet& faces, const geo::PolygonSet& cells) {
  std::vector<geo::Box> boxes;
  for (std::size_t cell = 0; cell < cells.feature_count(); ++cell) boxes.push_back(cells.box_of(cell));
  std::vector<std::size_t> owners(faces.feature_count(), nobody);
  for (std::size_t face = 0; face < faces.feature_count(); ++face) {
    const geo::Coordinate inside = geo::point_on_surface(faces, face);
    for (std::size_t cell = 0; cell < cells.feature_count() && owners[face] == nobody; ++cell) {
      if (boxes[cell].contains(inside) && geo::contains(cells, cell, inside)) owners[face] = cell;
    }
  }
  return owners;
}

/// Faces of one owner that hang together.
struct Piece {
  std::size_t owner = nobody;
  std::vector<std::size_t> faces;
  double area = 0;
};

std::vector<Piece> pieces_of(const Contacts& contacts, const std::vector<std::size_t>& owners,
                             const std::vector<double>& areas) {
  std::vector<Piece> pieces;
  std::vector<bool> seen(owners.size(), false);
  for (std::size_t start = 0; start < owners.size(); ++start) {
    if (seen[start]) continue;
    Piece piece{owners[start], {start}, 0};
    seen[start] = true;
    for (std::size_t i = 0; i < piece.faces.size(); ++i) {
      piece.area += areas[piece.faces[i]];
      for (const auto& [next, length] : contacts[piece.faces[i]]) {
        if (seen[next] || owners[next] != piece.owner) continue;
        seen[next] = true;
        piece.faces.push_back(next);
      }
    }
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

/// The other owner with the longest common border; nobody where the piece is an island.
std::size_t closest_neighbor(const Piece& piece, const Contacts& contacts,
                             const std::vector<std::size_t>& owners) {
  std::map<std::size_t, double> shared;
  for (const std::size_t face : piece.faces) {
    for (const auto& [other, length] : contacts[face]) {
      if (owners[other] != nobody && owners[other] != piece.owner) shared[owners[other]] += length;
    }
  }
  const auto longest = std::max_element(shared.begin(), shared.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
  return longest == shared.end() ? nobody : longest->first;
}

void give_away_crumbs(const Contacts& contacts, const std::vector<double>& areas, std::size_t cell_count,
                      std::vector<std::size_t>& owners) {
  std::vector<double> cell_areas(cell_count, 0);
  for (std::size_t face = 0; face < owners.size(); ++face) {
    if (owners[face] != nobody) cell_areas[owners[face]] += areas[face];
  }
  std::vector<Piece> pieces = pieces_of(contacts, owners, areas);
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.area < b.area; });
  for (const Piece& piece : pieces) {
    const bool is_small =
        piece.owner == nobody ? piece.area < slit_km2 : piece.area < crumb_share * cell_areas[piece.owner];
    if (!is_small) continue;
    const std::size_t neighbor = closest_neighbor(piece, contacts, owners);
    if (neighbor == nobody || piece.area > most_gift * cell_areas[neighbor]) continue;
    for (const std::size_t face : piece.faces) owners[face] = neighbor;
  }
}

}  // namespace

geo::PolygonSet made_coverage(const geo::PolygonSet& cells_km) {
  const geo::PolygonSet cells = to_degrees(cells_km);
  const geo::PolygonSet faces = geo::faces_of(cells, grid_degrees);
  const geo::PolygonSet faces_km = to_equal_area(faces);
  std::vector<double> areas;
  for (std::size_t face = 0; face < faces.feature_count(); ++face)
    areas.push_back(geo::planar_area(faces_km, face));
  std::vector<std::size_t> owners = owners_of(faces, cells);
  give_away_crumbs(contacts_of(faces), areas, cells.feature_count(), owners);
  return geo::dissolved(faces, owners, cells.feature_count());
}

}  // namespace cakupan::indicative
