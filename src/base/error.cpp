#include <cakupan/base/error.hpp>

#include <string_view>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/password.hpp>

namespace cakupan::base {

namespace {

std::string one_line(const std::string& happened, const Place& place, const std::string& remedy) {
  const std::string where = describe(place);
  const std::string separator = happened.ends_with('?') ? " " : "; ";
  return (where.empty() ? "" : where + ": ") + happened + (remedy.empty() ? "" : separator + remedy);
}

// Spreadsheets and databases count rows, text files lines.
std::string_view row_word(const std::string& file) {
  if (file == "-") return "line";
  for (const std::string_view ending : {".toml", ".csv", ".tsv", ".txt"}) {
    if (file.ends_with(ending)) return "line";
  }
  return "row";
}

Place without_passwords(Place place) {
  place.file = address_without_password(place.file);
  return place;
}

}  // namespace

int exit_code(Failure failure) {
  switch (failure) {
    case Failure::work:
      return 1;
    case Failure::usage:
      return 2;
    case Failure::input:
      return 3;
    case Failure::gate:
      return 4;
    case Failure::some_outputs:
      return 5;
  }
  return 1;
}

std::string describe(const Place& place) {
  std::string text = place.file == "-" ? "standard input" : place.file;
  const auto add = [&text](const std::string& piece) { text += (text.empty() ? "" : ", ") + piece; };
  if (place.row) add(fmt::format("{} {}", row_word(place.file), *place.row));
  if (!place.field.empty()) add(fmt::format("field '{}'", place.field));
  return text;
}

Error::Error(Failure failure, std::string happened, Place place, std::string remedy)
    : std::runtime_error(one_line(base::without_passwords(happened), without_passwords(place),
                                  base::without_passwords(remedy))),
      failure_(failure),
      happened_(base::without_passwords(happened)),
      place_(without_passwords(std::move(place))),
      remedy_(base::without_passwords(remedy)) {}

}  // namespace cakupan::base
