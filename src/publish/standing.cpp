#include <cakupan/publish/standing.hpp>

#include <algorithm>
#include <filesystem>

#include <cakupan/base/parallel.hpp>
#include <cakupan/publish/bundle.hpp>

#include "publish/manifest_reading.hpp"
#include "publish/manifest_words.hpp"

namespace cakupan::publish {

namespace fs = std::filesystem;

const StandingFile* StandingBundle::file(const std::string& path) const {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const StandingFile& one) { return one.path == path; });
  return found == files.end() ? nullptr : &*found;
}

base::Diagnostics StandingBundle::diagnostics() const {
  base::Diagnostics all;
  for (const base::Diagnostic& one : manifest.diagnostics) {
    if (one.severity == base::Severity::warning) {
      all.warn(one.topic, one.message, one.place, one.remedy);
    } else {
      all.note(one.topic, one.message, one.place, one.remedy);
    }
  }
  return all;
}

std::optional<StandingBundle> standing_bundle(const std::string& folder) {
  const auto text = bytes_of_file((fs::path(folder) / manifest_path).string());
  if (!text) return std::nullopt;
  auto bundle = bundle_of_manifest(*text);
  if (bundle) bundle->folder = folder;
  return bundle;
}

std::optional<std::string> intact_bytes(const StandingBundle& bundle, const StandingFile& file) {
  auto bytes = bytes_of_file((fs::path(bundle.folder) / file.path).string());
  if (bytes && sha256(*bytes) != file.sha256) bytes.reset();
  return bytes;
}

std::vector<std::string> changed_files(const StandingBundle& bundle) {
  std::vector<char> intact(bundle.files.size(), 0);
  base::for_each_index(bundle.files.size(),
                       [&](std::size_t i) { intact[i] = intact_bytes(bundle, bundle.files[i]) ? 1 : 0; });
  std::vector<std::string> changed;
  for (std::size_t i = 0; i < intact.size(); ++i) {
    if (intact[i] == 0) changed.push_back(bundle.files[i].path);
  }
  return changed;
}

InputState state_of(const ManifestInput& input, const std::vector<std::string>& folders) {
  std::vector<fs::path> places;
  for (const std::string& folder : folders) places.push_back(fs::path(folder) / input.path);
  if (folders.empty()) places.emplace_back(input.path);
  InputState state = InputState::missing;
  for (const fs::path& place : places) {
    std::error_code error;
    if (!fs::is_regular_file(place, error)) continue;
    if (sha256_of_file(place.string()) == input.sha256) return InputState::same;
    state = InputState::changed;
  }
  return state;
}

}  // namespace cakupan::publish
