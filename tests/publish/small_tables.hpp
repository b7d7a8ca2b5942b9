#pragma once

#include <string>
#include <vector>

#include <cakupan/publish/tables.hpp>

namespace cakupan::publish {

// Every table of the small territory, as a run writes them.
std::vector<BundleFile> small_tables(std::size_t vintage = 0);

// REQUIRES: it is there.
const BundleFile& file_named(const std::vector<BundleFile>& files, const std::string& path);
const BundleFile& table_named(const std::vector<BundleFile>& files, const std::string& name);

std::string contents_of(const std::string& path);

}  // namespace cakupan::publish
