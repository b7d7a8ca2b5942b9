#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <cakupan/base/error.hpp>

namespace cakupan::base {

enum class Severity {
  note,    ///< what was decided for the user: a field found by rule, a code system agreed on
  warning  ///< something a person should look at; `--strict` turns it into exit 4
};

/// A finding about an input that did not end the job.
struct Diagnostic {
  Severity severity = Severity::warning;
  std::string topic;    ///< stable kebab-case name, the unit of counting: "ragged-row", "geometry-repaired"
  std::string message;  ///< one sentence without final period
  Place place;
  std::string remedy;  ///< what to do next; may be empty

  bool operator==(const Diagnostic&) const = default;
};

/// The diagnostics of a job, in the order in which they were found.
class Diagnostics {
 public:
  void note(std::string topic, std::string message, Place place = {}, std::string remedy = {});
  void warn(std::string topic, std::string message, Place place = {}, std::string remedy = {});

  /// Those of another job, after its own.
  void append(const Diagnostics& more);

  const std::vector<Diagnostic>& all() const { return all_; }
  std::size_t count(Severity severity) const;
  std::size_t count(std::string_view topic) const;

 private:
  std::vector<Diagnostic> all_;
};

/// "<place>: <message>; <remedy>" on one line.
std::string describe(const Diagnostic& diagnostic);

}  // namespace cakupan::base
