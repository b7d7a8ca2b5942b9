#pragma once

#include <cakupan/base/language.hpp>

namespace cakupan::publish::columns {

/// What docs/tables.md says before the tables, in Markdown: what the files are, how each type is written.
/// Without a heading of the first level; ends with a line end.
base::Text introduction();

}  // namespace cakupan::publish::columns
