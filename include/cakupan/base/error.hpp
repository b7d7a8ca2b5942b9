#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>

namespace cakupan::base {

/// Where something was found. Empty members are unknown or do not apply.
struct Place {
  std::string file;                ///< as the user named it
  std::optional<std::size_t> row;  ///< 1-based line or row as a text editor or spreadsheet counts it
  std::string field;               ///< column, attribute or key

  bool operator==(const Place&) const = default;
};

/// Who has to act, which decides the exit code.
enum class Failure {
  work,         ///< the work itself failed (exit 1)
  usage,        ///< command line or project file (exit 2)
  input,        ///< an input cannot be read or is invalid (exit 3)
  gate,         ///< a gate such as --min-match was not met (exit 4)
  some_outputs  ///< some outputs were made, others failed (exit 5)
};

/// The process exit code of a failure. The codes are part of the command line's contract.
int exit_code(Failure failure);

/// An error that ends the job: what happened, where, and what to do next.
/// `what()` is one line: "<place>: <what happened>; <remedy>".
class Error : public std::runtime_error {
 public:
  Error(Failure failure, std::string happened, Place place = {}, std::string remedy = {});

  Failure failure() const { return failure_; }
  const std::string& happened() const { return happened_; }
  const Place& place() const { return place_; }
  const std::string& remedy() const { return remedy_; }

 private:
  Failure failure_;
  std::string happened_;
  Place place_;
  std::string remedy_;
};

/// "file, row 12, field 'year'", or an empty string for an empty place.
std::string describe(const Place& place);

}  // namespace cakupan::base
