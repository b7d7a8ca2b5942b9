#pragma once

#include <string>

#include <cakupan/model/findings.hpp>

namespace cakupan::publish {

/// One object with the keys scheme, breaks (minimum and maximum among them), closed ("right": classes hold their upper
/// border), counts, missing, gvf, adcm; numbers in shortest form.
std::string to_json(const model::Classification& classification);

}  // namespace cakupan::publish
