#pragma once

#include <memory>
#include <string>

#include <cairo.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include <cakupan/base/error.hpp>

namespace cakupan::render::text {

/// Frees a C handle with the function that its library has for it.
template <auto Free>
struct FreeWith {
  template <class T>
  void operator()(T* handle) const {
    Free(handle);
  }
};

// A font map takes a reference to its FcConfig that Pango 1.50 never gives back, unless it is told to drop
// the config.
inline void close_font_map(PangoFontMap* map) {
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), nullptr);
  g_object_unref(map);
}

using CairoHandle = std::unique_ptr<cairo_t, FreeWith<cairo_destroy>>;
using SurfaceHandle = std::unique_ptr<cairo_surface_t, FreeWith<cairo_surface_destroy>>;
using PathHandle = std::unique_ptr<cairo_path_t, FreeWith<cairo_path_destroy>>;
using FontOptionsHandle = std::unique_ptr<cairo_font_options_t, FreeWith<cairo_font_options_destroy>>;
using FontConfigHandle = std::unique_ptr<FcConfig, FreeWith<FcConfigDestroy>>;
using FontMapHandle = std::unique_ptr<PangoFontMap, FreeWith<close_font_map>>;
using PangoContextHandle = std::unique_ptr<PangoContext, FreeWith<g_object_unref>>;
using LayoutHandle = std::unique_ptr<PangoLayout, FreeWith<g_object_unref>>;
using DescriptionHandle = std::unique_ptr<PangoFontDescription, FreeWith<pango_font_description_free>>;
using MetricsHandle = std::unique_ptr<PangoFontMetrics, FreeWith<pango_font_metrics_unref>>;

/// THROWS: base::Error (work) where Cairo reports a failure.
inline void check(cairo_status_t status, const char* what) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw base::Error(base::Failure::work,
                    std::string("cannot draw the ") + what + ": " + cairo_status_to_string(status));
}

}  // namespace cakupan::render::text
