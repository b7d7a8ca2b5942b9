#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/model/context.hpp>

namespace cakupan::loader::boundary {

struct ContextFile {
  model::Context context;
  std::vector<std::string> files;  ///< that were opened
};

/// Reads what lies around the regions: a TOML file that names the polygons of land and of water and the
/// subject's own country (docs/inputs.md), or a boundary file whose polygons are all land of others. Features
/// of one name are one country; the shapes are drawn as they are.
/// THROWS: base::Error (usage): a key that is not known, an `own` that no feature has; (input): as
/// `stream_boundaries` does.
ContextFile read_context(const std::string& path, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::boundary
