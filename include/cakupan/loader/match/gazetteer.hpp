#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::loader::match {

/// One way of writing codes: "kemendagri" (dotted), "kemendagri-2018", "bps-2018".
struct CodeSystem {
  std::string name;
  std::vector<std::string> codes;  ///< one per region, as the system writes them; empty = it has none
  std::string pattern;  ///< "##.##": one # per digit; tells how a number is restored to text; may be empty
  std::vector<std::string> prefixes = {};  ///< that others put before its codes: "ID" in "ID1101"
};

/// A kind of region and the words that name it: "kabupaten": Kabupaten, Kab., Kabupaten Administrasi.
struct Kind {
  std::string name;
  std::vector<std::string> words;
};

/// Another name of a region, for example a former one or a short form.
struct Alias {
  std::string name;
  model::RegionIndex region = 0;
  std::string reason;          ///< "former name", "spelling", "short form"
  std::optional<int> until{};  ///< the year in which a former name ended
};

/// A parent whose regions were those of another one before; both are codes of the first vintage.
struct ParentSplit {
  std::string parent;
  std::string from;
  int year = 0;
};

/// A way of writing that changed: "oe" became "u". Names are compared after it as well as before.
struct SpellingRule {
  std::string from;
  std::string to;
};

/// What is known of the names and codes of a country's regions. All of it is data; nothing is built in.
struct Gazetteer {
  std::string path;
  std::vector<std::string> files;  ///< that were opened: itself and its tables
  model::RegionTable table;
  std::vector<CodeSystem> systems;  ///< the first is the one of RegionTable's codes
  std::vector<Kind> kinds;
  std::vector<Alias> aliases;
  std::map<std::string, std::string> abbreviations;  ///< folded word -> folded words: "kep" -> "kepulauan"
  std::vector<Alias> parent_aliases;  ///< `region` is a position in the first vintage's parents
  std::vector<ParentSplit> parent_splits;
  std::vector<std::string> parent_words;   ///< words before a parent's name: "Provinsi", "Prov."
  std::vector<std::string> total_words;    ///< that begin rows of sums: "Jumlah"
  std::vector<std::string> note_words;     ///< that begin notes below a table: "Sumber"
  std::vector<SpellingRule> spellings;     ///< old spellings, applied in this order
  std::vector<std::string> languages;      ///< paths of the words that articles are read with; may be empty
  std::vector<std::string> columns;        ///< of the regions' file
  std::vector<model::Grouping> groupings;  ///< of the columns asked for that it has
};

/// Reads a gazetteer: a TOML file that names its CSV files, columns, code systems, vintages and kind words.
/// The format is documented in docs/gazetteer.md.
/// `group_columns`: columns of the regions' file wanted as groupings; those that it has not are left out.
/// THROWS: base::Error (input) for files, (usage) for keys.
Gazetteer read_gazetteer(const std::string& path, base::Diagnostics& diagnostics,
                         std::span<const std::string> group_columns = {});

/// The units above of the first vintage as regions of their own, with their codes and other names, for tables
/// whose rows are of them. Codes in another system are those that all regions of one unit, and of no other,
/// begin with.
Gazetteer gazetteer_of_parents(const Gazetteer& gazetteer);

}  // namespace cakupan::loader::match
