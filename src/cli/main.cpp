#include <csignal>
#include <exception>
#include <iostream>
#include <optional>

#include <unistd.h>

#include <cakupan/analysis/parallel.hpp>
#include <cakupan/base/progress.hpp>

#include "cli/commands.hpp"

namespace {

using namespace cakupan;

constexpr int exit_interrupted = 130;

const cli::SharedOptions& shared_of(const cli::Command& command) {
  return std::visit([](const auto& options) -> const cli::SharedOptions& { return options.shared; }, command);
}

void execute(const cli::Command& command, cli::Streams streams) {
  struct Visitor {
    cli::Streams streams;
    void operator()(const cli::RunOptions& options) const { cli::run(options, streams); }
    void operator()(const cli::CheckOptions& options) const { cli::check(options, streams); }
    void operator()(const cli::MatchOptions& options) const { cli::match(options, streams); }
    void operator()(const cli::ClassifyCommandOptions& options) const { cli::classify(options, streams); }
    void operator()(const cli::MapOptions& options) const { cli::map(options, streams); }
    void operator()(const cli::ListOptions& options) const { cli::list(options, streams); }
  };
  std::visit(Visitor{streams}, command);
}

int answer(const std::vector<std::string>& arguments) {
  const auto terminal =
      ::isatty(STDERR_FILENO) == 1 ? cli::Reporter::Terminal::yes : cli::Reporter::Terminal::no;
  cli::Reporter reporter(std::cerr, cli::Verbosity::normal, cli::ColorRule::automatic, terminal);
  try {
    const auto parsed = cli::parse_command_line(arguments);
    if (const auto* information = std::get_if<cli::Information>(&parsed)) {
      std::cout << information->text;
      return 0;
    }
    const auto& command = std::get<cli::Command>(parsed);
    const cli::SharedOptions& shared = shared_of(command);
    reporter = cli::Reporter(std::cerr, shared.verbosity, shared.color, terminal);
    std::optional<analysis::ThreadLimit> limit;
    if (shared.threads) limit.emplace(static_cast<std::size_t>(*shared.threads));
    execute(command, {std::cout, reporter});
    std::cout.flush();
    if (!std::cout) throw base::Error(base::Failure::work, "standard output cannot be written");
    return 0;
  } catch (const base::Error& error) {
    reporter.error(error);
    return base::exit_code(error.failure());
  } catch (const base::Interrupted&) {
    reporter.error("interrupted; nothing was written");
    return exit_interrupted;
  } catch (const std::bad_alloc&) {
    reporter.error("out of memory; use smaller inputs or a lower --dpi");
    return base::exit_code(base::Failure::work);
  } catch (const std::exception& error) {
    reporter.error(std::string("internal error: ") + error.what());
    return base::exit_code(base::Failure::work);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGINT, [](int) noexcept { base::request_interrupt(); });
  std::signal(SIGTERM, [](int) noexcept { base::request_interrupt(); });
  std::signal(SIGPIPE, SIG_IGN);
  return answer({argv + 1, argv + argc});
}
