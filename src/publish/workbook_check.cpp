#include "publish/workbook_check.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "geo/ogr_archive.hpp"

namespace cakupan::publish {

void ElementCount::take(std::string_view piece) {
  while (!piece.empty()) {
    const std::size_t end = std::min(piece.find(in_tag_ ? '>' : '<'), piece.size());
    if (in_tag_) tag_ += piece.substr(0, end);
    if (end == piece.size()) return;
    piece.remove_prefix(end + 1);
    if (in_tag_) end_tag();
    in_tag_ = !in_tag_;
  }
}

void ElementCount::end_tag() {
  const std::string tag = std::exchange(tag_, {});
  if (tag.starts_with('?') || tag.starts_with('!')) return;
  if (tag.starts_with('/')) {
    is_balanced_ = is_balanced_ && !open_.empty() && open_.back() == std::string_view(tag).substr(1);
    if (!open_.empty()) open_.pop_back();
    return;
  }
  // A second root, or the rest of a tag whose '>' is lost.
  is_balanced_ = is_balanced_ && !(elements_ > 0 && open_.empty()) && tag.find('<') == std::string::npos;
  ++elements_;
  const std::string name = tag.substr(0, tag.find_first_of(" /\n"));
  if (name == counted_) ++count_;
  if (!tag.ends_with('/')) open_.push_back(name);
}

namespace {

/// How many elements of which name a file should have.
struct Known {
  std::string element;
  std::size_t count = 0;
};
using KnownOfFiles = std::map<std::string, Known>;

KnownOfFiles known_of(const std::vector<WrittenSheet>& sheets) {
  KnownOfFiles known;
  std::size_t with_comments = 0;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    known[fmt::format("xl/worksheets/sheet{}.xml", i + 1)] = {"c", sheets[i].cells};
    if (sheets[i].comments == 0) continue;
    ++with_comments;
    known[fmt::format("xl/comments{}.xml", with_comments)] = {"comment", sheets[i].comments};
    known[fmt::format("xl/drawings/vmlDrawing{}.vml", with_comments)] = {"v:shape", sheets[i].comments};
  }
  return known;
}

/// The texts of all cells say in their first tag how many they are; nothing where that is lost.
std::optional<std::size_t> stated_texts(std::string_view start) {
  constexpr std::string_view attribute = "uniqueCount=\"";
  const std::size_t at = start.find(attribute);
  if (at == std::string_view::npos) return std::nullopt;
  std::size_t count = 0;
  std::from_chars(start.data() + at + attribute.size(), start.data() + start.size(), count);
  return count;
}

bool is_whole(const std::string& path, const std::string& file, Known known) {
  const bool is_of_texts = file == "xl/sharedStrings.xml";
  ElementCount elements(is_of_texts ? "si" : known.element);
  bool is_first = true, is_stated = true;
  const bool was_read = geo::read_from_archive(path, file, [&](std::string_view piece) {
    if (is_of_texts && std::exchange(is_first, false)) {
      const auto stated = stated_texts(piece);
      is_stated = stated.has_value();
      known.count = stated.value_or(0);
    }
    elements.take(piece);
  });
  return was_read && is_stated && elements.is_whole() && elements.count() == known.count;
}

}  // namespace

std::string unwhole_part(const std::string& path, const std::vector<WrittenSheet>& sheets) {
  const std::vector<std::string> files = geo::files_in_archive(path);
  KnownOfFiles known = known_of(sheets);
  for (const auto& [file, count] : known) {
    if (std::find(files.begin(), files.end(), file) == files.end()) return file;
  }
  const auto unwhole = std::find_if(files.begin(), files.end(), [&](const std::string& file) {
    return !is_whole(path, file, known[file]);
  });
  return unwhole == files.end() ? "" : *unwhole;
}

}  // namespace cakupan::publish
