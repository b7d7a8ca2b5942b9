#include "publish/exchange.hpp"

#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "publish/file.hpp"

namespace cakupan::publish {

namespace fs = std::filesystem;

namespace {

constexpr const char* new_part = "new";
constexpr const char* old_part = "old";
constexpr const char* journal = "journal";

bool is_hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) entries.push_back(entry.path());
  return entries;
}

}  // namespace

EntryExchange::EntryExchange(fs::path scratch) : scratch_(std::move(scratch)) {
  fs::create_directory(scratch_ / new_part);
  fs::create_directory(scratch_ / old_part);
}

fs::path EntryExchange::fresh() const { return scratch_ / new_part; }

void EntryExchange::run() const {
  const fs::path folder = scratch_.parent_path();
  std::string names;
  std::vector<std::pair<fs::path, fs::path>> moves;
  for (const fs::path& entry : entries_of(folder)) {
    if (!is_hidden(entry)) moves.emplace_back(entry, scratch_ / old_part / entry.filename());
  }
  for (const fs::path& entry : entries_of(fresh())) {
    names += entry.filename().string() + "\n";
    moves.emplace_back(entry, folder / entry.filename());
  }
  // Whole from its first moment, or a kill while it is written would undo what was not begun.
  write_synced(scratch_ / "unwritten", names);
  fs::rename(scratch_ / "unwritten", scratch_ / journal);
  sync_folder(scratch_);
  std::size_t done = 0;
  try {
    for (; done < moves.size(); ++done) fs::rename(moves[done].first, moves[done].second);
  } catch (...) {
    while (done-- > 0) fs::rename(moves[done].second, moves[done].first);
    throw;
  }
  sync_folder(folder);
  fs::remove(scratch_ / journal);
}

void undo_exchange(const fs::path& scratch) {
  std::ifstream names(scratch / journal);
  if (!names) return;
  const fs::path folder = scratch.parent_path();
  for (std::string name; std::getline(names, name);) {
    if (!fs::exists(scratch / new_part / name) && fs::exists(folder / name))
      fs::rename(folder / name, scratch / new_part / name);
  }
  for (const fs::path& entry : entries_of(scratch / old_part)) fs::rename(entry, folder / entry.filename());
  sync_folder(folder);
  fs::remove(scratch / journal);
}

}  // namespace cakupan::publish
