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

/// A field that by its name may play a role.
struct FieldCandidate {
  std::size_t field = 0;
  int level = 0;  ///< of ADM2_EN: 2. DEFAULT: the name tells none

  bool operator==(const FieldCandidate&) const = default;
};

/// The fields that may play each role, the likeliest first.
struct FieldCandidates {
  std::vector<FieldCandidate> code;
  std::vector<FieldCandidate> name;
  std::vector<FieldCandidate> parent;
  std::vector<FieldCandidate> parent_code;
};

/// Whether a field "id" is the features' own id, as GeoJSON and TopoJSON have it: then it may be a code.
enum class IdField { of_features, of_anything };

/// Finds candidates by the names that publishers of boundaries use (BIG, BPS, OCHA, GADM, geoBoundaries,
/// Eurostat, the Census Bureau, Natural Earth), whatever their case and separators, behind the name of an
/// office ("bps_"), a word for names or codes ("nama_", "kode_") and before brackets ("provinsi (2023)");
/// nothing where no name is known. In files with levels (ADM1_EN, ADM2_EN) the deepest level names the
/// features and the one above it their parent. In a file with a parent's fields alone, those are the
/// features' own.
FieldCandidates field_candidates(const std::vector<std::string>& fields, IdField id = IdField::of_anything);

/// The likeliest of each, by name alone.
FieldRoles find_fields(const std::vector<std::string>& fields);

/// A field's name, squeezed, without the office before it and what stands behind it in brackets:
/// "kodeprovinsi" of "BPS_Kode_Provinsi (2018)".
std::string plain_field_name(const std::string& field);

/// The position of a field: by exact name, else by name without case and separators.
std::optional<std::size_t> find_field(const std::vector<std::string>& fields, const std::string& name);

}  // namespace cakupan::loader::boundary
