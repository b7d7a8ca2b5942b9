#pragma once

#include <cakupan/publish/bundle.hpp>

namespace cakupan::job {

/// tables/map_classes.csv with the hash of what it is made from: of its rows, whoever drew the maps.
publish::BundleFile with_its_hash(publish::BundleFile class_table);

}  // namespace cakupan::job
