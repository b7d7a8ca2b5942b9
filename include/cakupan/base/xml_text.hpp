#pragma once

#include <string>
#include <string_view>

namespace cakupan::base {

/// A text of the characters that XML 1.0 allows: each other one (controls, U+FFFE, U+FFFF), and each byte
/// that is no UTF-8, becomes U+FFFD. Not escaped.
std::string xml_text(std::string_view text);

/// The same, with "&", "<", ">" and the double quote as entities: for content and attributes.
std::string xml_escaped(std::string_view text);

/// A text in which those four entities are signs again; others stay.
std::string xml_unescaped(std::string_view text);

}  // namespace cakupan::base
