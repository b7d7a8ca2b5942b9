#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cakupan::fuzz {

/// A file of an input.
struct Part {
  std::string name;
  std::string bytes;
};

/// An input of several files is written as `head` shows them: a line "==> name <==" before each. Only
/// letters, digits, '_', '-' and '.' of a name count. Any other input is one file, "input", with the
/// extension that its first bytes promise.
std::vector<Part> parts_of(std::string_view bytes);

/// The files of an input in a folder of its own, which goes with its owner.
class PartFiles {
 public:
  /// `extension`: of the one file that an input without parts is. DEFAULT: as its first bytes promise.
  explicit PartFiles(std::string_view bytes, const std::string& extension = {});
  ~PartFiles();
  PartFiles(const PartFiles&) = delete;
  PartFiles& operator=(const PartFiles&) = delete;

  std::string first() const { return first_; }

 private:
  std::filesystem::path folder_;
  std::string first_;
};

}  // namespace cakupan::fuzz
