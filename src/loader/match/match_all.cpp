#include "loader/match/match_all.hpp"

#include <algorithm>
#include <exception>
#include <thread>

namespace cakupan::loader::match {

namespace {

constexpr std::size_t smallest_share = 2000;  // below this, starting a thread costs more than it saves

}  // namespace

std::vector<model::Match> match_all(const Matcher& matcher, std::span<const MatchQuery> queries,
                                    std::size_t threads) {
  std::vector<model::Match> matches(queries.size());
  const std::size_t most = threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
  const std::size_t workers = std::clamp<std::size_t>(queries.size() / smallest_share, 1, most);
  std::vector<std::exception_ptr> failures(workers);
  const auto work = [&](std::size_t worker) {
    try {
      for (std::size_t i = worker; i < queries.size(); i += workers) matches[i] = matcher.match(queries[i]);
    } catch (...) {
      failures[worker] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t worker = 1; worker < workers; ++worker) others.emplace_back(work, worker);
    work(0);
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  return matches;
}

}  // namespace cakupan::loader::match
