#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "loader/boundary/field_rules.hpp"

namespace cakupan::loader::boundary {

/// What the features hold in every candidate field, by the field's position; other fields are empty here.
using FieldContents = std::vector<std::vector<std::string>>;

/// A field whose name speaks for a role and whose content speaks against it.
struct PassedOver {
  std::size_t field = 0;
  std::string role;  ///< "code", "name", "parent"
  std::string why;   ///< "it is empty"

  bool operator==(const PassedOver&) const = default;
};

struct FieldChoice {
  FieldRoles roles;
  std::vector<PassedOver> passed_over;  ///< in the order of the candidates
};

/// The first candidate of each role that its content allows. Each is filled in at least 90 % of the features,
/// else in half of them. A code stands with one name but for a tenth of the features, and without names it is
/// not the same throughout; there is a name for every fourth code, of the code's own level. A parent is not
/// the features' own name or code.
/// `given`: what is declared and is not judged.
FieldChoice choose_fields(const FieldCandidates& candidates, const FieldRoles& given,
                          const FieldContents& contents);

}  // namespace cakupan::loader::boundary
