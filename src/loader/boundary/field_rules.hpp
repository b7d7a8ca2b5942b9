#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cakupan::loader::boundary {

/// Which attribute of a boundary file is what.
struct FieldRoles {
  std::optional<std::size_t> code;
  std::optional<std::size_t> name;
  std::optional<std::size_t> parent;
  std::optional<std::size_t> parent_code;

  bool operator==(const FieldRoles&) const = default;
};

/// Finds the roles by the names that publishers of boundaries use (BIG, BPS, OCHA, GADM, geoBoundaries),
/// whatever their case and separators; nothing where no name is known. In files with levels (ADM1_EN,
/// ADM2_EN) the deepest level names the features and the one above it their parent. In a file with a parent's
/// fields alone, those are the features' own.
FieldRoles find_fields(const std::vector<std::string>& fields);

/// The position of a field: by exact name, else by name without case and separators.
std::optional<std::size_t> find_field(const std::vector<std::string>& fields, const std::string& name);

}  // namespace cakupan::loader::boundary
