#include <array>
#include <csignal>
#include <cstring>
#include <exception>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <malloc.h>
#include <poll.h>
#include <unistd.h>

#include <cakupan/base/parallel.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/base/wording.hpp>
#include <cakupan/publish/json.hpp>

#include "cli/command_line.hpp"
#include "cli/terminal_language.hpp"

namespace {

using namespace cakupan;

constexpr int exit_interrupted = 130;

const cli::Speech& speech_of(const cli::Command& command) {
  return std::visit([](const auto& options) -> const cli::Speech& { return options.speech; }, command);
}

/// The threads that a command may use; nothing where it works on one, or on all there are.
std::optional<int> threads_of(const cli::Command& command) {
  return std::visit(
      [](const auto& options) -> std::optional<int> {
        if constexpr (requires { options.threads; }) return options.threads;
        return std::nullopt;
      },
      command);
}

/// Whether whoever read our standard output has gone, as `| head -1` does: no error of ours.
bool reader_is_gone() {
  pollfd out{STDOUT_FILENO, POLLOUT, 0};
  return ::poll(&out, 1, 0) == 1 && (out.revents & POLLERR) != 0;
}

/// What a program answers besides its exit code: data for stdout, which is written whole at the end.
struct Answer {
  int code = 0;
  std::string out;
};

/// An error as the user wants it: words on stderr, and with `--json` an object on stdout, unless a result
/// that is worth having stands there already.
int failed(Answer& answer, const cli::Speech& speech, cli::Reporter& reporter, const base::Error& error,
           int code) {
  reporter.error(error);
  if (speech.report == cli::ReportFormat::json && answer.out.empty())
    answer.out = publish::to_json(error, code);
  return answer.code = code;
}

int failed(Answer& answer, const cli::Speech& speech, cli::Reporter& reporter, const base::Error& error) {
  return failed(answer, speech, reporter, error, base::exit_code(error.failure()));
}

void execute(const cli::Command& command, Answer& answer, cli::Reporter& reporter) {
  std::optional<base::ThreadLimit> limit;
  if (const auto threads = threads_of(command)) limit.emplace(static_cast<std::size_t>(*threads));
  std::ostringstream out;
  const auto keep = [&] { answer.out = std::move(out).str(); };
  try {
    std::visit([&](const auto& options) { cli::execute(options, {out, reporter}); }, command);
  } catch (...) {
    keep();
    throw;
  }
  keep();
}

Answer answer_to(const std::vector<std::string>& arguments, base::Language language) {
  using base::Failure;
  const auto terminal =
      ::isatty(STDERR_FILENO) == 1 ? cli::Reporter::Terminal::yes : cli::Reporter::Terminal::no;
  cli::Speech speech = cli::speech_of(arguments);
  speech.language = language;
  cli::Reporter reporter(std::cerr, speech, terminal);
  Answer answer;
  try {
    const auto parsed = cli::parse_command_line(arguments, language);
    if (const auto* information = std::get_if<cli::Information>(&parsed)) return {0, information->text};
    const auto& command = std::get<cli::Command>(parsed);
    speech = speech_of(command);
    reporter = cli::Reporter(std::cerr, speech, terminal);
    execute(command, answer, reporter);
  } catch (const base::Error& error) {
    failed(answer, speech, reporter, error);
  } catch (const base::Interrupted&) {
    failed(answer, speech, reporter, {Failure::work, "interrupted; nothing was written"}, exit_interrupted);
  } catch (const std::bad_alloc&) {
    failed(answer, speech, reporter,
           {Failure::work, "out of memory", {}, "use smaller inputs or a lower --dpi"});
  } catch (const std::exception& error) {
    failed(answer, speech, reporter, {Failure::work, std::string("internal error: ") + error.what()});
  }
  return answer;
}

/// Writes the answer's data. A reader who left before the end, as `| head -1` does, has what it wanted.
int deliver(const Answer& answer, base::Language language) {
  std::cout << answer.out << std::flush;
  if (std::cout || reader_is_gone()) return answer.code;
  std::cerr << base::said("error: standard output cannot be written; check the space left on its disk\n",
                          language);
  return answer.code != 0 ? answer.code : base::exit_code(base::Failure::work);
}

/// Every map needs images of some megabytes. Given back to the system each time, their pages would have to be
/// found and cleared again for the next map: a twentieth of a bundle's time. Without this, all is as correct.
void keep_freed_memory() {
#ifdef __GLIBC__
  ::mallopt(M_MMAP_THRESHOLD, 32 << 20);  // the largest that is allowed
  ::mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}

/// How long a loop may take to listen before the program ends without it.
constexpr unsigned patience_s = 5;

// In the user's language, which is found before there can be a signal; a handler may only read them.
std::array<char, 64> last_words{"error: interrupted\n"};

void choose_last_words(base::Language language) {
  const std::string words = base::said(last_words.data(), language);
  last_words[words.copy(last_words.data(), last_words.size() - 1)] = '\0';
}

// What ends at once leaves at most a folder beside the output, which the next run removes.
[[noreturn]] void end_at_once(int) noexcept {
  [[maybe_unused]] const auto told = ::write(STDERR_FILENO, last_words.data(), ::strlen(last_words.data()));
  ::_exit(exit_interrupted);
}

void interrupt(int signal) noexcept {
  if (base::interrupt_requested()) end_at_once(signal);
  base::request_interrupt();
  ::alarm(patience_s);
}

}  // namespace

int main(int argc, char** argv) {
  keep_freed_memory();
  const std::vector<std::string> arguments{argv + 1, argv + argc};
  const base::Language language = cli::terminal_language(arguments);
  choose_last_words(language);
  std::signal(SIGINT, interrupt);
  std::signal(SIGTERM, interrupt);
  std::signal(SIGALRM, end_at_once);
  std::signal(SIGPIPE, SIG_IGN);
  return deliver(answer_to(arguments, language), language);
}
