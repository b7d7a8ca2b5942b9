#pragma once

#include <array>
#include <atomic>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

#include <cakupan/model/participation.hpp>

namespace cakupan::loader::match {

/// What the names beside a table's codes say by themselves: asked to find the code system, and known when the
/// rows are matched. Many threads may add at once, and many may look up at once, but not both.
class NameMemo {
 public:
  /// What `ask` answers for this name and unit above, now or when it was first asked for them.
  template <class Ask>
  model::Match answer(const std::string& name, const std::string& parent, Ask ask) {
    const std::string key = key_of(name, parent);
    Part& part = parts_[part_of(key)];
    {
      const std::lock_guard lock(part.mutex);
      const auto known = part.answers.find(key);
      if (known != part.answers.end()) return known->second;
    }
    model::Match match = ask();
    empty_ = false;
    const std::lock_guard lock(part.mutex);
    return part.answers.emplace(key, std::move(match)).first->second;
  }

  /// Null where it was not asked for.
  const model::Match* find(const std::string& name, const std::string& parent) const {
    if (empty_) return nullptr;
    const std::string key = key_of(name, parent);
    const Part& part = parts_[part_of(key)];
    const auto known = part.answers.find(key);
    return known == part.answers.end() ? nullptr : &known->second;
  }

 private:
  // Parts, so that threads seldom wait for each other.
  struct Part {
    std::mutex mutex;
    std::unordered_map<std::string, model::Match> answers;
  };
  static std::string key_of(const std::string& name, const std::string& parent) {
    return name + '\0' + parent;
  }
  std::size_t part_of(const std::string& key) const { return std::hash<std::string>{}(key) % parts_.size(); }

  std::array<Part, 64> parts_;
  std::atomic<bool> empty_{true};
};

inline const NameMemo& nothing_known() {
  static const NameMemo memo;
  return memo;
}

}  // namespace cakupan::loader::match
