#include "publish/geopackage.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <cakupan/base/error.hpp>

#include "geo/ogr_writer.hpp"
#include "publish/scratch.hpp"

namespace cakupan::publish {

BundleFile geopackage_file(const model::Territory& territory, const TableData& rows) {
  geo::OgrTable layer;
  layer.name = "regions";
  for (std::size_t i = 0; i < rows.columns().size(); ++i) {
    layer.fields.push_back(
        {rows.columns()[i], is_number_column(rows, i) ? geo::OgrKind::number : geo::OgrKind::text});
  }
  layer.rows = rows.rows();
  layer.shapes = territory.shapes;
  const ScratchFolder scratch(std::filesystem::temp_directory_path());
  const std::string path = (scratch.path() / "regions.gpkg").string();
  geo::write_geopackage(path, layer);
  std::ifstream file(path, std::ios::binary);
  BundleFile result{"tables/regions.gpkg",
                    {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}};
  if (!file || result.bytes.empty())
    throw base::Error(base::Failure::work, "the GeoPackage cannot be read back", {path, {}, {}});
  return result;
}

}  // namespace cakupan::publish
