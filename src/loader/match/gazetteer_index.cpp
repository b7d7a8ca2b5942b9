#include <cakupan/loader/match/gazetteer_index.hpp>

#include "loader/match/code_index.hpp"
#include "loader/match/name_index.hpp"
#include "loader/match/name_matcher.hpp"

namespace cakupan::loader::match {

// Each member looks into those above it, so the whole is never moved.
struct GazetteerIndex::Content {
  explicit Content(Gazetteer source)
      : gazetteer(std::move(source)),
        names(gazetteer),
        name_matcher(gazetteer, names),
        codes(gazetteer.systems.begin(), gazetteer.systems.end()) {}
  Content(const Content&) = delete;
  Content& operator=(const Content&) = delete;

  Gazetteer gazetteer;
  NameIndex names;
  NameMatcher name_matcher;
  std::vector<CodeIndex> codes;
};

GazetteerIndex::GazetteerIndex(Gazetteer gazetteer)
    : content_(std::make_shared<const Content>(std::move(gazetteer))) {}

const Gazetteer& GazetteerIndex::gazetteer() const { return content_->gazetteer; }
const NameIndex& GazetteerIndex::names() const { return content_->names; }
const NameMatcher& GazetteerIndex::name_matcher() const { return content_->name_matcher; }
const std::vector<CodeIndex>& GazetteerIndex::codes() const { return content_->codes; }

}  // namespace cakupan::loader::match
