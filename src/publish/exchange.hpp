#pragma once

#include <filesystem>

namespace cakupan::publish {

/// What is exchanged entry by entry where no rename can replace a folder as a whole: the entries of a scratch
/// folder in it, beside which a journal tells which they are until all are in their place.
///
/// Hidden entries of the folder stay. What was there comes back where one step fails. THROWS:
/// fs::filesystem_error.
class EntryExchange {
 public:
  /// `scratch`: in the folder that is replaced.
  explicit EntryExchange(std::filesystem::path scratch);

  /// Where the new entries are made. It exists.
  std::filesystem::path fresh() const;
  void run() const;

 private:
  std::filesystem::path scratch_;
};

/// Puts back what was there before an exchange that was killed; nothing where none was under way. It may be
/// killed itself, and called again.
void undo_exchange(const std::filesystem::path& scratch);

}  // namespace cakupan::publish
