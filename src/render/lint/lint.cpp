#include <cakupan/render/lint/lint.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include <cakupan/base/first_names.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/render/text/text_measure.hpp>

#include "render/color/color_vision.hpp"
#include "render/lint/text_ground.hpp"
#include "render/theme/color_check.hpp"

namespace cakupan::render::lint {

namespace {

constexpr base::Points least_size{6};
// Of the limit for a dot, which the shape before its lines were simplified decided.
constexpr double nearly = 0.9;

class Linter {
 public:
  Linter(const theme::ThematicMap& map, const theme::MapGeometry& geometry, const scene::Scene& scene,
         const model::Style& style, const base::Place& place, base::Diagnostics& diagnostics)
      : map_(map),
        geometry_(geometry),
        scene_(scene),
        style_(style),
        place_(place),
        diagnostics_(diagnostics),
        texts_(grounded_texts(scene)) {}

  void run() {
    colors();
    texts();
    glyphs();
    legend();
    source();
    small_regions();
  }

 private:
  void warn(const char* topic, const std::string& message, const std::string& remedy) {
    diagnostics_.warn(topic, message, place_, remedy);
  }

  void colors() {
    const std::vector<std::string> faults = theme::color_faults(map_, style_);
    if (faults.empty()) return;
    std::string message = faults.front();
    if (faults.size() > 1) message += fmt::format("; {} in all", base::counted(faults.size(), "such pair"));
    warn("map-colors", message, color_remedy());
  }

  std::string color_remedy() const {
    if (map_.legend.class_colors.count == 0) return "change the [colors] of the style";
    if (map_.legend.class_colors.of > 0)
      return "both sides of a center are as light: for print without color take style = \"grey-print\", "
             "whose "
             "hatches part them";
    const auto passing = theme::passing_palette(map_, style_);
    if (passing) {
      return fmt::format("palette = \"{}\" passes with this number of classes ({})", *passing,
                         map_.legend.class_colors.count);
    }
    return fmt::format("no palette passes with {} classes; take fewer, or change the [colors] of the style",
                       map_.legend.class_colors.count);
  }

  void texts() {
    std::vector<std::string> small;
    std::vector<std::string> faint;
    double smallest = least_size.value;
    double faintest = color::least_contrast;
    for (const GroundedText& text : texts_) {
      const std::string name = "'" + text.run->text + "'";
      if (text.run->size < least_size) {
        small.push_back(name);
        smallest = std::min(smallest, text.run->size.value);
      }
      const double ratio = color::contrast(text.run->color, text.ground);
      if (ratio >= color::least_contrast) continue;
      faintest = std::min(faintest, ratio);
      faint.push_back(
          fmt::format("{} ({} on {})", name, model::to_text(text.run->color), model::to_text(text.ground)));
    }
    if (!small.empty()) {
      warn("map-text-size",
           fmt::format("{} below {:.0f} pt at print size, down to {:.1f} pt: {}",
                       base::counted(small.size(), "text"), least_size.value, smallest,
                       base::first_names(small)),
           "raise the [sizes] of the style");
    }
    if (!faint.empty()) {
      warn("map-contrast",
           fmt::format("{} with a contrast below {:.1f}:1, down to {:.1f}:1: {}",
                       base::counted(faint.size(), "text"), color::least_contrast, faintest,
                       base::first_names(faint)),
           "change the [colors] of the style");
    }
  }

  void glyphs() {
    const text::TextMeasure measure(scene_.font);
    std::set<char32_t> missing;
    std::vector<std::string> where;
    for (const GroundedText& text : texts_) {
      const std::vector<char32_t> of_text = measure.without_glyph(text.run->text, text.run->weight);
      if (of_text.empty()) continue;
      missing.insert(of_text.begin(), of_text.end());
      where.push_back("'" + text.run->text + "'");
    }
    if (missing.empty()) return;
    std::vector<std::string> names;
    names.reserve(missing.size());
    for (const char32_t one : missing)
      names.push_back(fmt::format("U+{:04X}", static_cast<std::uint32_t>(one)));
    warn("map-glyph",
         fmt::format("the font '{}' lacks {}, in {}: PNG and PDF show a box, SVG falls back to '{}'",
                     scene_.font.family, base::first_names(names), base::first_names(where),
                     scene_.font.fallback),
         "name a font that has them under [font] of the style");
  }

  void legend() {
    std::string words;
    for (const scene::Layer& layer : scene_.layers) {
      if (!layer.id.starts_with("legend")) continue;
      for (const scene::Item& item : layer.items) {
        if (const auto* run = std::get_if<scene::TextRun>(&item)) words += run->text + " ";
      }
    }
    std::vector<std::string> without;
    std::size_t regions = 0;
    std::multiset<std::string> labels;
    for (const theme::MapClass& one : map_.legend.classes) labels.insert(one.label);
    for (const theme::MapClass& one : map_.legend.classes) {
      if (one.count == 0 || one.standing == theme::MapClass::Standing::of_ramp) continue;
      const bool told = words.find(one.label) != std::string::npos;
      if (one.standing == theme::MapClass::Standing::no_data) {
        if (told) continue;
        warn("map-no-data",
             fmt::format("{} without data and no entry for them in the legend",
                         base::counted(one.count, "region")),
             "set no_data = \"needed\" or \"always\" under [legend] of the style");
      } else if (!told || labels.count(one.label) > 1) {
        without.push_back("'" + one.label + "'");
        regions += one.count;
      }
    }
    if (without.empty()) return;
    warn("map-legend",
         fmt::format("the legend does not tell {} by an entry of their own: {}",
                     base::counted(regions, "region"), base::first_names(without)),
         "take fewer classes or breaks farther apart");
  }

  void source() {
    if (!map_.words.figures_source.empty()) return;
    warn("map-source", "the map does not say whose figures it shows",
         "name it: --source (in a project: source = \"…\" under [participation], or of the map)");
  }

  // A region is seen where its shape reaches the limit, on the map or in an inset, or a dot stands for it.
  void small_regions() {
    if (map_.legend.symbols || map_.legend.dots) return;
    std::map<std::string, double> area;
    for (const scene::Layer& layer : scene_.layers) {
      for (const scene::Item& item : layer.items) {
        if (const auto* shape = std::get_if<scene::Shape>(&item); shape != nullptr && shape->tag) {
          double& largest = area[shape->tag->code];
          largest = std::max(largest, area_of(shape->path));
        } else if (const auto* disc = std::get_if<scene::Disc>(&item); disc != nullptr && disc->tag) {
          area[disc->tag->code] = std::numeric_limits<double>::infinity();
        }
      }
    }
    // Of a country's villages, all may be.
    std::vector<std::string> first;
    std::size_t small = 0;
    const geo::PolygonSet& shapes = geometry_.at(map_.subject.layer);
    for (const theme::MapFeature& feature : map_.subject.features) {
      if (shapes.is_empty(feature.shape)) continue;
      // In small multiples, what each adds to the one before is seen; the rest is what is around it.
      const auto& chart = map_.subject.chart;
      if (!map_.subject.panels.empty() && chart && feature.map_class != chart->added_class) continue;
      const auto found = area.find(feature.code);
      if (found != area.end() && found->second >= nearly * style_.small_regions.limit_mm2) continue;
      if (++small <= base::names_told) first.push_back(feature.name);
    }
    if (small == 0) return;
    warn("map-small-regions",
         fmt::format("{} below {:.1f} mm² on the page and without a dot: {}", base::counted(small, "region"),
                     style_.small_regions.limit_mm2, base::first_names(first, ", ", small)),
         "take a larger page, or show the part that has them as a map of its own");
  }

  static double area_of(const scene::Path& path) {
    double twice = 0;
    for (const scene::SubPath& part : path.parts) {
      for (std::size_t i = part.points.first; i < part.points.last; ++i) {
        const geo::Coordinate a = path.points[i];
        const geo::Coordinate b = path.points[i + 1 < part.points.last ? i + 1 : part.points.first];
        twice += a.x * b.y - b.x * a.y;
      }
    }
    return std::abs(twice) / 2;
  }

  const theme::ThematicMap& map_;
  const theme::MapGeometry& geometry_;
  const scene::Scene& scene_;
  const model::Style& style_;
  const base::Place& place_;
  base::Diagnostics& diagnostics_;
  std::vector<GroundedText> texts_;
};

}  // namespace

void check_map(const theme::ThematicMap& map, const theme::MapGeometry& geometry, const scene::Scene& scene,
               const model::Style& style, const base::Place& place, base::Diagnostics& diagnostics) {
  Linter(map, geometry, scene, style, place, diagnostics).run();
}

}  // namespace cakupan::render::lint
