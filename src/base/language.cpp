#include <cakupan/base/language.hpp>

#include <algorithm>
#include <deque>
#include <mutex>

namespace cakupan::base {

namespace {

/// Languages are copied for every text, and stay small by lending what few projects say.
const PlaceWords* kept(const PlaceWords& words) {
  static std::mutex mutex;
  static std::deque<PlaceWords> all;  // where it grows, what is in it stays in its place
  const std::lock_guard lock(mutex);
  const auto found = std::ranges::find(all, words);
  return found != all.end() ? &*found : &all.emplace_back(words);
}

}  // namespace

Language::Language(Code code, const PlaceWords& words) : code_(code), words_(kept(words)) {}

const PlaceWords& Language::words() const {
  static const PlaceWords usual;
  return words_ != nullptr ? *words_ : usual;
}

}  // namespace cakupan::base
