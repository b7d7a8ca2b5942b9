#pragma once

#include <string>

#include <cakupan/publish/bundle.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

/// docs/tables.md, made from the declarations: what every table and column means, in English and then in
/// Indonesian.
std::string definitions_document();

/// The same as a table: a row for every column of every table, and for every measure of the summary.
TableData definitions_table();

/// tables/README.txt: the document.
BundleFile definitions_file();

}  // namespace cakupan::publish
