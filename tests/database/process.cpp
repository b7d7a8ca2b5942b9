#include "database/process.hpp"

#include <chrono>
#include <csignal>
#include <cstdio>
#include <thread>

#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace cakupan::database {

Process::Process(std::vector<std::string> words, const std::filesystem::path& log) {
  std::fflush(nullptr);  // or the child writes what is buffered once more
  child_ = ::fork();
  if (child_ != 0) return;
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  const bool ready = std::freopen("/dev/null", "r", stdin) != nullptr &&
                     std::freopen(log.c_str(), "w", stdout) != nullptr && ::dup2(1, 2) == 2;
  if (ready) ::execvp(argv[0], argv.data());
  ::_exit(127);
}

Process::~Process() { end(SIGKILL); }

bool Process::runs() {
  if (!ended_ && ::waitpid(child_, nullptr, WNOHANG) == child_) ended_ = true;
  return !ended_;
}

void Process::end(int signal) {
  using namespace std::chrono_literals;
  if (!runs()) return;
  ::kill(child_, signal);
  for (int i = 0; i < 500 && runs(); ++i) std::this_thread::sleep_for(10ms);
  if (!runs()) return;
  ::kill(child_, SIGKILL);
  ::waitpid(child_, nullptr, 0);
  ended_ = true;
}

}  // namespace cakupan::database
