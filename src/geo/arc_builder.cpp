#include "geo/arc_builder.hpp"

namespace cakupan::geo {

ArcStep ArcBuilder::step(std::span<const Vertex> chain, std::size_t feature) {
  const auto claimant = static_cast<std::uint32_t>(feature);
  const Vertex known = find(chain[0], chain[1]);
  if (known != no_vertex) {
    const std::uint32_t at = arcs_[known / 2];
    Arc& arc = topology_.arcs[at];
    if (arc.right == Arc::nobody) arc.right = claimant;
    return {at, known % 2 == 0 ? ArcStep::Direction::forward : ArcStep::Direction::backward};
  }
  add_end(chain[0], chain[1]);
  add_end(chain[chain.size() - 1], chain[chain.size() - 2]);
  const std::size_t first = topology_.coordinates.size();
  for (const Vertex v : chain) topology_.coordinates.push_back(places_[v]);
  arcs_.push_back(static_cast<std::uint32_t>(topology_.arcs.size()));
  topology_.arcs.push_back({{first, topology_.coordinates.size()}, claimant, Arc::nobody});
  topology_.ends.push_back({chain.front(), chain.back()});
  return {arcs_.back(), ArcStep::Direction::forward};
}

void ArcBuilder::know(std::uint32_t arc, Vertex from, Vertex to) {
  add_end(from, to);
  add_end(to, from);
  arcs_.push_back(arc);
}

Vertex ArcBuilder::find(Vertex from, Vertex to) const {
  Vertex end = first_end_[from];
  while (end != no_vertex && ends_[end].beside != to) end = ends_[end].next;
  return end;
}

// The first arc of two with the same edge is the one that is found.
void ArcBuilder::add_end(Vertex from, Vertex to) {
  const bool is_known = find(from, to) != no_vertex;
  ends_.push_back({to, is_known ? no_vertex : first_end_[from]});
  if (!is_known) first_end_[from] = static_cast<Vertex>(ends_.size() - 1);
}

}  // namespace cakupan::geo
