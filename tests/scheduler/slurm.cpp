#include "scheduler/slurm.hpp"

#include <array>
#include <chrono>
#include <csignal>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>
#include <system_error>
#include <thread>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

namespace cakupan::scheduler {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using program::read;
using program::write;

namespace {

/// Debian has the daemons where only root looks for programs.
std::string daemon(const std::string& name) {
  const fs::path path = fs::path("/usr/sbin") / name;
  if (!fs::exists(path)) throw std::runtime_error("no " + name + " here: see packages/test.txt");
  return path.string();
}

/// Ports that nobody has, no two alike.
std::array<int, 2> free_ports() {
  std::array<int, 2> ports{}, handles{};
  for (std::size_t i = 0; i < ports.size(); ++i) {
    handles[i] = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(handles[i], any, size) != 0 || ::getsockname(handles[i], any, &size) != 0)
      throw std::runtime_error("no free port on the loopback");
    ports[i] = ntohs(address.sin_port);
  }
  for (const int handle : handles) ::close(handle);
  return ports;
}

std::string host_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) throw std::runtime_error("a host without a name");
  const std::string text = name.data();
  return text.substr(0, text.find('.'));
}

std::string user_name() {
  const passwd* user = ::getpwuid(::geteuid());
  if (user == nullptr) throw std::runtime_error("a user without a name");
  return user->pw_name;
}

/// Without cgroups, accounts and mail: what a container has, too.
std::string configuration(const std::string& folder) {
  const auto [control, node] = free_ports();
  const std::string host = host_name(), user = user_name();
  std::ostringstream text;
  text << "ClusterName=test\nSlurmctldHost=" << host << "(127.0.0.1)\nSlurmctldPort=" << control
       << "\nSlurmdPort=" << node << "\nSlurmUser=" << user << "\nSlurmdUser=" << user
       << "\nAuthType=auth/munge\nCredType=cred/munge\nAuthInfo=socket=" << folder << "/munge.socket"
       << "\nStateSaveLocation=" << folder << "/state\nSlurmdSpoolDir=" << folder
       << "/spool\nSlurmctldPidFile=" << folder << "/slurmctld.pid\nSlurmdPidFile=" << folder
       << "/slurmd.pid\nProctrackType=proctrack/linuxproc\nTaskPlugin=task/none\n"
          "JobAcctGatherType=jobacct_gather/none\nAccountingStorageType=accounting_storage/none\n"
          "SelectType=select/cons_tres\nSelectTypeParameters=CR_Core\nMpiDefault=none\n"
          "SwitchType=switch/none\nReturnToService=2\nSlurmdParameters=config_overrides\n"
          "SchedulerParameters=sched_interval=1,batch_sched_delay=0\nKillWait=1\nMinJobAge=5\n"
       << "NodeName=" << host << " NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN\n"
       << "PartitionName=all Nodes=ALL Default=YES State=UP\n";
  return text.str();
}

void write_key(const fs::path& path) {
  std::random_device source;
  std::string key(1024, '\0');
  for (char& byte : key) byte = static_cast<char>(source());
  write(path, key);
  fs::permissions(path, fs::perms::owner_read);
}

}  // namespace

Slurm::Slurm() {
  std::string pattern = "/tmp/cakupan-slurm-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch folder");
  folder_ = pattern;
  try {
    // munged refuses a socket that not everybody can reach, and a key that others can read.
    fs::permissions(folder_, fs::perms(0711));
    write_key(folder_ / "munge.key");
    // Between looking for a port and taking it, another may take it.
    constexpr int tries = 3;
    for (int i = 0; i < tries && !is_ready(); ++i) start();
    if (!is_ready()) {
      throw std::runtime_error("Slurm does not start: " + read(folder_ / "munged.log") +
                               read(folder_ / "slurmctld.log") + read(folder_ / "slurmd.log"));
    }
  } catch (...) {
    stop();
    fs::remove_all(folder_);
    throw;
  }
}

Slurm::~Slurm() {
  stop();
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Slurm::start() {
  stop();
  write(folder_ / "slurm.conf", configuration(folder_.string()));
  fs::create_directories(folder_ / "state");
  fs::create_directories(folder_ / "spool");
  const std::string here = folder_.string(), conf = here + "/slurm.conf";
  const auto run = [&](const std::string& name, std::vector<std::string> words) {
    words.insert(words.begin(), daemon(name));
    daemons_.push_back(std::make_unique<database::Process>(words, folder_ / (name + ".log")));
  };
  run("munged", {"--foreground", "--key-file=" + here + "/munge.key", "--socket=" + here + "/munge.socket",
                 "--pid-file=" + here + "/munge.pid", "--seed-file=" + here + "/munge.seed"});
  for (int i = 0; i < 100 && !fs::exists(folder_ / "munge.socket"); ++i) std::this_thread::sleep_for(50ms);
  run("slurmctld", {"-D", "-c", "-f", conf});
  run("slurmd", {"-D", "-c", "-f", conf});
  for (int i = 0; i < 200 && daemons_.back()->runs() && !is_ready(); ++i) std::this_thread::sleep_for(100ms);
}

void Slurm::stop() {
  while (!daemons_.empty()) {
    daemons_.back()->end(SIGTERM);
    daemons_.pop_back();
  }
}

bool Slurm::is_ready() const {
  return !daemons_.empty() && answer_of({"sinfo", "-h", "-o", "%T"}).out.starts_with("idle");
}

program::Answer Slurm::answer_of(std::vector<std::string> words) const {
  words.insert(words.begin(), {"timeout", "20", "env", "SLURM_CONF=" + (folder_ / "slurm.conf").string()});
  return program::answer_of(words);
}

bool Slurm::finishes(int seconds) const {
  for (int i = 0; i < 2 * seconds; ++i) {
    const program::Answer queue = answer_of({"squeue", "-h", "-o", "%i %r"});
    if (queue.code == 0 && queue.out.empty()) return true;
    std::istringstream lines(queue.out);
    for (std::string job, reason; lines >> job >> reason;) {
      if (reason == "BeginTime") answer_of({"scontrol", "update", "jobid=" + job, "StartTime=now"});
    }
    std::this_thread::sleep_for(500ms);
  }
  return false;
}

}  // namespace cakupan::scheduler
