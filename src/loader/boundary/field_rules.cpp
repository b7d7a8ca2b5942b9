#include "loader/boundary/field_rules.hpp"

#include <algorithm>
#include <initializer_list>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::boundary {

namespace {

using Names = std::vector<std::string>;

// Squeezed names, the likeliest first. BIG's files of regencies carry the (empty) fields of districts and
// villages too, so that those come after the regency's.
const Names code_names{"code",   "kode",      "kodekabkota", "kodekab",     "kdkabkota", "kdkab",
                       "kdpkab", "idkabkota", "idkab",       "kodewilayah", "kdcpum",    "kodekec",
                       "kdkec",  "kdepum",    "kodedesa",    "kddesa",      "iddesa",    "regioncode"};
const Names name_names{"name",          "nama",       "namobj",  "wadmkk",     "namakabkota",
                       "namakab",       "nmkabkota",  "nmkab",   "kabkot",     "kabkota",
                       "kabupatenkota", "kabupaten",  "namakec", "kecamatan",  "namadesa",
                       "desa",          "regionname", "region",  "namawilayah"};
const Names parent_names{"province", "provinsi", "propinsi", "wadmpr", "namaprov",  "namaprovinsi",
                         "nmprov",   "provname", "prov",     "parent", "parentname"};
const Names parent_code_names{"provincecode", "provcode", "kodeprov", "kodeprovinsi", "kdprov",
                              "kdppum",       "idprov",   "provno",   "parentcode"};
// Names that say little, taken where nothing better is there.
const Names last_code_names{"shapeiso", "shapeid", "hasc"};
const Names last_name_names{"shapename"};

std::optional<std::size_t> first_of(const Names& squeezed, const Names& candidates) {
  for (const std::string& candidate : candidates) {
    const auto found = std::find(squeezed.begin(), squeezed.end(), candidate);
    if (found != squeezed.end()) return static_cast<std::size_t>(found - squeezed.begin());
  }
  return std::nullopt;
}

Names level_codes(int level) {
  const std::string n = std::to_string(level);
  return {"adm" + n + "pcode", "admin" + n + "pcode", "adm" + n + "code", "cc" + n, "gid" + n};
}

Names level_names(int level) {
  const std::string n = std::to_string(level);
  return {"adm" + n + "id", "adm" + n + "en", "adm" + n + "name", "admin" + n + "name", "name" + n};
}

std::optional<std::size_t> either(std::optional<std::size_t> first, std::optional<std::size_t> second) {
  return first ? first : second;
}

}  // namespace

FieldRoles find_fields(const std::vector<std::string>& fields) {
  Names squeezed;
  for (const std::string& field : fields) squeezed.push_back(base::squeezed(field));
  FieldRoles roles{first_of(squeezed, code_names), first_of(squeezed, name_names),
                   first_of(squeezed, parent_names), first_of(squeezed, parent_code_names)};
  for (int level = 4; level >= 1; --level) {
    const auto code = first_of(squeezed, level_codes(level));
    const auto name = first_of(squeezed, level_names(level));
    if (!code && !name) continue;
    roles.code = either(roles.code, code);
    roles.name = either(roles.name, name);
    if (level > 1) {
      roles.parent = either(roles.parent, first_of(squeezed, level_names(level - 1)));
      roles.parent_code = either(roles.parent_code, first_of(squeezed, level_codes(level - 1)));
    }
    break;
  }
  roles.code = either(roles.code, first_of(squeezed, last_code_names));
  roles.name = either(roles.name, first_of(squeezed, last_name_names));
  if (!roles.code && !roles.name) return {roles.parent_code, roles.parent, std::nullopt, std::nullopt};
  return roles;
}

std::optional<std::size_t> find_field(const std::vector<std::string>& fields, const std::string& name) {
  auto found = std::find(fields.begin(), fields.end(), name);
  if (found == fields.end()) {
    const std::string wanted = base::squeezed(name);
    found = std::find_if(fields.begin(), fields.end(),
                         [&](const std::string& field) { return base::squeezed(field) == wanted; });
  }
  if (found == fields.end()) return std::nullopt;
  return static_cast<std::size_t>(found - fields.begin());
}

}  // namespace cakupan::loader::boundary
