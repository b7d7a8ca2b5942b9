#pragma once

#include <vector>

#include <cakupan/job/job.hpp>
#include <cakupan/model/provenance.hpp>

#include "job/pages.hpp"

namespace cakupan::job {

/// The inputs of the job that a page depends on: its table and style, not those of other maps. The project
/// file is not among them: what it says of this page is in the hash of what the page is made from.
std::vector<model::InputFile> inputs_of_page(const Job& job, const Page& page);

}  // namespace cakupan::job
