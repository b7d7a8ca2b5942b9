#include "publish/marked_elements.hpp"

#include <optional>
#include <utility>

#include <cakupan/base/text.hpp>
#include <cakupan/base/xml_text.hpp>

namespace cakupan::publish {

namespace {

std::string plain(std::string_view escaped) {
  return base::xml_unescaped(base::replaced(escaped, "&#10;", "\n"));
}

/// The attributes of the tag that begins at `<`.
std::map<std::string, std::string> attributes_of(std::string_view tag) {
  std::map<std::string, std::string> attributes;
  std::size_t at = 0;
  while ((at = tag.find("=\"", at)) != std::string_view::npos) {
    const std::size_t name = tag.find_last_of(" \t\n", at) + 1;
    const std::size_t text = at + 2, end = tag.find('"', text);
    if (end == std::string_view::npos) break;
    // The drawing itself is long, and nobody asks for it.
    if (const std::string_view key = tag.substr(name, at - name); key != "d")
      attributes.emplace(std::string(key), plain(tag.substr(text, end - text)));
    at = end + 1;
  }
  return attributes;
}

/// The tag of an element whose `<` is at `begin`. Attributes of ours hold no bare ">".
std::string_view tag_at(std::string_view document, std::size_t begin) {
  return document.substr(begin, document.find('>', begin) - begin);
}

/// ".c3{fill:#fff;stroke:…}" as c3 → #fff.
std::map<std::string, std::string> fills_of(std::string_view document) {
  std::map<std::string, std::string> fills;
  const std::size_t begin = document.find("<style>"), end = document.find("</style>");
  if (begin == std::string_view::npos || end == std::string_view::npos) return fills;
  for (const std::string_view line : base::split(document.substr(begin, end - begin), '\n')) {
    const std::size_t open = line.find("{fill:");
    if (!line.starts_with('.') || open == std::string_view::npos) continue;
    const std::size_t first = open + 6, last = line.find_first_of(";}", first);
    fills.emplace(std::string(line.substr(1, open - 1)), std::string(line.substr(first, last - first)));
  }
  return fills;
}

std::string fill_of(const std::map<std::string, std::string>& attributes,
                    const std::map<std::string, std::string>& fills) {
  const auto classes = attributes.find("class");
  if (classes == attributes.end()) return {};
  for (const std::string_view name : base::split(classes->second, ' ')) {
    const auto found = fills.find(std::string(name));
    if (found != fills.end()) return found->second;
  }
  return {};
}

}  // namespace

std::vector<MarkedElement> marked_elements(std::string_view document) {
  const std::map<std::string, std::string> fills = fills_of(document);
  std::vector<MarkedElement> elements;
  constexpr std::string_view mark = " data-code=\"";
  for (std::size_t at = document.find(mark); at != std::string_view::npos; at = document.find(mark, at + 1)) {
    const std::size_t begin = document.rfind('<', at);
    const std::string_view tag = tag_at(document, begin);
    MarkedElement element{attributes_of(tag), {}};
    element.fill = fill_of(element.attributes, fills);
    // A hatched region is a group: its ground is the first group inside, after its title.
    if (element.fill.empty() && tag.starts_with("<g")) {
      const std::size_t ground = document.find("<g ", begin + tag.size());
      if (ground != std::string_view::npos)
        element.fill = fill_of(attributes_of(tag_at(document, ground)), fills);
    }
    elements.push_back(std::move(element));
  }
  return elements;
}

}  // namespace cakupan::publish
