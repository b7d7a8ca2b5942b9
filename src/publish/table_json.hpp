#pragma once

#include <vector>

#include <cakupan/publish/bundle.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

/// tables/cakupan.json: one object with a list of objects for each table, in the order of tables and columns.
/// Numbers are numbers in the digits of the CSV, truths are true or false, what is unknown is null, and the
/// rest is strings.
BundleFile json_file(const std::vector<TableData>& tables);

}  // namespace cakupan::publish
