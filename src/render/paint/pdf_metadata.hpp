#pragma once

#include <string>

namespace cakupan::render::paint {

/// A PDF with an XMP as its metadata (ISO 32000-1, 14.3.2), added as an incremental update (7.5.6):
/// Cairo 1.16 writes none. A file whose cross-reference is not a table (7.5.4) stays as it is.
std::string with_metadata(std::string pdf, const std::string& xmp);

}  // namespace cakupan::render::paint
