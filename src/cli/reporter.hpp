#pragma once

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/job/maps.hpp>

#include "cli/speech.hpp"

namespace cakupan::cli {

/// Speaks on stderr: stages, warnings with their counts, errors. To people in lines: what is said may be of
/// an input, and is written as base::escaped has it, so that a line stays a line, and a terminal obeys
/// nothing in it. Is given English, and says it in the speech's language. To schedulers in JSON objects, one
/// a line, with every diagnostic, in English: see docs/batch.md.
class Reporter {
 public:
  enum class Terminal { yes, no };
  Reporter(std::ostream& stream, const Speech& speech, Terminal terminal);

  /// A stage of the job, on a line of its own; on a terminal it is overwritten by the next.
  void stage(const std::string& what);
  /// Tells of the stages of long work: on a terminal with a bar where it is known how much there is.
  /// REQUIRES: this outlives it.
  base::Progress progress();
  /// Tells of pages as they are done: on a terminal within the bar, "drawing 77/200 m077", elsewhere a line
  /// each. REQUIRES: this outlives it.
  job::PageTold pages();
  /// A result or notice that stays.
  void say(const std::string& line);
  /// Warnings (and, unless quiet, notes) by topic: the count and the first few of each.
  void report(const base::Diagnostics& diagnostics);
  void error(const base::Error& error);
  void error(const std::string& line);

 private:
  void end_stage();
  void tell(std::string_view what, std::size_t done, std::size_t total);
  void tell(const job::PageNews& news);
  void draw_bar(const std::string& stage, std::size_t done, std::size_t total);
  bool is_json() const { return log_ == LogFormat::json; }
  std::string turned(std::string_view english) const;
  std::string painted(const std::string& word, const char* code) const;

  std::ostream* stream_;
  Verbosity verbosity_;
  LogFormat log_;
  base::Language language_;
  bool colored_;
  bool terminal_;
  bool stage_open_ = false;
  std::string long_stage_;  ///< the last that `progress` told of
  std::chrono::steady_clock::time_point stage_began_, bar_drawn_;
};

}  // namespace cakupan::cli
