#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/job/job.hpp>
#include <cakupan/publish/standing.hpp>

namespace cakupan::job {

struct VerifyOptions {
  std::string path;  ///< a bundle's folder, or an output
  std::string
      project;       ///< its file. DEFAULT: looked for beside and above the bundle, here, and in the example
  std::string data;  ///< DEFAULT: data_folder()
  base::Progress progress;
};

/// What a bundle or an output was made from, and whether that is still so.
struct Verification {
  std::string program;  ///< that made it
  enum class Maker { this_program, another } maker = Maker::this_program;
  std::string project;       ///< file name
  std::string project_path;  ///< where it was found; empty = nowhere
  struct Input {
    model::InputFile file;
    publish::InputState state;
  };
  std::vector<Input> inputs;
  std::vector<std::string> files;       ///< of the bundle, or the one output; by their paths in the bundle
  std::vector<std::string> changed;     ///< those that are missing or not as they were written
  std::optional<publish::Asked> asked;  ///< nothing of an output without its bundle
  std::optional<publish::Shard> shard;  ///< that the bundle is

  bool is_as_it_was() const;
};

/// Looks at hashes alone. THROWS: base::Error (input) where the path is no bundle and no output that says
/// what it was made from; (usage) for a project that is not there.
Verification verify(const VerifyOptions& options);

/// An output that is not made again as it is.
struct Difference {
  std::string path;
  enum class Kind { differs, not_made, not_there } kind = Kind::differs;  ///< not_there: made now, not before
  std::size_t byte = 0;                                                   ///< the first that differs

  bool operator==(const Difference&) const = default;
};

/// Makes everything of a verification again, in memory, and compares bytes. THROWS: as load and draw_maps;
/// base::Error (usage) where the project was not found.
std::vector<Difference> rebuilt_differences(const VerifyOptions& options, const Verification& found);

}  // namespace cakupan::job
