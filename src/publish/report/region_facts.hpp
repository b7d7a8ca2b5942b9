#pragma once

#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/publish/report/report.hpp>

#include "publish/report/page_data.hpp"

namespace cakupan::publish::report {

/// A region as the chosen vintage calls it.
const model::VintageEntry& entry_of(const Content& content, model::RegionIndex region);

/// "2017 2021", for attributes.
std::string years_text(const std::vector<int>& years);

/// Of every region, the different sources of the rows that found it, in the order of the ledger.
std::vector<std::vector<std::string>> sources_of_regions(const Content& content);

/// A source as it is shown: `text`, and where an address of the web stands in it, `url` and `host`.
Data source_data(const std::string& source);

/// What a state, a kind of finding or a kind of region's standing is called in both languages.
base::Text words_of(model::Status status);
base::Text words_of(model::Outcome outcome);

}  // namespace cakupan::publish::report
