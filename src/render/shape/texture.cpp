#include "render/shape/texture.hpp"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/simplify.hpp>

#include "render/shape/gaps.hpp"
#include "render/shape/land_masses.hpp"
#include "render/shape/page_setter.hpp"
#include "render/shape/shared_borders.hpp"
#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::shape {

namespace {

// More than the width of the widest gap that is closed, and than the farthest border that is shared.
constexpr double apart_mm = 0.5;
// Small islands are set together, or there would be more calls than work.
constexpr std::size_t least_at_once = 20'000;

using Members = std::vector<std::uint32_t>;  // features, then context

/// Some features of a page by themselves; they are counted from 0 in it.
struct Piece {
  Members members;
  geo::Topology topology;
  std::vector<std::uint32_t> facing;
};

class TextureSetter {
 public:
  TextureSetter(const Ground& ground, const PageTransform& transform, const geo::Box& window)
      : ground_(ground), transform_(transform), window_(window), features_(ground.shapes.feature_count()) {}

  std::vector<Piece> pieces() const {
    std::vector<geo::Box> boxes;
    for (const geo::Box& box : ground_.boxes) boxes.push_back(transform_.to_page(box));
    for (std::size_t f = 0; f < ground_.neighbors.feature_count(); ++f)
      boxes.push_back(transform_.to_page(ground_.neighbors.box_of(f)));
    std::vector<Piece> pieces;
    std::size_t coordinates = least_at_once;
    for (Members& mass : land_masses(boxes, apart_mm)) {
      if (coordinates >= least_at_once) {
        pieces.emplace_back();
        coordinates = 0;
      }
      for (const std::uint32_t f : mass) coordinates += home(f).first->coordinates_of(home(f).second).size();
      Members& members = pieces.back().members;
      members.insert(members.end(), mass.begin(), mass.end());
    }
    return pieces;
  }

  void set(Piece& piece, double least_triangle) const {
    PageSetter setter(transform_, window_);
    for (const std::uint32_t f : piece.members) setter.add_feature(*home(f).first, home(f).second);
    geo::Topology topology = geo::topology_of(setter.take());
    piece.topology = geo::simplified(without_gaps(with_shared_borders(std::move(topology))), least_triangle);
    piece.facing = facing_features(piece.topology);
  }

 private:
  std::pair<const geo::PolygonSet*, std::size_t> home(std::uint32_t f) const {
    if (f < features_) return {&ground_.shapes, f};
    return {&ground_.neighbors, f - features_};
  }

  const Ground& ground_;
  const PageTransform& transform_;
  const geo::Box& window_;
  std::size_t features_;
};

/// Puts pieces together: their arcs one after the other, their features where they belong.
class PieceJoiner {
 public:
  PieceJoiner(std::vector<Piece>& pieces, PageShapes& page) : pieces_(pieces), page_(page) {}

  void run(std::size_t features) {
    std::vector<Home> homes(features);
    std::size_t coordinates = 0, arcs = 0;
    for (const Piece& piece : pieces_) {
      coordinates += piece.topology.coordinates.size();
      arcs += piece.topology.arcs.size();
    }
    page_.topology.coordinates.reserve(coordinates);
    page_.facing.reserve(coordinates);
    page_.topology.arcs.reserve(arcs);
    page_.topology.ends.reserve(arcs);
    for (Piece& piece : pieces_) {
      const auto first_arc = static_cast<std::uint32_t>(page_.topology.arcs.size());
      for (std::size_t i = 0; i < piece.members.size(); ++i) homes[piece.members[i]] = {&piece, i, first_arc};
      take_arcs(piece);
    }
    for (const Home& home : homes) {
      if (home.piece != nullptr) take_rings(home);
      page_.topology.feature_parts.push_back(page_.topology.part_rings.size() - 1);
    }
  }

 private:
  struct Home {
    const Piece* piece = nullptr;
    std::size_t feature = 0;  ///< of the piece
    std::uint32_t first_arc = 0;
  };

  void take_arcs(Piece& piece) {
    geo::Topology& all = page_.topology;
    const std::size_t first = all.coordinates.size();
    const auto renumbered = [&](std::uint32_t feature) {
      return feature == geo::Arc::nobody ? feature : piece.members[feature];
    };
    for (const geo::Arc& arc : piece.topology.arcs) {
      const geo::IndexRange range = arc.coordinates;
      all.arcs.push_back(
          {{first + range.first, first + range.last}, renumbered(arc.left), renumbered(arc.right)});
    }
    for (const geo::ArcEnds& ends : piece.topology.ends)
      all.ends.push_back({places_ + ends.first, places_ + ends.last});
    places_ += geo::place_count(piece.topology);
    all.coordinates.insert(all.coordinates.end(), piece.topology.coordinates.begin(),
                           piece.topology.coordinates.end());
    piece.topology.coordinates = {};
    for (const std::uint32_t facing : piece.facing)
      page_.facing.push_back(facing == faces_nobody ? facing : piece.members[facing]);
    piece.facing = {};
  }

  void take_rings(const Home& home) {
    const geo::Topology& own = home.piece->topology;
    geo::Topology& all = page_.topology;
    for (std::size_t part = own.feature_parts[home.feature]; part < own.feature_parts[home.feature + 1];
         ++part) {
      for (std::size_t r = own.part_rings[part]; r < own.part_rings[part + 1]; ++r) {
        for (std::size_t s = own.ring_steps[r]; s < own.ring_steps[r + 1]; ++s)
          all.steps.push_back({own.steps[s].arc + home.first_arc, own.steps[s].direction});
        all.ring_steps.push_back(all.steps.size());
      }
      all.part_rings.push_back(all.ring_steps.size() - 1);
    }
  }

  std::vector<Piece>& pieces_;
  PageShapes& page_;
  std::uint32_t places_ = 0;  // of the pieces taken so far
};

}  // namespace

void set_texture(PageShapes& page, const Ground& ground, const PageTransform& transform,
                 const geo::Box& window, double least_triangle) {
  const TextureSetter setter(ground, transform, window);
  std::vector<Piece> pieces = setter.pieces();
  base::for_each_index(pieces.size(), [&](std::size_t i) { setter.set(pieces[i], least_triangle); });
  PieceJoiner(pieces, page).run(ground.shapes.feature_count() + ground.neighbors.feature_count());
}

}  // namespace cakupan::render::shape
