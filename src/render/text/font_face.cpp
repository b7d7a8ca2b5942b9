#include "render/text/font_face.hpp"

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
  LayoutHandle layout(pango_layout_new(context_.get()));
  pango_layout_set_single_paragraph_mode(layout.get(), TRUE);
  pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
  return layout;
}

bool FontFace::has_glyph(char32_t code_point) const {
  FcCharSet* glyphs = nullptr;
  return FcPatternGetCharSet(pattern_, FC_CHARSET, 0, &glyphs) == FcResultMatch &&
         FcCharSetHasChar(glyphs, code_point) == FcTrue;
}

double width_em(PangoLayout* layout) {
  PangoRectangle logical;
  pango_layout_get_extents(layout, nullptr, &logical);
  return logical.width / units_per_em;
}

}  // namespace cakupan::render::text
