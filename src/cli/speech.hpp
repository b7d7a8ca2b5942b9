#pragma once

namespace cakupan::cli {

enum class ReportFormat { text, json };
enum class Verbosity { normal, quiet };
enum class ColorRule { automatic, always, never };

/// How the program speaks.
struct Speech {
  ReportFormat report = ReportFormat::text;
  Verbosity verbosity = Verbosity::normal;
  ColorRule color = ColorRule::automatic;

  bool operator==(const Speech&) const = default;
};

}  // namespace cakupan::cli
