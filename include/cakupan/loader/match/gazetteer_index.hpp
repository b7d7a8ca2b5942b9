#pragma once

#include <memory>
#include <vector>

#include <cakupan/loader/match/gazetteer.hpp>

namespace cakupan::loader::match {

class CodeIndex;
class NameIndex;
class NameMatcher;

/// A gazetteer whose names and codes are ready for lookup. Built once per job: it costs far more than what is
/// asked of it for an ordinary table. Never changes; may be used from many threads. Copies are cheap: they
/// share one index, which lives as long as the last of them, and every `Matcher` holds one, so that nothing
/// has to outlive a matcher. References that it gives live as long as any copy.
class GazetteerIndex {
 public:
  explicit GazetteerIndex(Gazetteer gazetteer);

  const Gazetteer& gazetteer() const;

  /// For the loader's own rooms.
  const NameIndex& names() const;
  const NameMatcher& name_matcher() const;
  /// One per code system of the gazetteer, in its order.
  const std::vector<CodeIndex>& codes() const;

 private:
  struct Content;
  std::shared_ptr<const Content> content_;
};

}  // namespace cakupan::loader::match
