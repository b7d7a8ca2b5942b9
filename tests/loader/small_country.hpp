#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <cakupan/loader/match/gazetteer_index.hpp>

namespace cakupan::loader {

/// A made-up country of six regions in two units above, renumbered and renamed once: nothing of it is
/// Indonesian. Codes today are "#-##", before "1##" numbers that partly read as today's codes of other
/// regions.
inline match::Gazetteer small_country() {
  match::Gazetteer country;
  country.path = "small-country.toml";
  country.kinds = {{"shire", {"Shire", "Sh.", "Shire of"}},
                   {"borough", {"Borough", "Boro", "Royal Borough"}}};
  country.abbreviations = {{"mt", "mount"}, {"nth", "north"}};
  country.parent_words = {"Land"};
  country.spellings = {{"ae", "e"}};
  const auto add = [&](std::string code, std::string name, std::string kind, model::Parent parent,
                       std::string old_code, std::string old_name, model::Parent old_parent) {
    model::Region region;
    region.code = code;
    region.name = name;
    region.kind = std::move(kind);
    region.vintages = {{code, name, parent}, {old_code, old_name, old_parent}};
    country.table.regions.push_back(std::move(region));
  };
  const model::Parent east{"1", "Eastland"}, west{"2", "Westmark"}, old_west{"9", "The West"};
  add("1-10", "Shire of Alder", "shire", east, "110", "Shire of Alder", east);
  add("1-02", "Borough Alder", "borough", east, "102", "Borough Alder", east);
  add("1-03", "Shire of Mount Fennel", "shire", east, "201", "Shire of Saint Fennel", east);
  add("2-01", "Borough Westmark", "borough", west, "103", "Borough Westmark", old_west);
  add("2-02", "Shire of Caeldmoor", "shire", west, "202", "Shire of Caeldmoor", old_west);
  add("2-03", "Borough Quillhaven", "borough", west, "203", "Borough Quillhaven", old_west);
  country.table.vintages = {{"2020", {east, west}}, {"1990", {east, old_west}}};
  match::CodeSystem today{"today", {}, "#-##"}, before{"before", {}, "###"};
  for (const model::Region& region : country.table.regions) {
    today.codes.push_back(region.code);
    before.codes.push_back(region.vintages[1].code);
  }
  country.systems = {today, before};
  country.aliases = {{"Quillport", 5, "former name"}, {"MF", 2, "short form"}};
  country.parent_aliases = {{"Westerland", 1, "short form"}};
  return country;
}

inline const match::GazetteerIndex& small_country_index() {
  static const match::GazetteerIndex index(small_country());
  return index;
}

}  // namespace cakupan::loader
