#include <cakupan/publish/inputs.hpp>

#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>

namespace cakupan::publish {

namespace fs = std::filesystem;

namespace {

bool lies_in(const fs::path& path, const fs::path& folder) {
  const fs::path relative = path.lexically_relative(folder);
  return !relative.empty() && *relative.begin() != ".." && relative != ".";
}

/// The folder of a path without links, and its own name, which may be one.
fs::path as_named(const fs::path& path) {
  const fs::path absolute = fs::absolute(path);
  return fs::weakly_canonical(absolute.parent_path()) / absolute.filename();
}

}  // namespace

bool is_same_file(const std::string& a, const std::string& b) {
  std::error_code absent;
  return a != "-" && b != "-" && fs::equivalent(a, b, absent) && !absent;
}

void require_no_input(const std::string& output, const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    if (!is_same_file(output, input)) continue;
    throw base::Error(base::Failure::usage,
                      fmt::format("is the input '{}', which would be overwritten", input), {output, {}, {}},
                      "name another file to write");
  }
}

void require_no_input_in(const std::string& folder, const std::vector<std::string>& inputs) {
  std::error_code error;
  const fs::path replaced = fs::weakly_canonical(fs::absolute(folder), error);
  if (error) return;  // it is refused for what it is
  for (const std::string& input : inputs) {
    if (!fs::exists(input, error) || error) continue;
    if (!lies_in(fs::canonical(input), replaced) && !lies_in(as_named(input), replaced)) continue;
    throw base::Error(base::Failure::usage,
                      fmt::format("the output folder holds an input of this run ('{}')", input),
                      {folder, {}, {}}, "choose another folder with -o: all that is in it is replaced");
  }
}

}  // namespace cakupan::publish
