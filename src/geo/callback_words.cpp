#include "geo/callback_words.hpp"

namespace cakupan::geo {

std::string CallbackWords::text() const {
  std::string text(bytes_.data(), size_);
  std::replace_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  text.erase(text.find_last_not_of(" .") + 1);
  return text.empty() ? "no reason given" : text;
}

}  // namespace cakupan::geo
