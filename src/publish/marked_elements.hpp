#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cakupan::publish {

/// An element of an SVG or HTML of ours that stands for a region.
struct MarkedElement {
  std::map<std::string, std::string> attributes;  ///< "data-code", …; plain text
  std::string fill;  ///< of the element, or of the first inside it where it is a group; empty = found none
};

/// The elements with a `data-code`, in their order. Fills are those of the document's own classes.
std::vector<MarkedElement> marked_elements(std::string_view document);

}  // namespace cakupan::publish
