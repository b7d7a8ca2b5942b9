#pragma once

#include <optional>
#include <string>

#include <kainjow/mustache.hpp>

#include <cakupan/base/language.hpp>
#include <cakupan/publish/report/report.hpp>

namespace cakupan::publish::report {

/// What the template is filled with. Its strings are escaped when they are put in; "{{{name}}}" in the
/// template is for markup of our own.
using Data = kainjow::mustache::data;

/// A text for "[[name]]", or for "{{name.id}}" and "{{name.en}}".
Data both(const base::Text& text);
/// Numbers for readers, in both languages.
base::Text number_text(double value, int decimals = 0);
base::Text percent_text(double share, int decimals = 1);
/// A dash where there is none.
base::Text percent_text(const std::optional<double>& share);
/// A share as a length in CSS: "36.5%".
std::string css_percent(double share);
/// Sets `{{#name}}` and, where it holds, nothing more.
Data flag(bool holds);

/// The parts of the page, each of one source of this folder.
void add_result(Data& page, const Content& content);
void add_map(Data& page, const Content& content);
void add_provinces(Data& page, const Content& content);
void add_gaps(Data& page, const Content& content);
void add_charts(Data& page, const Content& content);
void add_unknowns(Data& page, const Content& content);
void add_ledger(Data& page, const Content& content);
void add_provenance(Data& page, const Content& content);

/// The most rows that a list of regions or of input rows has.
inline constexpr std::size_t most_rows = 2000;

}  // namespace cakupan::publish::report
