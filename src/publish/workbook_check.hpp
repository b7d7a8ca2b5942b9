#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cakupan::publish {

/// Whether text is XML that ends where its first element ends, and how many elements of a name it has. For
/// XML as libxlsxwriter writes it: '<' and '>' of texts and attributes are escaped, and there are no
/// comments.
class ElementCount {
 public:
  explicit ElementCount(std::string counted) : counted_(std::move(counted)) {}

  /// The next piece of the text.
  void take(std::string_view piece);
  bool is_whole() const { return is_balanced_ && open_.empty() && !in_tag_ && elements_ > 0; }
  std::size_t count() const { return count_; }

 private:
  void end_tag();

  std::string counted_;
  std::vector<std::string> open_;
  std::string tag_;
  bool in_tag_ = false;
  bool is_balanced_ = true;
  std::size_t elements_ = 0;
  std::size_t count_ = 0;
};

/// What was written of a sheet.
struct WrittenSheet {
  std::size_t cells = 0;
  std::size_t comments = 0;
};

/// The first file in a workbook that is not whole, or has not as many cells, texts or comments as it should;
/// empty where there is none. `sheets`: in their order.
std::string unwhole_part(const std::string& path, const std::vector<WrittenSheet>& sheets);

}  // namespace cakupan::publish
