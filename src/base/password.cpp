#include <cakupan/base/password.hpp>

#include <algorithm>
#include <cstddef>

namespace cakupan::base {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view keyword_scheme = "pg:";
constexpr std::size_t nowhere = std::string_view::npos;

bool is_of_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Whatever its case.
std::size_t found_in(std::string_view text, std::string_view word, std::size_t from) {
  const auto* const found = std::search(text.begin() + from, text.end(), word.begin(), word.end(),
                                        [](char a, char b) { return small(a) == b; });
  return found == text.end() ? nowhere : static_cast<std::size_t>(found - text.begin());
}

bool is_keyword_address(std::string_view text) {
  return found_in(text.substr(0, keyword_scheme.size()), keyword_scheme, 0) == 0;
}

bool is_uri_of_database(std::string_view text) { return found_in(text.substr(0, 8), "postgres", 0) == 0; }

/// What a text is.
enum class Text { address, sentence };

// Where an address ends in which a password may stand. One of a database goes on to the next blank, or to the
// end of a text that is nothing else: signs that a password should not have are no border of it.
std::size_t end_of_address(std::string_view text, Text what, std::size_t begin, std::size_t authority) {
  const bool of_database = is_uri_of_database(text.substr(begin));
  if (of_database && what == Text::address) return text.size();
  return std::min(text.find_first_of(of_database ? blanks : std::string_view(" \t\r\n/?#"), authority),
                  text.size());
}

// "user:secret@" becomes "user@".
std::string without_users_passwords(std::string_view text, Text what) {
  constexpr std::string_view mark = "://";
  std::string result;
  std::size_t done = 0;
  for (std::size_t at = text.find(mark); at != nowhere; at = text.find(mark, done)) {
    std::size_t begin = at;
    while (begin > done && is_of_word(text[begin - 1])) --begin;
    const std::size_t authority = at + mark.size();
    const std::size_t end = end_of_address(text, what, begin, authority);
    const std::size_t user_end = text.substr(0, end).rfind('@');
    const std::size_t colon = text.find(':', authority);
    const bool has_password = user_end != nowhere && user_end >= authority && colon < user_end;
    result += text.substr(done, (has_password ? colon : authority) - done);
    done = has_password ? user_end : authority;
  }
  return result += text.substr(done);
}

// Behind the value that begins at `at`.
std::size_t end_of_value(std::string_view text, std::size_t at, std::string_view ends) {
  const bool quoted = at < text.size() && text[at] == '\'';
  if (quoted) ++at;
  while (at < text.size()) {
    if (quoted && text[at] == '\'') return at + 1;
    if (!quoted && ends.find(text[at]) != nowhere) return at;
    at += text[at] == '\\' ? 2 : 1;
  }
  return text.size();
}

// "host=h password='secret' user=u" becomes "host=h user=u"; "?password=secret&a=b" becomes "?a=b".
std::string without_stated_passwords(std::string text) {
  constexpr std::string_view word = "password";
  for (std::size_t from = 0;;) {
    const std::size_t at = found_in(text, word, from);
    if (at == nowhere) return text;
    from = at + word.size();
    const std::size_t equals = text.find_first_not_of(blanks, from);
    if (equals == nowhere || text[equals] != '=') continue;
    std::size_t begin = at;
    while (begin > 0 && is_of_word(text[begin - 1])) --begin;
    const char before = begin == 0 ? '\0' : text[begin - 1];
    const bool in_query = before == '?' || before == '&';
    const std::size_t value =
        in_query ? equals + 1 : std::min(text.find_first_not_of(blanks, equals + 1), text.size());
    std::size_t end = end_of_value(text, value, in_query ? " \t\r\n&" : blanks);
    if (before == ' ' || before == '&') {
      --begin;
    } else if (end < text.size() && (text[end] == ' ' || text[end] == '&')) {
      ++end;
    }
    text.erase(begin, end - begin);
    from = begin;
  }
}

// "PG:host=h password=secret", and no further than it is written right.
std::string without_passwords_of_keywords(std::string_view text) {
  std::string result(text.substr(0, keyword_scheme.size()));
  std::size_t at = text.find_first_not_of(blanks, keyword_scheme.size());
  while (at != nowhere) {
    std::size_t key_end = at;
    while (key_end < text.size() && is_of_word(text[key_end])) ++key_end;
    const std::size_t equals = text.find_first_not_of(blanks, key_end);
    if (key_end == at || equals == nowhere || text[equals] != '=') return result;
    const std::size_t value = std::min(text.find_first_not_of(blanks, equals + 1), text.size());
    const std::size_t end = std::min(end_of_value(text, value, blanks), text.size());
    if (found_in(text.substr(at, key_end - at), "password", 0) == nowhere) {
      if (result.size() > keyword_scheme.size()) result += ' ';
      result += text.substr(at, end - at);
    }
    at = text.find_first_not_of(blanks, end);
  }
  return result;
}

}  // namespace

std::string address_without_password(std::string_view address) {
  if (is_keyword_address(address)) return without_passwords_of_keywords(address);
  return without_stated_passwords(without_users_passwords(address, Text::address));
}

std::string without_passwords(std::string_view text) {
  return without_stated_passwords(without_users_passwords(text, Text::sentence));
}

}  // namespace cakupan::base
