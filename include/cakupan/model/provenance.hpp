#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cakupan::model {

/// A file that a run has read.
struct InputFile {
  std::string role;  ///< what it was read for: "boundaries" of a .dbf as of the .shp
  std::string path;  ///< as named in the project, not the machine's folder
  std::string sha256;

  bool operator==(const InputFile&) const = default;
};

/// What an output says of its own making: nothing of the machine, the threads or the clock.
struct Provenance {
  std::string program;            ///< "cakupan 0.1.0"
  std::string sources;            ///< base::program_sources()
  std::string project;            ///< file name of the project
  std::string output;             ///< its name in the bundle: "maps/proximity"
  std::string source;             ///< whose figures and boundaries, in a sentence or two; may be empty
  std::string made_from;          ///< the hash of all that it was made from
  std::vector<InputFile> inputs;  ///< those that it depends on
  std::optional<std::int64_t>
      date;  ///< $SOURCE_DATE_EPOCH, in seconds since 1970; nothing where it is not set

  bool operator==(const Provenance&) const = default;
};

}  // namespace cakupan::model
