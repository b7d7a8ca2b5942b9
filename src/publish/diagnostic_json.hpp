#pragma once

#include <nlohmann/json.hpp>

#include <cakupan/base/diagnostics.hpp>

namespace cakupan::publish {

using Json = nlohmann::ordered_json;

Json diagnostic_json(const base::Diagnostic& diagnostic);

/// The text of a JSON document; bytes that are not UTF-8 are replaced, never thrown on.
std::string dumped(const Json& json);

}  // namespace cakupan::publish
