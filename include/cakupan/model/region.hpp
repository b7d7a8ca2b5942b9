#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/error.hpp>
#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>

namespace cakupan::model {

/// A position in RegionTable::regions.
using RegionIndex = std::size_t;

/// The unit above a region: a province.
struct Parent {
  std::string code;
  std::string name;

  auto operator<=>(const Parent&) const = default;
};

/// Whether a region governs itself, or is a branch of its province (in Indonesia the six units of DKI
/// Jakarta).
enum class Autonomy { autonomous, administrative };

/// What a region was called, and where it belonged, in one vintage.
struct VintageEntry {
  std::string code;
  std::string name;
  Parent parent;

  bool operator==(const VintageEntry&) const = default;
};

/// A unit that can take part in a programme, as the gazetteer knows it.
struct Region {
  std::string code;  ///< in the first vintage; text, never a number
  std::string name;  ///< official, with its kind word: "Kabupaten Sleman"
  std::string kind;  ///< as the gazetteer names it: "kabupaten", "kota"
  Autonomy autonomy = Autonomy::autonomous;
  std::string island_group;                    ///< empty where the gazetteer has none
  std::vector<VintageEntry> vintages;          ///< parallel to RegionTable::vintages
  std::optional<base::SquareKilometers> area;  ///< official
  std::optional<std::int64_t> population;
  std::optional<geo::LonLat> point;  ///< a point inside, for example its seat

  bool operator==(const Region&) const = default;
};

/// A state of the administrative map. The first of a table is the one that codes are given in.
struct Vintage {
  std::string name;             ///< "2025", "2018"
  std::vector<Parent> parents;  ///< every parent of that vintage, by code

  bool operator==(const Vintage&) const = default;
};

/// Words that maps write short where a name finds no room: "Kepulauan", "Kep.".
struct ShortWord {
  std::string from;
  std::string to;  ///< empty = left out

  bool operator==(const ShortWord&) const = default;
};

/// All regions, in the order of the gazetteer.
struct RegionTable {
  std::vector<Vintage> vintages;
  std::vector<Region> regions;
  std::vector<ShortWord> short_words = {};  ///< in the order in which they apply

  bool operator==(const RegionTable&) const = default;
};

/// A further way to group the regions: a column of the gazetteer or the boundary file.
struct Grouping {
  std::string column;
  std::vector<std::string> of_region;  ///< parallel to RegionTable::regions; empty = in no group

  bool operator==(const Grouping&) const = default;
};

/// The position of a vintage by name; nothing where the table has none of that name.
std::optional<std::size_t> find_vintage(const RegionTable& table, const std::string& name);

/// The same for a project's choice: the first where `name` is empty. THROWS: base::Error (usage) at `place`,
/// with the near miss.
std::size_t chosen_vintage(const RegionTable& table, const std::string& name, const base::Place& place);

/// The position of a region by its code in the first vintage.
std::optional<RegionIndex> find_region(const RegionTable& table, const std::string& code);

/// A name with its words written short: "Kepulauan Seribu" is "Kep. Seribu". Only whole words count; a name
/// is never emptied.
std::string shortened(const RegionTable& table, const std::string& name);

/// For every region the position of its parent in `table.vintages[vintage].parents`; their count where it has
/// none.
std::vector<std::size_t> parent_positions(const RegionTable& table, std::size_t vintage);

}  // namespace cakupan::model
