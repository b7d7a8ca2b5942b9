#pragma once

#include <string>
#include <vector>

#include "publish/column.hpp"

namespace cakupan::publish {

using CsvRows = std::vector<std::vector<std::string>>;

// The records of a CSV file as a bundle has them, header first.
CsvRows csv_rows(const std::string& bytes);

// What is wrong with the cells of a CSV file, by what its table declares: a column that is not declared, a
// cell that is not written as its type is. One line for each; empty where all is well. An empty cell is
// always right.
std::vector<std::string> misfits(const TableDeclaration& table, const std::string& bytes);

}  // namespace cakupan::publish
