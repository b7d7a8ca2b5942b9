#pragma once

#include <string>

#include <cakupan/base/language.hpp>

#include "publish/column.hpp"

namespace cakupan::publish::columns {

/// What a column is called where people read it, with its unit: "Distance to the edge (km)". THROWS:
/// base::Error (work) where a column has no words: a test holds every declared one to them.
std::string label_of(const Column& column, base::Language language);

}  // namespace cakupan::publish::columns
