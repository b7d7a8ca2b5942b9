#include "job/asked.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/password.hpp>
#include <cakupan/job/job.hpp>

namespace cakupan::job {

/// Source: https://reproducible-builds.org/specs/source-date-epoch/
std::optional<std::int64_t> date_of_environment() {
  constexpr std::int64_t latest = 253402300799;  // the end of the year 9999
  const char* text = std::getenv("SOURCE_DATE_EPOCH");
  if (text == nullptr || *text == '\0') return std::nullopt;
  const auto seconds = base::parse_integer(text);
  if (seconds && *seconds >= 0 && *seconds <= latest) return *seconds;
  throw base::Error(base::Failure::usage,
                    fmt::format("SOURCE_DATE_EPOCH='{}' is no whole number of seconds since 1970", text), {},
                    "set it to such a number, or unset it");
}

publish::Asked asked_of(const model::Project& project, base::Language language,
                        const std::vector<std::string>& only, std::optional<std::int64_t> date,
                        const std::vector<std::string>& folders) {
  publish::Asked asked;
  asked.language = language;
  asked.what_if = base::address_without_password(publish::told_from(folders, project.what_if));
  asked.only = only;
  std::sort(asked.only.begin(), asked.only.end());
  asked.only.erase(std::unique(asked.only.begin(), asked.only.end()), asked.only.end());
  asked.date = date;
  return asked;
}

publish::Asked asked_of(const Job& job) {
  return asked_of(job.project, job.language, job.only, job.date, {job.folder, job.data});
}

}  // namespace cakupan::job
