#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/model/project.hpp>
#include <cakupan/publish/manifest.hpp>

namespace cakupan::job {

/// What a run is asked for beside its project; paths in one of the folders are told from there.
publish::Asked asked_of(const model::Project& project, base::Language language,
                        const std::vector<std::string>& only, std::optional<std::int64_t> date,
                        const std::vector<std::string>& folders);

/// $SOURCE_DATE_EPOCH. THROWS: base::Error (usage) where that is no whole number of seconds.
std::optional<std::int64_t> date_of_environment();

}  // namespace cakupan::job
