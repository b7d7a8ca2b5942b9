#include "publish/workbook_check.hpp"

#include <algorithm>

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

/// How many elements of which name are known of a file.
struct Known {
  std::string element;
  std::size_t count = 0;
};

Known known_of(const std::string& file, const std::vector<std::size_t>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (file == fmt::format("xl/worksheets/sheet{}.xml", i + 1)) return {"c", cells[i]};
  }
  return {};
}

}  // namespace

std::string unwhole_part(const std::string& path, const std::vector<std::size_t>& cells) {
  const std::vector<std::string> files = geo::files_in_archive(path);
  const auto is_sheet = [](const std::string& file) {
    return file.starts_with("xl/worksheets/sheet") && file.ends_with(".xml");
  };
  if (static_cast<std::size_t>(std::count_if(files.begin(), files.end(), is_sheet)) != cells.size())
    return "xl/worksheets";
  for (const std::string& file : files) {
    const Known known = known_of(file, cells);
    ElementCount elements(known.element);
    const bool was_read =
        geo::read_from_archive(path, file, [&](std::string_view piece) { elements.take(piece); });
    if (!was_read || !elements.is_whole() || elements.count() != known.count) return file;
  }
  return {};
}

}  // namespace cakupan::publish
