#pragma once

#include <cakupan/base/language.hpp>

namespace cakupan::cli {

enum class ReportFormat { text, json };
enum class Verbosity { normal, quiet };
enum class ColorRule { automatic, always, never };
/// What stands on stderr: lines for people, or a JSON object a line for schedulers.
enum class LogFormat { text, json };

/// How the program speaks.
struct Speech {
  ReportFormat report = ReportFormat::text;
  Verbosity verbosity = Verbosity::normal;
  ColorRule color = ColorRule::automatic;
  LogFormat log = LogFormat::text;
  base::Language language = base::Language::english;  ///< of what is said to people; JSON stays English

  bool operator==(const Speech&) const = default;
};

}  // namespace cakupan::cli
