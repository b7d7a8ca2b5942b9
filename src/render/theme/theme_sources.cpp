#include "render/theme/theme_sources.hpp"

#include <filesystem>

#include <cakupan/base/messages.hpp>

namespace cakupan::render::theme {

std::vector<std::string> source_lines(const std::string& figures, const model::BoundarySource& boundaries,
                                      base::Language language) {
  using base::Message;
  std::vector<std::string> lines;
  if (!figures.empty()) lines.push_back(base::message(Message::source, language, {figures}));
  const std::string& attribution = boundaries.attribution.in(language);
  const std::string whose =
      attribution.empty() ? std::filesystem::path(boundaries.path).filename().string() : attribution;
  const bool indicative = boundaries.truth == model::BoundaryTruth::indicative;
  lines.push_back(
      base::message(indicative ? Message::boundaries_indicative : Message::boundaries, language, {whose}));
  return lines;
}

}  // namespace cakupan::render::theme
