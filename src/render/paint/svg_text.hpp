#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <cakupan/render/paint/svg_data.hpp>
#include <cakupan/render/text/text_measure.hpp>

namespace cakupan::render::paint {

/// Path data of letters, relative, in whole thousandths of a millimeter.
std::string svg_outline_data(const std::vector<text::OutlineStep>& steps);

/// Gives ids that occur once in a document.
class SvgIds {
 public:
  /// `wish` with everything but ASCII letters, digits and '_' as '-'; a copy gets "-2", "-3", ...
  std::string unique(std::string_view wish);

 private:
  std::map<std::string, int> next_copy_;  // of every id given: the number that a copy of it tries next
};

}  // namespace cakupan::render::paint
