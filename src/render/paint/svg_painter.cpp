#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/model/xmp.hpp>
#include <cakupan/render/paint/paint.hpp>
#include <cakupan/render/text/text_measure.hpp>

#include "render/paint/svg_text.hpp"
#include "render/scene/hatch_lines.hpp"

namespace cakupan::render::paint {

namespace {

// Declarations in the order of their first use; equal ones share a class.
class StyleSheet {
 public:
  std::string name(const std::string& declarations) {
    const auto [entry, is_new] = names_.try_emplace(declarations, fmt::format("c{}", names_.size() + 1));
    if (is_new) rules_ += "." + entry->second + "{" + declarations + "}\n";
    return entry->second;
  }
  const std::string& rules() const { return rules_; }

 private:
  std::map<std::string, std::string> names_;
  std::string rules_;
};

std::string paint_of(const std::optional<model::Color>& fill, const std::optional<scene::Stroke>& stroke) {
  std::string css = fill ? "fill:" + model::to_text(*fill) : "fill:none";
  if (!stroke) return css;
  css += fmt::format(";stroke:{};stroke-width:{}", model::to_text(stroke->color),
                     base::to_text(stroke->width.value));
  if (stroke->dash.empty()) return css;
  css += ";stroke-dasharray:";
  for (std::size_t i = 0; i < stroke->dash.size(); ++i) {
    css += (i == 0 ? "" : ",") + base::to_text(stroke->dash[i]);
  }
  return css;
}

// A font family for CSS: quoted, without what could end the quotes.
std::string css_string(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c != '"' && c != '\\' && c != '<' && c != '&' && static_cast<unsigned char>(c) >= 0x20) result += c;
  }
  return result + '"';
}

class SvgPainter {
 public:
  explicit SvgPainter(const scene::Scene& scene) : scene_(scene), fonts_(scene.font) {
    ids_.unique("map-title");
    ids_.unique("map-desc");
    for (const scene::Layer& layer : scene.layers) layer_ids_.push_back(ids_.unique(layer.id));
  }

  std::string document() {
    for (std::size_t i = 0; i < scene_.layers.size(); ++i) add(scene_.layers[i], layer_ids_[i]);
    return head() + body_ + "</svg>\n";
  }

 private:
  std::string head() const {
    const char* language = scene_.language == base::Language::indonesian ? "id" : "en";
    const std::string width = svg_number(scene_.width.value);
    const std::string height = svg_number(scene_.height.value);
    std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    text += fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        "version=\"1.1\" "
        "width=\"{0}mm\" height=\"{1}mm\" viewBox=\"0 0 {0} {1}\" role=\"img\" lang=\"{2}\" xml:lang=\"{2}\" "
        "aria-labelledby=\"map-title map-desc\">\n",
        width, height, language);
    text += "<title id=\"map-title\">" + svg_escaped(scene_.title) + "</title>\n";
    text += "<desc id=\"map-desc\">" + svg_escaped(scene_.description) + "</desc>\n";
    if (scene_.provenance)
      text += "<metadata>\n" + model::xmp_of(*scene_.provenance, scene_.title) + "</metadata>\n";
    text += "<style>\n";
    text += "path,circle{fill-rule:evenodd;clip-rule:evenodd;stroke-linejoin:round;stroke-linecap:round}\n";
    if (scene_.font.text == model::Style::Font::Text::text) {
      text += fmt::format("text{{font-family:{},{};stroke-linejoin:round}}\n", css_string(scene_.font.family),
                          scene_.font.fallback);
    }
    text += sheet_.rules() + "</style>\n";
    if (!definitions_.empty()) text += "<defs>\n" + definitions_ + "</defs>\n";
    text += fmt::format("<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>\n", width, height,
                        model::to_text(scene_.background));
    return text;
  }

  void add(const scene::Layer& layer, const std::string& id) {
    if (layer.clip && layer.clip->is_empty()) return;
    body_ += "<g id=\"" + id + "\"";
    if (layer.clip) {
      const std::string clip = ids_.unique(id + "-clip");
      definitions_ +=
          fmt::format("<clipPath id=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/></clipPath>\n",
                      clip, svg_number(layer.clip->min_x()), svg_number(layer.clip->min_y()),
                      svg_number(layer.clip->width()), svg_number(layer.clip->height()));
      body_ += " clip-path=\"url(#" + clip + ")\"";
    }
    body_ += ">\n";
    for (const scene::Item& item : layer.items) {
      std::visit([this](const auto& drawn) { add(drawn); }, item);
    }
    body_ += "</g>\n";
  }

  void add(const scene::Shape& shape) {
    const std::string data = svg_path_data(shape.path);
    if (data.empty()) return;
    const std::string rule = shape.rule == scene::Shape::FillRule::nonzero
                                 ? sheet_.name("fill-rule:nonzero;clip-rule:nonzero")
                                 : "";
    if (!shape.hatch) {
      add_element("path",
                  fmt::format(" class=\"{}{}{}\" d=\"{}\"", sheet_.name(paint_of(shape.fill, shape.stroke)),
                              rule.empty() ? "" : " ", rule, data),
                  shape.tag);
      return;
    }
    // The path is written once, without paint of its own, and takes that of each place where it stands. The
    // lines are written out: browsers draw the tiles of a <pattern> as small pictures.
    body_ += "<g" + attributes(shape.tag) + ">" + title(shape.tag);
    const std::string outline = ids_.unique("outline");
    const std::string clip = ids_.unique(outline + "-clip");
    const bool widens = scene::stroke_widens_fill(shape);
    body_ += fmt::format("<g class=\"{}\"><path id=\"{}\"{} d=\"{}\"/></g>",
                         sheet_.name(paint_of(shape.fill, widens ? shape.stroke : std::nullopt)), outline,
                         rule.empty() ? "" : fmt::format(" class=\"{}\"", rule), data);
    body_ += fmt::format("<clipPath id=\"{}\"><use xlink:href=\"#{}\"/></clipPath>", clip, outline);
    const scene::Path lines =
        scene::hatch_lines(*shape.hatch, scene::extent_of(scene::Shape{shape.path, {}, {}, {}, {}}));
    body_ += fmt::format("<path class=\"{}\" clip-path=\"url(#{})\" d=\"{}\"/>",
                         sheet_.name(paint_of({}, scene::Stroke{shape.hatch->color, shape.hatch->width, {}})),
                         clip, svg_path_data(lines));
    if (shape.stroke && !widens) {
      body_ += fmt::format("<use class=\"{}\" xlink:href=\"#{}\"/>", sheet_.name(paint_of({}, shape.stroke)),
                           outline);
    }
    body_ += "</g>\n";
  }

  void add(const scene::Disc& disc) {
    add_element("circle",
                fmt::format(" class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"",
                            sheet_.name(paint_of(disc.fill, disc.stroke)), svg_number(disc.center.x),
                            svg_number(disc.center.y), svg_number(disc.radius.value)),
                disc.tag);
  }

  void add(const scene::TextRun& run) {
    if (run.text.empty() || run.size.value <= 0) return;
    if (scene_.font.text == model::Style::Font::Text::outlines) {
      add_outline(run);
      return;
    }
    std::string css =
        fmt::format("fill:{};font-size:{}px;font-weight:{}", model::to_text(run.color),
                    base::to_fixed(base::to_millimeters(run.size).value, 3), fonts_.css_weight(run.weight));
    if (run.anchor == scene::Anchor::middle) css += ";text-anchor:middle";
    if (run.anchor == scene::Anchor::end) css += ";text-anchor:end";
    if (run.halo) {
      css += fmt::format(";paint-order:stroke;stroke:{};stroke-width:{}", model::to_text(run.halo->color),
                         base::to_text(run.halo->width.value * 2));
    }
    const std::string x = svg_number(run.baseline.x);
    const std::string y = svg_number(run.baseline.y);
    body_ += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\"", sheet_.name(css), x, y);
    if (run.width.value > 0) {
      body_ +=
          fmt::format(" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", svg_number(run.width.value));
    }
    if (run.rotation_degrees != 0) {
      body_ += fmt::format(" transform=\"rotate({} {} {})\"", svg_number(run.rotation_degrees), x, y);
    }
    if (run.text.front() == ' ' || run.text.back() == ' ' || run.text.find("  ") != std::string::npos) {
      body_ += " xml:space=\"preserve\"";
    }
    body_ += ">" + svg_escaped(run.text) + "</text>\n";
  }

  // In thousandths of a millimeter, so that the curves are whole numbers.
  void add_outline(const scene::TextRun& run) {
    const std::string data = svg_outline_data(fonts_.outline(run.text, run.size, run.weight));
    if (data.empty()) return;
    std::string css = fmt::format("fill:{};fill-rule:nonzero", model::to_text(run.color));
    if (run.halo) {
      css += fmt::format(";paint-order:stroke;stroke:{};stroke-width:{}", model::to_text(run.halo->color),
                         base::to_text(run.halo->width.value * 2000));
    }
    std::string place =
        fmt::format("translate({} {})", svg_number(run.baseline.x), svg_number(run.baseline.y));
    if (run.rotation_degrees != 0) place += fmt::format(" rotate({})", svg_number(run.rotation_degrees));
    const double before = run.anchor == scene::Anchor::start    ? 0
                          : run.anchor == scene::Anchor::middle ? 0.5
                                                                : 1;
    if (before > 0) place += fmt::format(" translate({} 0)", svg_number(-before * run.width.value));
    body_ += fmt::format(
        "<path class=\"{}\" role=\"img\" aria-label=\"{}\" transform=\"{} scale(.001)\" d=\"{}\"/>\n",
        sheet_.name(css), svg_escaped(run.text), place, data);
  }

  void add_element(const char* name, const std::string& drawing, const std::optional<scene::RegionTag>& tag) {
    body_ += fmt::format("<{}{}{}", name, attributes(tag), drawing);
    body_ += tag ? fmt::format(">{}</{}>\n", title(tag), name) : "/>\n";
  }

  std::string attributes(const std::optional<scene::RegionTag>& tag) {
    if (!tag) return "";
    return fmt::format(" id=\"{}\" data-code=\"{}\" data-name=\"{}\" data-value=\"{}\" data-class=\"{}\"",
                       ids_.unique((tag->inset.empty() ? "" : tag->inset + "-") + "region-" + tag->code),
                       svg_escaped(tag->code), svg_escaped(tag->name), svg_escaped(tag->value),
                       svg_escaped(tag->class_label));
  }

  // What a reader sees who points at a region.
  static std::string title(const std::optional<scene::RegionTag>& tag) {
    if (!tag) return "";
    const std::string& figure = tag->value.empty() ? tag->class_label : tag->value;
    return "<title>" + svg_escaped(tag->name + (figure.empty() ? "" : ": " + figure)) + "</title>";
  }

  const scene::Scene& scene_;
  text::TextMeasure fonts_;
  SvgIds ids_;
  std::vector<std::string> layer_ids_;
  StyleSheet sheet_;
  std::string definitions_;
  std::string body_;
};

}  // namespace

std::string to_svg(const scene::Scene& scene) { return SvgPainter(scene).document(); }

}  // namespace cakupan::render::paint
