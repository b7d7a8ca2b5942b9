#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <sys/types.h>

namespace cakupan::database {

/// A program that runs beside the test and ends with it at the latest.
class Process {
 public:
  /// Its stdout and stderr go to `log`. The first word is looked for in PATH.
  Process(std::vector<std::string> words, const std::filesystem::path& log);
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Whether it runs still.
  bool runs();
  /// Sends a signal, and waits until it has ended; after five seconds it is killed.
  void end(int signal);

 private:
  pid_t child_;
  bool ended_ = false;
};

}  // namespace cakupan::database
