#include "render/paint/pdf_metadata.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>

namespace cakupan::render::paint {

namespace {

/// The number that follows a key, "/Size 12".
std::optional<std::int64_t> number_after(std::string_view text, std::string_view key) {
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t first = text.find_first_of("0123456789", at + key.size());
  if (first == std::string_view::npos) return std::nullopt;
  return base::parse_integer(text.substr(first, text.find_first_not_of("0123456789", first) - first));
}

/// Where the file's last table and the object of its catalog are.
struct Ends {
  std::int64_t table = 0, size = 0, root = 0;
  std::optional<std::int64_t> info;
  std::string_view catalog;  ///< what stands between its << and >>
};

std::optional<Ends> ends_of(std::string_view pdf) {
  const std::size_t start = pdf.rfind("startxref");
  const std::size_t trailer = pdf.rfind("trailer");
  if (start == std::string_view::npos || trailer == std::string_view::npos) return std::nullopt;
  const std::string_view words = pdf.substr(trailer, start - trailer);
  const auto table = number_after(pdf.substr(start), "startxref");
  const auto size = number_after(words, "/Size"), root = number_after(words, "/Root");
  if (!table || !size || !root || *root >= *size ||
      !pdf.substr(static_cast<std::size_t>(*table)).starts_with("xref"))
    return std::nullopt;
  // Lines of 20 bytes after "xref" and "0 <size>", one for each object.
  const std::size_t lines = pdf.find('\n', static_cast<std::size_t>(*table) + 5);
  if (lines == std::string_view::npos) return std::nullopt;
  const auto offset = base::parse_integer(pdf.substr(lines + 1 + 20 * static_cast<std::size_t>(*root), 10));
  if (!offset || *offset >= static_cast<std::int64_t>(pdf.size())) return std::nullopt;
  const std::string_view object = pdf.substr(static_cast<std::size_t>(*offset));
  const std::size_t open = object.find("<<"), end = object.find("endobj");
  if (!object.starts_with(fmt::format("{} 0 obj", *root)) || end == std::string_view::npos)
    return std::nullopt;
  const std::size_t close = object.rfind(">>", end);
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
  return Ends{*table, *size, *root, number_after(words, "/Info"), object.substr(open + 2, close - open - 2)};
}

}  // namespace

std::string with_metadata(std::string pdf, const std::string& xmp) {
  const auto ends = ends_of(pdf);
  if (!ends) return pdf;
  const std::string packet =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + xmp + "<?xpacket end=\"r\"?>";
  const std::string catalog =
      fmt::format("{} 0 obj\n<<{}/Metadata {} 0 R\n>>\nendobj\n", ends->root, ends->catalog, ends->size);
  const std::string stream =
      fmt::format("{} 0 obj\n<< /Type /Metadata /Subtype /XML /Length {} >>\nstream\n{}\nendstream\nendobj\n",
                  ends->size, packet.size(), packet);
  if (pdf.back() != '\n') pdf += '\n';
  const std::size_t catalog_at = pdf.size(), stream_at = catalog_at + catalog.size();
  const std::size_t table_at = stream_at + stream.size();
  pdf += catalog + stream;
  pdf += fmt::format("xref\n{} 1\n{:010} 00000 n \n{} 1\n{:010} 00000 n \n", ends->root, catalog_at,
                     ends->size, stream_at);
  pdf += fmt::format("trailer\n<< /Size {} /Root {} 0 R", ends->size + 1, ends->root);
  if (ends->info) pdf += fmt::format(" /Info {} 0 R", *ends->info);
  pdf += fmt::format(" /Prev {} >>\nstartxref\n{}\n%%EOF\n", ends->table, table_at);
  return pdf;
}

}  // namespace cakupan::render::paint
