#pragma once

#include <string>

#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader {

/// The gazetteer that the project carries, read and indexed once.
inline const match::GazetteerIndex& indonesia_index() {
  static const match::GazetteerIndex index = [] {
    base::Diagnostics diagnostics;
    return match::GazetteerIndex(match::read_gazetteer(
        std::string(CAKUPAN_SOURCE) + "/geodata/gazetteer/gazetteer.toml", diagnostics));
  }();
  return index;
}

inline const match::Gazetteer& indonesia() { return indonesia_index().gazetteer(); }

inline table::Table table_at(const std::string& path) {
  base::Diagnostics diagnostics;
  return table::read_table(path, {}, diagnostics);
}

/// A table of facts that only tests need.
inline std::string fact(const std::string& name) { return CAKUPAN_SOURCE "/tests/facts/" + name; }

}  // namespace cakupan::loader
