#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <cakupan/model/provenance.hpp>

namespace cakupan::model {

/// A provenance as XMP (ISO 16684-1), for the metadata of any format: title, source and program by their
/// common names, the rest in a namespace of its own. UTF-8, on several lines, without packet wrapper; plain
/// XML, so that it can be found in the bytes of a file. The same values give the same bytes.
std::string xmp_of(const Provenance& provenance, const std::string& title);

/// The provenance in the bytes of a file that carries such an XMP uncompressed; nothing where there is none.
std::optional<Provenance> provenance_in(std::string_view bytes);

/// Seconds since 1970 as "2024-02-29T12:00:00Z".
std::string date_text(std::int64_t seconds);

}  // namespace cakupan::model
