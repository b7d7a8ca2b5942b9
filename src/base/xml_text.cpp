#include <cakupan/base/xml_text.hpp>

#include <array>
#include <utility>

#include <cakupan/base/text.hpp>

namespace cakupan::base {

namespace {

/// Of a character, as its first byte says.
std::size_t bytes_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte >= 0xF0) return 4;
  if (byte >= 0xE0) return 3;
  return byte >= 0xC0 ? 2 : 1;
}

// Source: XML 1.0, production 2. Surrogates are no UTF-8.
bool is_allowed(std::string_view character) {
  if (!is_utf8(character) || character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF") return false;
  return static_cast<unsigned char>(character.front()) >= 0x20 || character == "\t" || character == "\n" ||
         character == "\r";
}

// "&" comes first: the entities of the others have it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> entities{
    {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}}};

}  // namespace

std::string xml_text(std::string_view text) {
  constexpr const char* replacement = "\xEF\xBF\xBD";
  std::string result;
  while (!text.empty()) {
    const std::string_view character = text.substr(0, bytes_of(text.front()));
    const bool allowed = is_allowed(character);
    result += allowed ? character : std::string_view(replacement);
    // Of a broken character its first byte alone; what is whole but not allowed goes as a whole.
    text.remove_prefix(allowed || is_utf8(character) ? character.size() : 1);
  }
  return result;
}

std::string xml_escaped(std::string_view text) {
  std::string result = xml_text(text);
  for (const auto& [sign, entity] : entities) {
    if (result.find(sign) != std::string::npos) result = replaced(result, sign, entity);
  }
  return result;
}

std::string xml_unescaped(std::string_view text) {
  std::string result(text);
  if (text.find('&') == std::string_view::npos) return result;
  for (auto next = entities.rbegin(); next != entities.rend(); ++next)
    result = replaced(result, next->second, next->first);
  return result;
}

}  // namespace cakupan::base
