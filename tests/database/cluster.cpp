#include "database/cluster.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <stdexcept>
#include <thread>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

#include "program/program.hpp"

namespace cakupan::database {

namespace fs = std::filesystem;
using program::answer_of;

namespace {

/// Debian keeps each version's programs in a folder of its own.
fs::path programs() {
  std::vector<fs::path> found;
  const fs::path versions = "/usr/lib/postgresql";
  if (fs::is_directory(versions)) {
    for (const auto& version : fs::directory_iterator(versions)) {
      if (fs::exists(version.path() / "bin/initdb")) found.push_back(version.path() / "bin");
    }
  }
  if (found.empty()) throw std::runtime_error("no PostgreSQL here: see packages/test.txt");
  return *std::max_element(found.begin(), found.end());
}

/// The server does not run as root: then as the user whom its package makes.
const passwd* server_user() {
  if (::geteuid() != 0) return nullptr;
  const passwd* user = ::getpwnam("postgres");
  if (user == nullptr) throw std::runtime_error("no user postgres here: see packages/test.txt");
  return user;
}

std::vector<std::string> as_server_user(const std::vector<std::string>& words) {
  std::vector<std::string> all{"setpriv", "--pdeathsig", "QUIT"};
  if (server_user() != nullptr)
    all.insert(all.end(), {"--reuid=postgres", "--regid=postgres", "--init-groups"});
  all.insert(all.end(), words.begin(), words.end());
  return all;
}

int free_port() {
  const int handle = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const any = reinterpret_cast<sockaddr*>(&address);
  const bool found = ::bind(handle, any, size) == 0 && ::getsockname(handle, any, &size) == 0;
  ::close(handle);
  if (!found) throw std::runtime_error("no free port on the loopback");
  return ntohs(address.sin_port);
}

}  // namespace

Cluster::Cluster() {
  // The test's own folder is for its user alone, who may be another one.
  std::string pattern = "/tmp/cakupan-pg-XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch folder");
  folder_ = pattern;
  try {
    if (const passwd* user = server_user();
        user != nullptr && ::chown(folder_.c_str(), user->pw_uid, user->pw_gid) != 0)
      throw std::runtime_error("the scratch folder cannot be given to postgres");
    make();
    // Between looking for a port and taking it, another may take it.
    constexpr int tries = 5;
    for (int i = 0; i < tries && !start(); ++i) {
    }
    if (!answers()) throw std::runtime_error("PostgreSQL does not start: " + program::read(folder_ / "log"));
  } catch (...) {
    server_.reset();
    fs::remove_all(folder_);
    throw;
  }
  sql("CREATE ROLE planner LOGIN PASSWORD 's3cr3t'; CREATE DATABASE plain OWNER planner; CREATE DATABASE gis",
      "postgres");
  sql("CREATE EXTENSION postgis; GRANT CREATE ON DATABASE gis TO planner");
}

Cluster::~Cluster() {
  if (server_) server_->end(SIGINT);  // not waiting for whoever is connected
  server_.reset();
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void Cluster::make() const {
  const auto made = answer_of(as_server_user(
      {(programs() / "initdb").string(), "-D", (folder_ / "data").string(), "--no-sync", "--no-locale", "-E",
       "UTF8", "-U", "postgres", "--auth-local=trust", "--auth-host=scram-sha-256"}));
  if (made.code != 0) throw std::runtime_error("initdb fails: " + made.out + made.err);
}

bool Cluster::start() {
  using namespace std::chrono_literals;
  port_ = free_port();
  server_ = std::make_unique<Process>(
      as_server_user({(programs() / "postgres").string(), "-D", (folder_ / "data").string(), "-c",
                      "fsync=off", "-c", "listen_addresses=127.0.0.1", "-c", "port=" + std::to_string(port_),
                      "-c", "unix_socket_directories=" + folder_.string()}),
      folder_ / "log");
  for (int i = 0; i < 600 && server_->runs(); ++i) {
    if (answers()) return true;
    std::this_thread::sleep_for(50ms);
  }
  return false;
}

bool Cluster::answers() const { return answer_of(psql("SELECT 1", "postgres")).code == 0; }

std::vector<std::string> Cluster::psql(const std::string& statements, const std::string& database) const {
  return {(programs() / "psql").string(),
          "-XqAt",
          "-v",
          "ON_ERROR_STOP=1",
          "-h",
          folder_.string(),
          "-p",
          std::to_string(port_),
          "-U",
          "postgres",
          "-d",
          database,
          "-c",
          statements};
}

std::string Cluster::sql(const std::string& statements, const std::string& database) const {
  // One -c is one transaction, in which no database can be created.
  auto words = psql("", database);
  words.resize(words.size() - 2);
  const auto answer = answer_of(words, statements);
  EXPECT_EQ(answer.code, 0) << statements << "\n" << answer.err;
  return answer.out.substr(0, answer.out.find_last_not_of('\n') + 1);
}

}  // namespace cakupan::database
