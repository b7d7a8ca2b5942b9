#include <algorithm>
#include <filesystem>
#include <system_error>

#include <cakupan/publish/manifest.hpp>

namespace cakupan::publish {

namespace fs = std::filesystem;

std::string told_from(const std::vector<std::string>& folders, const std::string& path) {
  for (const std::string& folder : folders) {
    if (!folder.empty() && path.starts_with(folder + "/")) return path.substr(folder.size() + 1);
  }
  return path;
}

void add_inputs(std::vector<ManifestInput>& inputs, const std::string& role,
                const std::vector<std::string>& files, const std::vector<std::string>& folders) {
  for (const std::string& file : files) {
    std::error_code ignored;
    if (!fs::is_regular_file(file, ignored)) continue;
    const std::string path = told_from(folders, file);
    const bool known = std::any_of(inputs.begin(), inputs.end(), [&](const ManifestInput& input) {
      return input.role == role && input.path == path;
    });
    if (!known) inputs.push_back({role, path, sha256_of_file(file)});
  }
}

}  // namespace cakupan::publish
