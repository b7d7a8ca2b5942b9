#pragma once

#include <string>
#include <vector>

#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/match/match.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

/// Finds the rows that are headings ("Kota:", "Provinsi Jawa Barat", "Sumatera:") and gives what they say to
/// the queries below them: a kind holds until the next heading; a unit above or an island group until the
/// next of its sort, and ends the kind. A row with a code or a parent of its own is no heading. A unit above
/// or an island group counts as one only with its word ("Provinsi") or a colon. One text per row: what a
/// heading says, empty for others.
std::vector<std::string> apply_headings(std::vector<MatchQuery>& rows, const GazetteerIndex& index);

}  // namespace cakupan::loader::match
