#include <cakupan/base/diagnostics.hpp>

#include <algorithm>
#include <utility>

#include <cakupan/base/password.hpp>

namespace cakupan::base {

namespace {

Diagnostic without_passwords(Diagnostic diagnostic) {
  diagnostic.message = base::without_passwords(diagnostic.message);
  diagnostic.place.file = address_without_password(diagnostic.place.file);
  diagnostic.remedy = base::without_passwords(diagnostic.remedy);
  return diagnostic;
}

}  // namespace

void Diagnostics::note(std::string topic, std::string message, Place place, std::string remedy) {
  all_.push_back(without_passwords(
      {Severity::note, std::move(topic), std::move(message), std::move(place), std::move(remedy)}));
}

void Diagnostics::warn(std::string topic, std::string message, Place place, std::string remedy) {
  all_.push_back(without_passwords(
      {Severity::warning, std::move(topic), std::move(message), std::move(place), std::move(remedy)}));
}

void Diagnostics::append(const Diagnostics& more) {
  all_.insert(all_.end(), more.all_.begin(), more.all_.end());
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(all_.begin(), all_.end(), [&](const Diagnostic& d) { return d.severity == severity; }));
}

std::size_t Diagnostics::count(std::string_view topic) const {
  return static_cast<std::size_t>(
      std::count_if(all_.begin(), all_.end(), [&](const Diagnostic& d) { return d.topic == topic; }));
}

std::string describe(const Diagnostic& diagnostic) {
  const std::string where = describe(diagnostic.place);
  return (where.empty() ? "" : where + ": ") + diagnostic.message +
         (diagnostic.remedy.empty() ? "" : "; " + diagnostic.remedy);
}

}  // namespace cakupan::base
