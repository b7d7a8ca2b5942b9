#pragma once

#include <cakupan/model/project.hpp>

#include "loader/file/toml_table.hpp"

namespace cakupan::loader::project {

/// The keys of [analysis], but for paths. THROWS: base::Error (usage) at the key.
void read_analysis(file::TomlTable& table, model::AnalysisSettings& settings);

/// [[participation.state]] and the rule of lapsing. Without any state, the default ones.
/// THROWS: base::Error (usage) at the key.
model::StateRules read_state_rules(file::TomlTable& participation);

}  // namespace cakupan::loader::project
