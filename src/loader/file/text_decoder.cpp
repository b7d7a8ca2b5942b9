#include "loader/file/text_decoder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

#include "geo/ogr_text.hpp"

namespace cakupan::loader::file {

namespace {

const std::string fallback = "ISO-8859-1";  // every byte has a meaning in it

bool is_ascii(const std::string& bytes) {
  return std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_utf8_name(const std::string& encoding) { return base::squeezed(encoding) == "utf8"; }

}  // namespace

TextDecoder::TextDecoder(const std::string& path, const std::string& driver, const geo::OgrLayer& layer,
                         const std::string& chosen)
    : path_(path), chosen_(chosen), cpg_(layer.cpg_encoding), header_(layer.header_encoding) {
  if (!chosen.empty() && !is_utf8_name(chosen) && !geo::is_known_encoding(chosen)) {
    throw base::Error(base::Failure::usage, fmt::format("unknown encoding '{}'", chosen),
                      {path, {}, "encoding"}, "write it as \"UTF-8\", \"ISO-8859-1\" or \"CP1252\"");
  }
  const bool dbf = driver == "ESRI Shapefile";
  declared_ = !chosen.empty() ? chosen : !dbf ? "UTF-8" : !cpg_.empty() ? cpg_ : header_;
}

void TextDecoder::add(Count& count, std::size_t row, const std::string& field, const std::string& text) {
  if (count.values++ > 0) return;
  count.row = row;
  count.field = field;
  count.text = text;
}

std::string TextDecoder::decoded(const std::string& bytes, std::size_t row, const std::string& field) {
  if (is_ascii(bytes)) return bytes;
  any_accent_ = true;
  const bool utf8 = base::is_utf8(bytes);
  if (utf8 && chosen_.empty()) {
    // Accented text in a one-byte encoding is all but never well-formed UTF-8 by chance.
    if (!declared_.empty() && !is_utf8_name(declared_)) add(utf8_after_all_, row, field, bytes);
    return bytes;
  }
  if (!declared_.empty()) {
    if (auto text = geo::recoded(bytes, declared_)) return *text;
  }
  std::string text = geo::recoded(bytes, fallback).value_or("?");
  add(not_as_declared_, row, field, text);
  return text;
}

void TextDecoder::report(base::Diagnostics& diagnostics) const {
  const std::string topic = "text-encoding";
  const std::string remedy = "if that reads wrong, set encoding = \"…\"";
  if (const Count& c = not_as_declared_; c.values > 0) {
    const std::string because =
        declared_.empty() ? "the file does not name its encoding" : "text is not " + declared_;
    diagnostics.warn(topic,
                     fmt::format("{}: {} values read as {}, first '{}' of feature {}", because, c.values,
                                 fallback, c.text, c.row),
                     {path_, {}, c.field}, remedy);
  }
  if (const Count& c = utf8_after_all_; c.values > 0) {
    diagnostics.warn(
        topic,
        fmt::format("the file declares {} but its text is UTF-8: {} values read as UTF-8, first '{}' of "
                    "feature {}",
                    declared_, c.values, c.text, c.row),
        {path_, {}, c.field}, remedy);
  }
  const bool differ = !cpg_.empty() && !header_.empty() && base::squeezed(cpg_) != base::squeezed(header_);
  if (differ && any_accent_ && chosen_.empty()) {
    diagnostics.warn(
        topic, fmt::format("the .cpg file says {}, the DBF header {}; the .cpg is followed", cpg_, header_),
        {path_, {}, {}}, remedy);
  }
}

}  // namespace cakupan::loader::file
