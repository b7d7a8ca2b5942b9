#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "database/process.hpp"
#include "program/program.hpp"

namespace cakupan::scheduler {

/// munged, slurmctld and slurmd from the system's packages: a cluster of this machine alone, on free ports of
/// the loopback, in a folder of its own. All are stopped and the folder removed when this goes out of scope;
/// they stop, too, where the test is killed.
class Slurm {
 public:
  /// THROWS: std::runtime_error with what the programs say.
  Slurm();
  ~Slurm();
  Slurm(const Slurm&) = delete;
  Slurm& operator=(const Slurm&) = delete;

  /// Runs a program that speaks with the cluster.
  program::Answer answer_of(std::vector<std::string> words) const;
  /// Waits until the queue is empty, at most some seconds; whether it is. A job that is tried again is not
  /// made to wait the two minutes that slurmctld gives a node to recover.
  bool finishes(int seconds) const;

 private:
  void start();
  void stop();
  bool is_ready() const;

  std::filesystem::path folder_;
  std::vector<std::unique_ptr<database::Process>> daemons_;  ///< in the order of their start
};

}  // namespace cakupan::scheduler
