#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/job/choropleth.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::job {

/// The rows with the values of a map, by key.
struct ValueRows {
  loader::table::Table table;
  std::size_t key = 0, column = 0;                          ///< of the table
  std::unordered_map<std::string, std::size_t> row_of_key;  ///< keys in composed form; the first row of each
  std::vector<std::optional<double>> numbers;               ///< of a map of numbers; parallel to the rows
  std::size_t without_key = 0, repeated = 0;                ///< rows that are not shown for this
  std::size_t aside = 0;                                    ///< rows of totals, which ask for no region
};

/// Takes out the rows of totals, by the words of the gazetteer, which is told. `regions`: the keys of the
/// regions, which are none.
void put_totals_aside(ValueRows& rows, const ChoroplethRequest& request,
                      const std::vector<std::string>& regions, base::Diagnostics& diagnostics);

/// Reads the table. Rows without a key, and with the key of an earlier row, are told. THROWS: base::Error
/// (input) where no value is a number, (usage) for an unknown column.
ValueRows read_value_rows(const ChoroplethRequest& request, base::Diagnostics& diagnostics);

/// The same of the boundary file's own attributes: one row per feature. Features of one key and one value are
/// one row. `keys`: parallel to the features. REQUIRES: the features were read with `own_value_fields` as
/// groups.
ValueRows own_value_rows(const ChoroplethRequest& request, const loader::boundary::BoundaryInfo& info,
                         const std::vector<loader::boundary::FeatureAttributes>& features,
                         const std::vector<std::string>& keys, base::Diagnostics& diagnostics);

/// Whether the values are the boundary file's own.
inline bool has_own_values(const ChoroplethRequest& request) { return request.values.path.empty(); }
/// The fields to read with the boundaries then.
std::vector<std::string> own_value_fields(const ChoroplethRequest& request);
/// The file that the values are from.
const std::string& values_path(const ChoroplethRequest& request);

}  // namespace cakupan::job
