#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <cakupan/loader/match/gazetteer.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::match {

/// How a written code was found in a system.
struct CodeHit {
  std::string code;  ///< as the system writes it
  model::RegionIndex region = 0;
  enum class By {
    writing,     ///< the same, or with other separators
    restoration  ///< a number that exactly one code of the system reads as
  } by = By::writing;
};

/// The codes of one system, ready for lookup.
class CodeIndex {
 public:
  explicit CodeIndex(const CodeSystem& system);

  /// Nothing where the system has no such code, or a number fits several.
  std::optional<CodeHit> find(const std::string& written, table::CellKind kind) const;
  const std::string& system() const { return name_; }
  /// Whether the system writes its codes with separators.
  bool is_dotted() const { return dotted_; }

 private:
  std::optional<CodeHit> hit(const std::unordered_map<std::string, std::vector<std::size_t>>& under,
                             const std::string& key, CodeHit::By by) const;

  std::string name_;
  std::vector<std::string> prefixes_;
  std::size_t digits_ = 0;  // of a code; 0 without a pattern
  bool dotted_ = false;
  std::vector<CodeHit> codes_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_writing_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_digits_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_number_;
};

}  // namespace cakupan::loader::match
