#include "cli/reporter.hpp"

#include <algorithm>
#include <array>
#include <ostream>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/password.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/wording.hpp>
#include <cakupan/publish/json.hpp>

#include "cli/progress_bar.hpp"

namespace cakupan::cli {

namespace {

// Of each topic as many are printed; the manifest has them all.
constexpr std::size_t shown_per_topic = 5;

// As often as an eye follows, and no terminal is slowed down.
constexpr std::chrono::milliseconds redrawn_every{100};

std::string safe(const std::string& line) { return base::escaped(base::without_passwords(line)); }

/// Without the folder that all maps lie in.
std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

Reporter::Reporter(std::ostream& stream, const Speech& speech, Terminal terminal)
    : stream_(&stream),
      verbosity_(speech.verbosity),
      log_(speech.log),
      language_(speech.language),
      colored_(speech.color == ColorRule::always ||
               (speech.color == ColorRule::automatic && terminal == Terminal::yes)),
      terminal_(terminal == Terminal::yes && log_ == LogFormat::text) {}

void Reporter::stage(const std::string& what) {
  if (verbosity_ == Verbosity::quiet) return;
  if (is_json()) {
    *stream_ << publish::to_json_line("stage", {{"stage", base::without_passwords(what)}}) << "\n"
             << std::flush;
    return;
  }
  if (terminal_) {
    *stream_ << "\r\x1b[K" << safe(turned(what)) << " ..." << std::flush;
    stage_open_ = true;
  } else {
    *stream_ << safe(turned(what)) << "\n";
  }
}

base::Progress Reporter::progress() {
  return [this](std::string_view what, std::size_t done, std::size_t total) { tell(what, done, total); };
}

void Reporter::tell(std::string_view what, std::size_t done, std::size_t total) {
  const auto now = std::chrono::steady_clock::now();
  if (what != long_stage_) {
    long_stage_ = what;
    stage_began_ = bar_drawn_ = now;
    stage(long_stage_);
    return;
  }
  draw_bar(long_stage_, done, total);
}

void Reporter::draw_bar(const std::string& stage, std::size_t done, std::size_t total) {
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ || verbosity_ == Verbosity::quiet || total == 0 || now - bar_drawn_ < redrawn_every) return;
  bar_drawn_ = now;
  *stream_ << "\r\x1b[K"
           << base::escaped(
                  progress_line(turned(stage), std::min(done, total), total, now - stage_began_, language_))
           << std::flush;
  stage_open_ = true;
}

job::PageTold Reporter::pages() {
  return [this](const job::PageNews& news) { tell(news); };
}

void Reporter::tell(const job::PageNews& news) {
  static const std::array<std::string, 4> fates{"drawn", "unchanged", "failed", "left out"};
  const std::string& fate = fates[static_cast<std::size_t>(news.fate)];
  if (verbosity_ == Verbosity::quiet) return;
  if (is_json()) {
    *stream_ << publish::to_json_line(
                    "map", {{"path", news.path}, {"fate", fate}, {"done", news.done}, {"total", news.total}})
             << "\n"
             << std::flush;
  } else if (terminal_) {
    draw_bar(fmt::format("drawing {}/{} {}", news.done, news.total, name_of(news.path)), news.done,
             news.total);
  } else if (news.fate != job::PageNews::Fate::left_out) {
    *stream_ << fmt::format("{} {} ({}/{})\n", turned(fate), base::escaped(news.path), news.done, news.total);
  }
}

void Reporter::end_stage() {
  if (stage_open_) *stream_ << "\r\x1b[K";
  stage_open_ = false;
}

void Reporter::say(const std::string& line) {
  if (verbosity_ == Verbosity::quiet) return;
  if (is_json()) {
    *stream_ << publish::to_json_line("said", {{"text", base::without_passwords(line)}}) << "\n";
    return;
  }
  end_stage();
  *stream_ << safe(turned(line)) << "\n";
}

void Reporter::report(const base::Diagnostics& diagnostics) {
  if (is_json()) {
    for (const base::Diagnostic& diagnostic : diagnostics.all()) {
      if (diagnostic.severity == base::Severity::warning || verbosity_ == Verbosity::normal)
        *stream_ << publish::to_json_line(diagnostic) << "\n";
    }
    return;
  }
  end_stage();
  std::vector<std::string> topics;
  for (const base::Diagnostic& diagnostic : diagnostics.all()) {
    if (std::find(topics.begin(), topics.end(), diagnostic.topic) == topics.end())
      topics.push_back(diagnostic.topic);
  }
  for (const std::string& topic : topics) {
    const std::size_t count = diagnostics.count(topic);
    std::size_t shown = 0;
    for (const base::Diagnostic& diagnostic : diagnostics.all()) {
      if (diagnostic.topic != topic) continue;
      const bool warning = diagnostic.severity == base::Severity::warning;
      if (!warning && verbosity_ == Verbosity::quiet) continue;
      if (++shown > shown_per_topic) continue;
      *stream_ << (warning ? painted(turned("warning"), "33") : painted(turned("note"), "36")) << ": "
               << base::escaped(base::said(diagnostic, language_)) << "\n";
    }
    if (shown > shown_per_topic) {
      *stream_ << turned(
          fmt::format("  ... and {} more of '{}', {} in all\n", shown - shown_per_topic, topic, count));
    }
  }
  const std::size_t warnings = diagnostics.count(base::Severity::warning);
  if (warnings > 0)
    *stream_ << turned(fmt::format("{} {}\n", warnings, warnings == 1 ? "warning" : "warnings"));
}

void Reporter::error(const base::Error& error) {
  if (is_json()) {
    *stream_ << publish::to_json_line(error) << "\n";
  } else {
    end_stage();
    *stream_ << painted(turned("error"), "31") << ": " << safe(base::said(error, language_)) << "\n";
  }
}

void Reporter::error(const std::string& line) {
  if (is_json()) {
    *stream_ << publish::to_json_line("error", {{"message", base::without_passwords(line)}}) << "\n";
    return;
  }
  end_stage();
  *stream_ << painted(turned("error"), "31") << ": " << safe(turned(line)) << "\n";
}

std::string Reporter::turned(std::string_view english) const { return base::said(english, language_); }

std::string Reporter::painted(const std::string& word, const char* code) const {
  return colored_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, word) : word;
}

}  // namespace cakupan::cli
