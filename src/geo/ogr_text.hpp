#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "geo/ogr.hpp"

/// The rest of GDAL's door: archives, encodings and JSON text.
namespace cakupan::geo {

/// GDAL looks through an archive folder by folder, which of 60,000 takes minutes.
inline constexpr std::size_t most_zip_entries = 10'000;

/// The files in a .zip archive, with folders, in name order.
/// THROWS: base::Error (input) where it is no archive, or states more than `most_zip_entries`.
std::vector<std::string> files_in_zip(const std::string& path);
/// The bytes of one of them; empty where it is not there.
std::string bytes_in_zip(const std::string& archive, const std::string& file);
/// What OgrSource takes to open a file of an archive.
std::string path_in_zip(const std::string& archive, const std::string& file);

/// The text in UTF-8; nothing where the encoding is unknown or the bytes are not of it. "UTF-8" checks alone.
std::optional<std::string> recoded(std::string_view bytes, const std::string& encoding);
bool is_known_encoding(const std::string& encoding);

/// The fields of one JSON object, in the order of the text. Nested values keep their JSON text.
using JsonRecord = std::vector<std::pair<std::string, OgrValue>>;
/// The objects of a JSON array.
/// THROWS: base::Error (input) where the text is no array of objects; `path` is only for messages.
std::vector<JsonRecord> json_records(const std::string& text, const std::string& path);

}  // namespace cakupan::geo
