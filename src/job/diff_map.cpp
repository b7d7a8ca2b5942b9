#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/base/messages.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/job/diff.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/project/style_file.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/theme/choropleth.hpp>

namespace cakupan::job {

namespace fs = std::filesystem;

namespace {

using base::Message;

/// What a region is filled for: its state comes before its classes.
std::map<std::string, std::string> word_of_region(const BundleDiff& diff) {
  std::map<std::string, std::string> words;
  for (const Change& change : diff.changes) {
    const std::string word = change.of == Change::Of::map_class ? "class" : "state";
    const auto [known, is_new] = words.emplace(change.code, word);
    if (!is_new && word == "state") known->second = word;
  }
  return words;
}

}  // namespace

render::scene::Scene diff_map(const BundleDiff& diff, base::Language language, const std::string& data) {
  const std::string path = (fs::path(diff.new_folder) / "tables/regions.gpkg").string();
  base::Diagnostics ignored;
  model::BoundaryInput input;
  input.path = path;
  input.code_field = "code";
  input.name_field = "region";
  input.attribution = base::Text{"yang dari bundel lebih baru", "those of the newer bundle"};
  const loader::boundary::BoundaryFile file = loader::boundary::read_boundaries(input, ignored);
  const auto words = word_of_region(diff);
  render::theme::ChoroplethInput content;
  content.language = language;
  content.style = loader::project::read_style("report", styles_folder(data.empty() ? data_folder() : data));
  content.title = base::message(Message::changed_title, language,
                                {fs::path(diff.old_folder).lexically_normal().filename().string() + " – " +
                                 fs::path(diff.new_folder).lexically_normal().filename().string()});
  content.legend_title = base::message(Message::changed_legend, language);
  content.source = fs::path(diff.new_folder).lexically_normal().filename().string();
  content.boundaries = file.source;
  const model::Style::Colors& colors = content.style.colors;
  content.categories = {{"state", base::message(Message::changed_state, language), colors.near_gap},
                        {"class", base::message(Message::changed_class, language), colors.far_participant},
                        {"same", base::message(Message::changed_not, language), colors.none}};
  for (const loader::boundary::FeatureAttributes& feature : file.features) {
    const auto word = words.find(feature.code);
    content.features.push_back({feature.code, feature.name, {}, word == words.end() ? "same" : word->second});
  }
  const render::theme::ThematicMap map = render::theme::category_map(content);
  return render::map::draw(map, {file.shapes, nullptr, nullptr}, content.style).scene;
}

}  // namespace cakupan::job
