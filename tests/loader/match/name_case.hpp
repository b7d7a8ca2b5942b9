#pragma once

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include <cakupan/loader/match/match.hpp>

namespace cakupan::loader::match {

/// A name as somebody wrote it, perhaps with its unit above, and what it must match.
struct NameCase {
  std::string written, parent, code;
  model::Outcome outcome;
};

/// The code of the region found; empty for none.
inline std::string code_in(const Gazetteer& gazetteer, const model::Match& match) {
  return match.region ? gazetteer.table.regions[*match.region].code : "";
}

inline model::Match named(const Matcher& matcher, const std::string& name, const std::string& parent = {}) {
  MatchQuery query;
  query.name = name;
  query.parent = parent;
  return matcher.match(query);
}

inline void expect_matches(const Matcher& matcher, const std::vector<NameCase>& cases) {
  for (const NameCase& each : cases) {
    const model::Match match = named(matcher, each.written, each.parent);
    EXPECT_EQ(code_in(matcher.gazetteer(), match), each.code) << each.written << ": " << match.note;
    EXPECT_EQ(match.outcome, each.outcome) << each.written << ": " << match.method << " " << match.note;
  }
}

}  // namespace cakupan::loader::match
