#include <cakupan/model/participation.hpp>

namespace cakupan::model {

std::string to_text(Outcome outcome) {
  switch (outcome) {
    case Outcome::exact: return "exact";
    case Outcome::folded: return "folded";
    case Outcome::alias: return "alias";
    case Outcome::fuzzy: return "fuzzy";
    case Outcome::decided: return "decided";
    case Outcome::ambiguous: return "ambiguous";
    case Outcome::unmatched: return "unmatched";
  }
  return "unmatched";
}

std::string to_text(Status status) { return status == Status::selected ? "selected" : "disputed"; }

}  // namespace cakupan::model
