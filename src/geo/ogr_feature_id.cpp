#include "geo/ogr_feature_id.hpp"

#include <cstdio>
#include <memory>
#include <string_view>
#include <type_traits>
#include <vector>

#include <cpl_vsi.h>

#include "geo/ogr_feature.hpp"
#include "geo/ogr_messages.hpp"

namespace cakupan::geo {

namespace {

struct CloseFile {
  void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

std::string beginning_of(const std::string& path) {
  constexpr std::size_t enough = 1U << 18U;
  const std::unique_ptr<VSILFILE, CloseFile> file(VSIFOpenL(path.c_str(), "rb"));
  if (!file) return {};
  std::string text(enough, '\0');
  text.resize(VSIFReadL(text.data(), 1, text.size(), file.get()));
  return text;
}

/// What is known so far of an object of the text.
struct OpenObject {
  bool has_id = false;
  bool is_feature = false;
};

/// Whether the first object of the text with `"type": "Feature"` has the key "id".
bool first_feature_has_id(std::string_view text) {
  std::vector<OpenObject> open;
  std::string_view key, last;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '"') {
      std::size_t end = at + 1;
      while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
      if (end >= text.size()) return false;
      last = text.substr(at + 1, end - at - 1);
      at = end;
      if (open.empty()) continue;
      if (key == "type" && last == "Feature") open.back().is_feature = true;
    } else if (c == ':') {
      key = last;
      if (!open.empty() && key == feature_id_field) open.back().has_id = true;
    } else if (c == '{') {
      open.emplace_back();
      key = {};
    } else if (c == '}' && !open.empty()) {
      if (open.back().is_feature) return open.back().has_id;
      open.pop_back();
      key = {};
    } else if (c == ',' || c == '[' || c == ']') {
      key = {};
    }
    if (!open.empty() && open.back().is_feature && open.back().has_id) return true;
  }
  return false;
}

}  // namespace

bool has_numeric_ids(OGRLayerH layer, const std::string& path) {
  const GdalMessages messages;
  if (OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(layer), feature_id_field) >= 0) return false;
  OGR_L_ResetReading(layer);
  bool as_counted = true;
  for (GIntBig expected = 0; expected < 2; ++expected) {
    const Feature feature(OGR_L_GetNextFeature(layer));
    if (feature && OGR_F_GetFID(feature.get()) != expected) as_counted = false;
  }
  OGR_L_ResetReading(layer);
  return !as_counted || first_feature_has_id(beginning_of(path));
}

}  // namespace cakupan::geo
