#include "render/text/font_face.hpp"

#include <mutex>
#include <utility>

namespace cakupan::render::text {

namespace {

constexpr double units_per_em = FontFace::em * PANGO_SCALE;

FontOptionsHandle unhinted() {
  FontOptionsHandle options(cairo_font_options_create());
  // Hinted glyphs and advances depend on the resolution; a layout in millimeters must not.
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  return options;
}

base::Error unreadable(const std::string& file) {
  return {
      base::Failure::work,
      "cannot read the font",
      {file, {}, {}},
      "install its package (fonts-open-sans for the default) or name another file under [font] of the style"};
}

// Texts of all maps of a project; beyond, what was measured is forgotten.
constexpr std::size_t most_widths = 20000;
// Texts of some maps: each is measured, and then painted in several formats.
constexpr std::size_t most_layouts = 1000;

/// The faces that nobody uses at the moment. A face takes a millisecond to open, and a map needs it in its
/// layout, its checks and each of its painters.
class IdleFaces {
 public:
  std::unique_ptr<FontFace> take(const std::string& file) {
    const std::lock_guard lock(mutex_);
    const auto found = faces_.find(file);
    if (found == faces_.end()) return nullptr;
    std::unique_ptr<FontFace> face = std::move(found->second);
    faces_.erase(found);
    return face;
  }
  void keep(const std::string& file, std::unique_ptr<FontFace> face) {
    const std::lock_guard lock(mutex_);
    faces_.emplace(file, std::move(face));
  }

 private:
  std::mutex mutex_;
  std::unordered_multimap<std::string, std::unique_ptr<FontFace>> faces_;
};

IdleFaces& idle_faces() {
  static IdleFaces faces;
  return faces;
}

}  // namespace

FontFace::FontFace(const std::string& file) : config_(FcConfigCreate()) {
  if (!config_ || !FcConfigAppFontAddFile(config_.get(), reinterpret_cast<const FcChar8*>(file.c_str()))) {
    throw unreadable(file);
  }
  const FcFontSet* fonts = FcConfigGetFonts(config_.get(), FcSetApplication);
  if (fonts == nullptr || fonts->nfont == 0) throw unreadable(file);
  pattern_ = fonts->fonts[0];

  map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config_.get());
  context_.reset(pango_font_map_create_context(map_.get()));
  pango_cairo_context_set_font_options(context_.get(), unhinted().get());
  pango_context_set_round_glyph_positions(context_.get(), FALSE);
  pango_context_set_language(context_.get(), pango_language_from_string("en"));  // else the locale's
  pango_context_set_base_dir(context_.get(), PANGO_DIRECTION_LTR);

  DescriptionHandle description(pango_fc_font_description_from_pattern(pattern_, FALSE));
  pango_font_description_set_absolute_size(description.get(), units_per_em);
  pango_context_set_font_description(context_.get(), description.get());
  const MetricsHandle metrics(pango_context_get_metrics(context_.get(), description.get(), nullptr));
  ascent_em_ = pango_font_metrics_get_ascent(metrics.get()) / units_per_em;
  descent_em_ = pango_font_metrics_get_descent(metrics.get()) / units_per_em;

  double weight = FC_WEIGHT_REGULAR;
  FcPatternGetDouble(pattern_, FC_WEIGHT, 0, &weight);
  css_weight_ = static_cast<int>(FcWeightToOpenTypeDouble(weight));
}

LayoutHandle FontFace::set(const std::string& text) const {
  const auto another = [](const LayoutHandle& layout) {
    return LayoutHandle(PANGO_LAYOUT(g_object_ref(layout.get())));
  };
  if (const auto known = layouts_.find(text); known != layouts_.end()) return another(known->second);
  LayoutHandle layout(pango_layout_new(context_.get()));
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  if (layouts_.size() >= most_layouts) layouts_.clear();
  layouts_.emplace(text, another(layout));
  return layout;
}

double FontFace::width_em(const std::string& text) const {
  if (const auto known = widths_.find(text); known != widths_.end()) return known->second;
  const double width = text::width_em(set(text).get());
  if (widths_.size() >= most_widths) widths_.clear();
  widths_.emplace(text, width);
  return width;
}

bool FontFace::has_glyph(char32_t code_point) const {
  FcCharSet* glyphs = nullptr;
  return FcPatternGetCharSet(pattern_, FC_CHARSET, 0, &glyphs) == FcResultMatch &&
         FcCharSetHasChar(glyphs, code_point) == FcTrue;
}

LentFace::LentFace(const std::string& file) : file_(file), face_(idle_faces().take(file)) {
  if (!face_) face_ = std::make_unique<FontFace>(file);
}

LentFace::~LentFace() {
  if (!face_) return;
  try {
    idle_faces().keep(file_, std::move(face_));
  } catch (...) {  // NOLINT(bugprone-empty-catch): without memory to keep it, the face is closed
  }
}

double width_em(PangoLayout* layout) {
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  return logical.width / units_per_em;
}

}  // namespace cakupan::render::text
