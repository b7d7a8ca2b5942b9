#include <algorithm>
#include <map>
#include <set>

#include <cakupan/loader/match/gazetteer.hpp>

namespace cakupan::loader::match {

namespace {

constexpr const char* parent_kind = "province";

model::Region as_region(const model::Parent& parent, const model::RegionTable& table) {
  model::Region region;
  region.code = parent.code;
  region.name = parent.name;
  region.kind = parent_kind;
  for (const model::Vintage& vintage : table.vintages) {
    const auto then = std::find_if(vintage.parents.begin(), vintage.parents.end(),
                                   [&](const model::Parent& each) { return each.name == parent.name; });
    region.vintages.push_back({then == vintage.parents.end() ? "" : then->code, parent.name, {}});
  }
  return region;
}

/// What the codes of all its regions begin with, for each unit above; empty where they differ or share it
/// with another's.
std::vector<std::string> beginnings(const CodeSystem& system, const model::RegionTable& table) {
  const std::vector<model::Parent>& parents = table.vintages.front().parents;
  const std::vector<std::size_t> parent_of = model::parent_positions(table, 0);
  std::vector<std::set<std::string>> found(parents.size());
  std::map<std::string, std::set<std::size_t>> users;
  for (std::size_t r = 0; r < parent_of.size(); ++r) {
    const std::size_t parent = parent_of[r];
    if (parent == parents.size() || system.codes[r].empty()) continue;
    const std::string beginning = system.codes[r].substr(0, parents[parent].code.size());
    found[parent].insert(beginning);
    users[beginning].insert(parent);
  }
  std::vector<std::string> codes(parents.size());
  for (std::size_t p = 0; p < parents.size(); ++p) {
    if (found[p].size() == 1 && users[*found[p].begin()].size() == 1) codes[p] = *found[p].begin();
  }
  return codes;
}

}  // namespace

Gazetteer gazetteer_of_parents(const Gazetteer& gazetteer) {
  Gazetteer result;
  result.path = gazetteer.path;
  result.files = gazetteer.files;
  for (const model::Vintage& vintage : gazetteer.table.vintages)
    result.table.vintages.push_back({vintage.name, {}});
  for (const model::Parent& parent : gazetteer.table.vintages.front().parents)
    result.table.regions.push_back(as_region(parent, gazetteer.table));
  result.table.short_words = gazetteer.table.short_words;
  for (const CodeSystem& system : gazetteer.systems) {
    const bool is_first = result.systems.empty();
    CodeSystem& own = result.systems.emplace_back(CodeSystem{system.name, {}, {}, system.prefixes});
    own.codes = beginnings(system, gazetteer.table);
    for (std::size_t p = 0; is_first && p < own.codes.size(); ++p)
      own.codes[p] = result.table.regions[p].code;
  }
  result.kinds.push_back({parent_kind, gazetteer.parent_words});
  result.aliases = gazetteer.parent_aliases;
  result.abbreviations = gazetteer.abbreviations;
  result.total_words = gazetteer.total_words;
  result.note_words = gazetteer.note_words;
  result.spellings = gazetteer.spellings;
  result.languages = gazetteer.languages;
  return result;
}

}  // namespace cakupan::loader::match
