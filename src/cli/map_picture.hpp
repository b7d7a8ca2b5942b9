#pragma once

#include <string>

#include <CLI/CLI.hpp>

#include <cakupan/job/choropleth.hpp>

namespace cakupan::cli {

/// What of the boundaries a map shows, in which kind of picture, with which words around it: the options of
/// `map` that a project has as keys of [[map]].
void add_picture(CLI::App& command, job::ChoroplethRequest& request);

/// Of a text that is printed on the map. Empty: it is one.
std::string why_no_text(const std::string& text);

}  // namespace cakupan::cli
