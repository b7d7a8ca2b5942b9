#include "indicative/coverage.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/overlay.hpp>

#include "indicative/clip.hpp"
#include "indicative/equal_area.hpp"

namespace cakupan::indicative {
namespace {

/// About 0.1 m.
constexpr double grid_degrees = 1e-6;
constexpr std::size_t nobody = geo::no_group;

/// The land and water between borders.
struct Faces {
  geo::PolygonSet degrees;
  geo::PolygonSet kilometers;
};

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

std::vector<std::size_t> owners_of(const Faces& faces, const geo::PolygonSet& island,
                                   const std::vector<Site>& sites) {
  const std::vector<std::size_t> all = all_of(sites);
  std::vector<std::size_t> owners(faces.degrees.feature_count(), nobody);
  base::for_each_index(owners.size(), [&](std::size_t face) {
    const geo::Coordinate inside = geo::point_on_surface(faces.kilometers, face);
    if (geo::contains(island, 0, inside)) owners[face] = sites[owner_among(sites, all, inside)].region;
  });
  return owners;
}

/// The districts' sites of its owner that are in a face.
std::vector<std::vector<std::size_t>> inhabitants_of(const Faces& faces,
                                                     const std::vector<std::size_t>& owners,
                                                     const std::vector<Site>& sites) {
  std::vector<std::vector<std::size_t>> result(owners.size());
  for (std::size_t face = 0; face < owners.size(); ++face) {
    const geo::Box box = faces.kilometers.box_of(face);
    for (std::size_t s = 0; s < sites.size(); ++s) {
      if (sites[s].kind == Site::Kind::district && sites[s].region == owners[face] &&
          box.contains(sites[s].at) && geo::contains(faces.kilometers, face, sites[s].at)) {
        result[face].push_back(s);
      }
    }
  }
  return result;
}

/// The pieces beside the largest one of each owner, the smallest first.
std::vector<Piece> lesser_pieces(std::vector<Piece> pieces) {
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.area > b.area; });
  std::set<std::size_t> seen{nobody};
  std::vector<Piece> lesser;
  for (Piece& piece : pieces) {
    if (!seen.insert(piece.owner).second && piece.owner != nobody) lesser.push_back(std::move(piece));
  }
  std::reverse(lesser.begin(), lesser.end());
  return lesser;
}

/// Gives away what nobody lives on. Returns who lives on the pieces that are left beside the largest ones.
std::vector<std::vector<std::size_t>> give_away_crumbs(const Faces& faces, const std::vector<Site>& sites,
                                                       std::vector<std::size_t>& owners) {
  const Contacts contacts = contacts_of(faces.kilometers);
  std::vector<double> areas;
  for (std::size_t face = 0; face < owners.size(); ++face) {
    areas.push_back(geo::planar_area(faces.kilometers, face));
  }
  const auto inhabitants = inhabitants_of(faces, owners, sites);
  std::vector<std::vector<std::size_t>> cut_off;
  for (const Piece& piece : lesser_pieces(pieces_of(contacts, owners, areas))) {
    const std::size_t neighbor = closest_neighbor(piece, contacts, owners);
    if (neighbor == nobody) continue;
    std::vector<std::size_t> here;
    for (const std::size_t face : piece.faces) {
      here.insert(here.end(), inhabitants[face].begin(), inhabitants[face].end());
    }
    if (here.empty()) {
      for (const std::size_t face : piece.faces) owners[face] = neighbor;
    } else {
      cut_off.push_back(std::move(here));
    }
  }
  return cut_off;
}

std::vector<Line> to_degrees(std::vector<Line> lines) {
  for (Line& line : lines) {
    for (geo::Coordinate& point : line) point = indicative::to_degrees(point);
  }
  return lines;
}

}  // namespace

Parts divided_along(const geo::PolygonSet& island, const std::vector<Line>& lines,
                    const std::vector<Site>& sites, std::size_t region_count) {
  Faces faces;
  faces.degrees = geo::faces_of(to_degrees(island), to_degrees(lines), grid_degrees);
  faces.kilometers = to_equal_area(faces.degrees);
  std::vector<std::size_t> owners = owners_of(faces, island, sites);
  Parts parts;
  parts.cut_off = give_away_crumbs(faces, sites, owners);
  parts.shapes = geo::dissolved(faces.degrees, owners, region_count);
  return parts;
}

}  // namespace cakupan::indicative
