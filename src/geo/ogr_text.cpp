#include "geo/ogr_text.hpp"

#include <algorithm>
#include <fstream>
#include <memory>
#include <string_view>

#include <cpl_conv.h>
#include <cpl_json.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

#include "geo/ogr_messages.hpp"

namespace cakupan::geo {

namespace {

struct FreeText {
  void operator()(char* text) const { CPLFree(text); }
};
struct FreeList {
  void operator()(char** list) const { CSLDestroy(list); }
};

/// An archive of more entries states this, and the number elsewhere.
constexpr std::size_t uncounted = 0xFFFF;

/// What the end of an archive states; 0 where it states nothing. Source: APPNOTE of PKWARE, 4.3.16.
std::size_t entries_of_zip(const std::string& path) {
  constexpr std::streamoff record = 22, longest_comment = 0xFFFF;
  constexpr std::string_view signature("PK\x05\x06", 4);
  constexpr std::size_t place_of_count = 10;
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const std::streamoff size = file ? static_cast<std::streamoff>(file.tellg()) : 0;
  std::string end(static_cast<std::size_t>(std::min(size, record + longest_comment)), '\0');
  file.seekg(size - static_cast<std::streamoff>(end.size()));
  if (!file.read(end.data(), static_cast<std::streamsize>(end.size()))) return 0;
  const std::size_t at = end.rfind(signature);
  if (at == std::string::npos || at + static_cast<std::size_t>(record) > end.size()) return 0;
  const auto byte = [&](std::size_t i) {
    return static_cast<std::size_t>(static_cast<unsigned char>(end[i]));
  };
  return byte(at + place_of_count) + 256 * byte(at + place_of_count + 1);
}

OgrValue value_of(const CPLJSONObject& member) {
  switch (member.GetType()) {
    case CPLJSONObject::Type::Unknown:
    case CPLJSONObject::Type::Null:
      return {};
    case CPLJSONObject::Type::Integer:
    case CPLJSONObject::Type::Long:
      return {std::to_string(member.ToLong()), OgrKind::number};
    case CPLJSONObject::Type::Double:
      return {base::to_text(member.ToDouble()), OgrKind::number};
    case CPLJSONObject::Type::Boolean:
      return {member.ToBool() ? "true" : "false", OgrKind::text};
    case CPLJSONObject::Type::String:
      return {member.ToString(), OgrKind::text};
    case CPLJSONObject::Type::Array:
    case CPLJSONObject::Type::Object:
      break;
  }
  return {member.Format(CPLJSONObject::PrettyFormat::Plain), OgrKind::text};
}

}  // namespace

std::vector<std::string> files_in_zip(const std::string& path) {
  const std::size_t entries = entries_of_zip(path);
  if (entries > most_zip_entries) {
    throw base::Error(
        base::Failure::input,
        fmt::format("holds {} files and folders, more than the {} that are looked through",
                    entries == uncounted ? "65535 or more" : std::to_string(entries), most_zip_entries),
        {path, {}, {}}, "pack the boundary file alone, or unpack it and name the file");
  }
  register_gdal();
  const GdalMessages messages;
  const std::unique_ptr<char*, FreeList> list(VSIReadDirRecursive(("/vsizip/" + path).c_str()));
  if (!list) throw gdal_error("is no .zip archive, or a damaged one", path);
  std::vector<std::string> names;
  for (char** entry = list.get(); *entry; ++entry) {
    if (!std::string_view(*entry).ends_with('/')) names.emplace_back(*entry);
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string path_in_zip(const std::string& archive, const std::string& file) {
  return "/vsizip/" + archive + "/" + file;
}

std::string bytes_in_zip(const std::string& archive, const std::string& file) {
  GByte* bytes = nullptr;
  vsi_l_offset size = 0;
  const GdalMessages messages;
  if (VSIIngestFile(nullptr, path_in_zip(archive, file).c_str(), &bytes, &size, -1) != 1) return {};
  const std::unique_ptr<GByte, decltype(&VSIFree)> owner(bytes, VSIFree);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

std::optional<std::string> recoded(std::string_view bytes, const std::string& encoding) {
  const std::string lower = base::lower(encoding);
  if (lower == "utf-8" || lower == "utf8") {
    return base::is_utf8(bytes) ? std::optional<std::string>(bytes) : std::nullopt;
  }
  // GDAL hands text of an encoding that it does not know back as it is.
  if (!is_known_encoding(encoding)) return std::nullopt;
  const GdalMessages messages;
  const std::unique_ptr<char, FreeText> text(
      CPLRecode(std::string(bytes).c_str(), encoding.c_str(), CPL_ENC_UTF8));
  if (!text || messages.failed()) return std::nullopt;
  return std::string(text.get());
}

bool is_known_encoding(const std::string& encoding) {
  const GdalMessages messages;
  return CPLCanRecode("a", encoding.c_str(), CPL_ENC_UTF8) != 0;
}

std::vector<JsonRecord> json_records(const std::string& text, const std::string& path) {
  const GdalMessages messages;
  CPLJSONDocument document;
  if (!document.LoadMemory(text)) throw gdal_error("is not JSON: " + messages.words(), path);
  const CPLJSONObject root = document.GetRoot();
  if (root.GetType() != CPLJSONObject::Type::Array) throw gdal_error("is no JSON array of objects", path);
  std::vector<JsonRecord> records;
  for (const CPLJSONObject& element : root.ToArray()) {
    if (element.GetType() != CPLJSONObject::Type::Object)
      throw gdal_error("is no JSON array of objects", path);
    JsonRecord& record = records.emplace_back();
    for (const CPLJSONObject& member : element.GetChildren()) {
      record.emplace_back(member.GetName(), value_of(member));
    }
  }
  return records;
}

}  // namespace cakupan::geo
