#include <cakupan/loader/boundary/context.hpp>

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/topology.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>

#include "loader/file/address.hpp"
#include "loader/file/toml_take.hpp"

namespace cakupan::loader::boundary {

namespace {

namespace fs = std::filesystem;

/// What a context file says.
struct Declared {
  model::BoundaryInput land;
  model::BoundaryInput water;
  std::string own;                          ///< the subject's own country, by its name in the file of land
  std::map<std::string, base::Text> names;  ///< for readers, by those in the file
  base::Text attribution;
};

Declared read_declared(const std::string& path) {
  file::TomlTable table = file::TomlTable::read(path);
  const fs::path folder = fs::path(path).parent_path();
  const auto input = [&](const std::string& key) {
    model::BoundaryInput found;
    const std::string named = table.string(key).value_or("");
    file::refuse_database(table, key, named);
    if (!named.empty()) found.path = (folder / named).lexically_normal().string();
    return found;
  };
  Declared declared;
  declared.land = input("land");
  declared.water = input("water");
  file::take(declared.land.name_field, table.string("name_field"));
  file::take(declared.own, table.string("own"));
  file::take(declared.attribution, table.text("attribution"));
  if (auto names = table.table("names")) {
    for (const std::string& key : names->keys())
      declared.names[key] = names->text(key).value_or(base::Text{key, key});
  }
  table.check_all_read();
  if (declared.land.path.empty() && declared.water.path.empty())
    throw table.error("land", "is missing", "name a file of land, of water, or both");
  return declared;
}

/// A file of land: its features, and whose each is.
struct Land {
  geo::PolygonSet shapes;
  std::vector<std::string> countries;   ///< in the order in which the file has them
  std::vector<std::size_t> country_of;  ///< of each feature
};

Land read_land(const model::BoundaryInput& input, std::vector<std::string>& files,
               base::Diagnostics& diagnostics) {
  Land land;
  std::map<std::string, std::size_t> known;
  BoundaryReading reading;
  reading.check = ShapeCheck::as_is;
  reading.naming = Naming::if_there;
  const BoundaryInfo info = stream_boundaries(
      input, reading, diagnostics, [&](const FeatureAttributes& feature, geo::PolygonSet& shape) {
        const auto [found, is_new] = known.try_emplace(feature.name, land.countries.size());
        if (is_new) land.countries.push_back(feature.name);
        land.country_of.push_back(found->second);
        land.shapes.append(shape, 0);
      });
  files.insert(files.end(), info.files.begin(), info.files.end());
  return land;
}

std::vector<std::vector<geo::Coordinate>> state_borders_of(const Land& land) {
  std::vector<std::vector<geo::Coordinate>> borders;
  const geo::Topology topology = geo::topology_of(land.shapes);
  for (const geo::Arc& arc : topology.arcs) {
    if (arc.right == geo::Arc::nobody || land.country_of[arc.left] == land.country_of[arc.right]) continue;
    const auto first = topology.coordinates.begin();
    borders.emplace_back(first + static_cast<std::ptrdiff_t>(arc.coordinates.first),
                         first + static_cast<std::ptrdiff_t>(arc.coordinates.last));
  }
  return borders;
}

void add_land(model::Context& context, const Land& land, const Declared& declared, const std::string& path) {
  if (!declared.own.empty() &&
      std::find(land.countries.begin(), land.countries.end(), declared.own) == land.countries.end()) {
    std::vector<std::string> named = land.countries;
    std::erase(named, std::string());
    throw base::Error(
        base::Failure::usage,
        fmt::format("no land is named '{}'{}", declared.own, base::did_you_mean(declared.own, named)),
        {path, {}, "own"}, "names there are: " + base::join(named, ", "));
  }
  context.state_borders = state_borders_of(land);
  for (std::size_t country = 0; country < land.countries.size(); ++country) {
    const std::string& name = land.countries[country];
    const bool own = !name.empty() && name == declared.own;
    geo::PolygonSet& target = own ? context.own : context.land;
    for (std::size_t f = 0; f < land.country_of.size(); ++f) {
      if (land.country_of[f] == country) target.append_parts(land.shapes, f);
    }
    target.end_feature();
    if (own) continue;
    const auto known = declared.names.find(name);
    context.names.push_back(known == declared.names.end() ? base::Text{name, name} : known->second);
  }
}

}  // namespace

ContextFile read_context(const std::string& path, base::Diagnostics& diagnostics) {
  ContextFile file;
  Declared declared;
  if (base::lower(fs::path(path).extension().string()) == ".toml") {
    declared = read_declared(path);
    file.files.push_back(path);
  } else {
    declared.land.path = path;
  }
  if (!declared.land.path.empty())
    add_land(file.context, read_land(declared.land, file.files, diagnostics), declared, path);
  if (!declared.water.path.empty())
    file.context.water = read_land(declared.water, file.files, diagnostics).shapes;
  file.context.attribution = declared.attribution;
  return file;
}

}  // namespace cakupan::loader::boundary
