#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <cakupan/render/scene/scene.hpp>
#include <cakupan/render/text/text_measure.hpp>

namespace cakupan::render::paint {

/// A length on the 0.01 mm grid, as short as SVG allows: "12.5", ".07", "-3".
std::string svg_number(double value);

/// Path data with relative coordinates. Each subpath is written from grid point to grid point, so that
/// rounding never adds up and neighbors that share a point share it in the file.
std::string svg_path_data(const scene::Path& path);

/// Path data of letters, relative, in whole thousandths of a millimeter.
std::string svg_outline_data(const std::vector<text::OutlineStep>& steps);

/// Text for content and attributes: markup escaped, characters that XML 1.0 forbids left out.
std::string svg_escaped(std::string_view text);

/// Gives ids that occur once in a document.
class SvgIds {
 public:
  /// `wish` with everything but ASCII letters, digits and '_' as '-'; a copy gets "-2", "-3", ...
  std::string unique(std::string_view wish);

 private:
  std::map<std::string, int> next_copy_;  // of every id given: the number that a copy of it tries next
};

}  // namespace cakupan::render::paint
