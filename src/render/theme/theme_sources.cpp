#include "render/theme/theme_sources.hpp"

#include <cakupan/base/messages.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::theme {

std::vector<std::string> source_lines(const std::string& figures, const model::BoundarySource& boundaries,
                                      base::Language language) {
  using base::Message;
  std::vector<std::string> lines;
  if (!figures.empty()) lines.push_back(base::message(Message::source, language, {figures}));
  const std::string& whose = boundaries.attribution.in(language);
  const bool indicative = boundaries.truth == model::BoundaryTruth::indicative;
  lines.push_back(whose.empty()
                      ? base::message(Message::boundaries_unstated, language)
                      : base::message(indicative ? Message::boundaries_indicative : Message::boundaries,
                                      language, {whose}));
  return lines;
}

void add_context_source(MapWords& words, const model::Context& context) {
  const std::string& whose = context.attribution.in(words.language);
  if (!whose.empty())
    words.source_lines.push_back(base::message(base::Message::context_source, words.language, {whose}));
}

}  // namespace cakupan::render::theme
