#include "loader/boundary/field_rules.hpp"

#include <algorithm>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::boundary {

namespace {

using Names = std::vector<std::string>;

// Squeezed names, the likeliest first. BIG's files of regencies carry the (empty) fields of districts and
// villages too, so that those come after the regency's.
const Names code_names{"code",   "kode",      "kodekabkota", "kodekab",     "kdkabkota", "kdkab",
                       "kdpkab", "idkabkota", "idkab",       "kodewilayah", "kdcpum",    "kodekec",
                       "kdkec",  "kdepum",    "kodedesa",    "kddesa",      "iddesa",    "regioncode",
                       "nutsid", "geoid",     "geoid20",     "geoid10",     "pcode",     "adm1code"};
const Names name_names{"name",        "nama",      "namobj",       "wadmkk",  "namakabkota",   "namakab",
                       "nmkabkota",   "nmkab",     "kabkot",       "kabkota", "kabupatenkota", "kabupaten",
                       "namakec",     "kecamatan", "namadesa",     "desa",    "regionname",    "region",
                       "namawilayah", "namelatn",  "nutsname",     "name20",  "name10",        "village",
                       "villagename", "district",  "districtname", "county",  "countyname"};
const Names parent_names{"province",     "provinsi",  "propinsi", "wadmpr", "namaprov",
                         "namaprovinsi", "nmprov",    "provname", "prov",   "parent",
                         "parentname",   "statename", "state",    "admin"};
const Names parent_code_names{"provincecode", "provcode",  "kodeprov", "kodeprovinsi", "kdprov",
                              "kdppum",       "idprov",    "provno",   "parentcode",   "statefp",
                              "statefp20",    "statefp10", "cntrcode"};
// Names that say little, taken where nothing better is there.
const Names last_code_names{"shapeiso", "shapeid", "hasc", "iso31662", "isoa3", "adm0a3"};
const Names last_name_names{"shapename"};

Names level_codes(int level) {
  const std::string n = std::to_string(level);
  return {"adm" + n + "pcode", "admin" + n + "pcode", "adm" + n + "code", "cc" + n, "gid" + n};
}

Names level_names(int level) {
  const std::string n = std::to_string(level);
  return {"adm" + n + "id", "adm" + n + "en", "adm" + n + "name", "admin" + n + "name", "name" + n};
}

/// The fields of a file by their squeezed names.
class FieldNames {
 public:
  explicit FieldNames(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      squeezed_.push_back(base::squeezed(name));
      plain_.push_back(plain_field_name(name));
    }
  }

  void add(const Names& names, int level, std::vector<FieldCandidate>& found) const {
    add_of(squeezed_, names, level, found);
  }

  /// Those that are so called behind an office or before brackets, or behind the word.
  void add_seen_through(const std::string& word, const Names& names,
                        std::vector<FieldCandidate>& found) const {
    add_of(plain_, names, 0, found);
    Names behind;
    for (const std::string& name : plain_)
      behind.push_back(name.starts_with(word) ? name.substr(word.size()) : std::string());
    add_of(behind, names, 0, found);
  }

  /// The fields that hold a word and a name of these: "kode" of "kabupaten".
  void add_behind(const std::string& word, const Names& names, std::vector<FieldCandidate>& found) const {
    Names whole;
    for (const std::string& name : names) whole.push_back(word + name);
    add_of(plain_, whole, 0, found);
  }

 private:
  static void add_of(const Names& fields, const Names& names, int level, std::vector<FieldCandidate>& found) {
    for (const std::string& name : names) {
      const auto at = std::find(fields.begin(), fields.end(), name);
      if (at == fields.end()) continue;
      const FieldCandidate candidate{static_cast<std::size_t>(at - fields.begin()), level};
      const bool known = std::any_of(found.begin(), found.end(), [&](const FieldCandidate& each) {
        return each.field == candidate.field;
      });
      if (!known) found.push_back(candidate);
    }
  }

  Names squeezed_, plain_;
};

std::optional<std::size_t> first_of(const std::vector<FieldCandidate>& candidates) {
  return candidates.empty() ? std::nullopt : std::optional(candidates.front().field);
}

}  // namespace

FieldCandidates field_candidates(const std::vector<std::string>& fields, IdField id) {
  const FieldNames known(fields);
  FieldCandidates found;
  known.add(code_names, 0, found.code);
  known.add(name_names, 0, found.name);
  known.add(parent_names, 0, found.parent);
  known.add(parent_code_names, 0, found.parent_code);
  known.add_seen_through("kode", code_names, found.code);
  known.add_behind("kode", name_names, found.code);
  known.add_seen_through("nama", name_names, found.name);
  known.add_seen_through("nama", parent_names, found.parent);
  known.add_seen_through("kode", parent_code_names, found.parent_code);
  known.add_behind("kode", parent_names, found.parent_code);
  for (int level = 4; level >= 1; --level) {
    const std::size_t before = found.code.size() + found.name.size();
    known.add(level_codes(level), level, found.code);
    known.add(level_names(level), level, found.name);
    if (level == 1 || found.code.size() + found.name.size() == before) continue;
    known.add(level_names(level - 1), level - 1, found.parent);
    known.add(level_codes(level - 1), level - 1, found.parent_code);
  }
  known.add(last_code_names, 0, found.code);
  if (id == IdField::of_features) known.add({"id"}, 0, found.code);
  known.add(last_name_names, 0, found.name);
  if (found.code.empty() && found.name.empty()) return {found.parent_code, found.parent, {}, {}};
  return found;
}

FieldRoles find_fields(const std::vector<std::string>& fields) {
  const FieldCandidates found = field_candidates(fields);
  return {first_of(found.code), first_of(found.name), first_of(found.parent), first_of(found.parent_code)};
}

std::string plain_field_name(const std::string& field) {
  std::string plain = base::squeezed(field.substr(0, field.find('(')));
  for (const char* office : {"bps", "kemendagri"}) {
    if (plain.starts_with(office) && plain != office) return plain.substr(std::string(office).size());
  }
  return plain;
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
