#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace cakupan::publish {

/// The part that is all tables and the report; the others are called by their files.
inline constexpr const char* tables_part = "tables";

/// What a shard makes: a map, an atlas, or, as "tables", all tables and the report.
struct ShardPart {
  std::string path;             ///< without ending: "maps/proximity"
  std::size_t position = 0;     ///< among the parts of the whole plan, from 0
  std::string made_from = {};   ///< of its files; empty where it failed, and of the tables
  std::size_t class_bytes = 0;  ///< how much of tables/map_classes.csv is its, in the order of the parts

  bool operator==(const ShardPart&) const = default;
};

/// Which share of a plan a bundle holds.
struct Shard {
  std::size_t number = 1;  ///< from 1
  std::size_t of = 1;
  std::size_t total = 0;         ///< parts of the whole plan
  std::string plan;              ///< the plan's hash
  std::vector<ShardPart> parts;  ///< by their positions

  bool operator==(const Shard&) const = default;
};

/// The part that is called so; nothing where the shard has none.
const ShardPart* part_of(const Shard& shard, const std::string& path);

}  // namespace cakupan::publish
