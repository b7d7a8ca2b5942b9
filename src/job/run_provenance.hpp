#pragma once

#include <string>

#include <cakupan/job/job.hpp>
#include <cakupan/model/provenance.hpp>

#include "job/content_hash.hpp"

namespace cakupan::job {

/// What an output of the whole run, a table or the report, says of its making. `output`: its name in the
/// bundle.
model::Provenance provenance_of_run(const Job& job, const std::string& output);

/// The same without what only one output depends on: source, hash and inputs.
model::Provenance begun_provenance(const Job& job, const std::string& output);

/// How the hash of a map or an atlas begins: its name, its inputs and who drew it, which must be known.
ContentHash begun_hash(const model::Provenance& provenance);

}  // namespace cakupan::job
