#include "geo/ogr_address.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/password.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::geo {

namespace {

constexpr std::string_view keyword_scheme = "pg:";
constexpr std::string_view uri_mark = "://";
constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t nowhere = std::string_view::npos;

/// Keywords of libpq and their values, in the order of the address.
using Settings = std::vector<std::pair<std::string, std::string>>;

[[noreturn]] void throw_malformed(const std::string& address, const std::string& happened) {
  throw base::Error(
      base::Failure::usage, "is no address of a database: " + happened, {address, {}, {}},
      "write it as postgresql://USER@HOST:PORT/DATABASE, signs such as @ / : as %40 %2F %3A, or as "
      "\"PG:host=… dbname=…\", a value with blanks in quotes");
}

int hexadecimal(char digit) {
  constexpr std::string_view digits = "0123456789abcdef";
  const char small = digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit;
  const std::size_t at = digits.find(small);
  return at == nowhere ? -1 : static_cast<int>(at);
}

/// "%40" becomes "@".
std::string decoded(std::string_view text, const std::string& address) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      result += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hexadecimal(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hexadecimal(text[i + 2]) : -1;
    if (high < 0 || low < 0 || high + low == 0)
      throw_malformed(address, "a % without two hexadecimal digits");
    result += static_cast<char>(16 * high + low);
    i += 2;
  }
  return result;
}

void add_user(std::string_view user, const std::string& address, Settings& settings) {
  const std::size_t colon = user.find(':');
  if (const auto name = decoded(user.substr(0, colon), address); !name.empty())
    settings.emplace_back("user", name);
  if (colon != nowhere) settings.emplace_back("password", decoded(user.substr(colon + 1), address));
}

/// One or several, "host:1234,[::1]:1234".
void add_hosts(std::string_view hosts, const std::string& address, Settings& settings) {
  std::vector<std::string> names, ports;
  for (const std::string_view each : base::split(hosts, ',')) {
    const std::size_t bracket = each.starts_with('[') ? each.find(']') : nowhere;
    const std::size_t colon = each.find(':', bracket == nowhere ? 0 : bracket);
    const std::string_view name = each.substr(0, colon);
    const std::string_view port = colon == nowhere ? std::string_view() : each.substr(colon + 1);
    if (!std::all_of(port.begin(), port.end(), [](char c) { return c >= '0' && c <= '9'; }))
      throw_malformed(address, "its port is no number");
    names.push_back(bracket == nowhere ? decoded(name, address) : std::string(each.substr(1, bracket - 1)));
    ports.emplace_back(port);
  }
  const auto any = [](const std::vector<std::string>& texts) {
    return std::any_of(texts.begin(), texts.end(), [](const std::string& text) { return !text.empty(); });
  };
  if (any(names)) settings.emplace_back("host", base::join(names, ","));
  if (any(ports)) settings.emplace_back("port", base::join(ports, ","));
}

/// postgresql://user:password@host:port/database?key=value
Settings settings_of_uri(std::string_view rest, const std::string& address) {
  Settings settings;
  const std::size_t query = rest.find('?');
  const std::string_view before = rest.substr(0, query);
  const std::size_t slash = before.find('/');
  const std::string_view authority = before.substr(0, slash);
  const std::size_t user_end = authority.rfind('@');
  if (user_end != nowhere) add_user(authority.substr(0, user_end), address, settings);
  add_hosts(user_end == nowhere ? authority : authority.substr(user_end + 1), address, settings);
  if (slash != nowhere && slash + 1 < before.size())
    settings.emplace_back("dbname", decoded(before.substr(slash + 1), address));
  if (query == nowhere || query + 1 == rest.size()) return settings;
  for (const std::string_view each : base::split(rest.substr(query + 1), '&')) {
    const std::size_t equals = each.find('=');
    if (equals == nowhere) throw_malformed(address, "a key without a value");
    settings.emplace_back(decoded(each.substr(0, equals), address),
                          decoded(each.substr(equals + 1), address));
  }
  return settings;
}

/// The value at the beginning of a text, which is shortened by it.
std::string taken_value(std::string_view& rest, const std::string& address) {
  const bool quoted = rest.starts_with('\'');
  if (quoted) rest.remove_prefix(1);
  std::string value;
  while (!rest.empty()) {
    const char c = rest.front();
    if (!quoted && blanks.find(c) != nowhere) return value;
    rest.remove_prefix(1);
    if (quoted && c == '\'') return value;
    if (c != '\\') {
      value += c;
    } else if (!rest.empty()) {
      value += rest.front();
      rest.remove_prefix(1);
    }
  }
  if (quoted) throw_malformed(address, "a quote has no end");
  return value;
}

/// host=… dbname='…'. Source: the manual of libpq, "Keyword/Value Connection Strings".
Settings settings_of_keywords(std::string_view rest, const std::string& address) {
  Settings settings;
  const auto skip_blanks = [&] { rest.remove_prefix(std::min(rest.find_first_not_of(blanks), rest.size())); };
  for (skip_blanks(); !rest.empty(); skip_blanks()) {
    const std::size_t end = std::min(rest.find_first_of(" \t\r\n="), rest.size());
    const std::string key(rest.substr(0, end));
    rest.remove_prefix(end);
    skip_blanks();
    if (key.empty() || !rest.starts_with('=')) throw_malformed(address, "a key without a value");
    rest.remove_prefix(1);
    skip_blanks();
    settings.emplace_back(key, taken_value(rest, address));
  }
  return settings;
}

Settings settings_of(const std::string& address) {
  Settings settings;
  const std::string_view rest(address);
  if (base::lower(address.substr(0, keyword_scheme.size())) == keyword_scheme) {
    settings = settings_of_keywords(rest.substr(keyword_scheme.size()), address);
  } else {
    settings = settings_of_uri(rest.substr(rest.find(uri_mark) + uri_mark.size()), address);
  }
  for (const auto& [key, value] : settings) {
    const bool is_word = !key.empty() && std::all_of(key.begin(), key.end(), [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    });
    if (!is_word) throw_malformed(address, "a key that is no word");
  }
  return settings;
}

}  // namespace

std::string connection_of(const std::string& address) {
  std::string connection = "PG:";
  Settings settings = settings_of(address);
  settings.emplace_back("client_encoding", "UTF8");
  settings.emplace_back("fallback_application_name", "cakupan");
  for (const auto& [key, value] : settings) {
    const std::string safe = base::replaced(base::replaced(value, "\\", "\\\\"), "'", "\\'");
    connection += fmt::format("{}{}='{}'", connection.size() > 3 ? " " : "", key, safe);
  }
  return connection;
}

std::string words_on(const std::string& address, const std::string& words) {
  constexpr std::string_view call = "PQconnectdb failed. ";
  std::string result = words.starts_with(call) ? words.substr(call.size()) : words;
  for (const auto& [key, value] : settings_of(address)) {
    if (key.ends_with("password") && !value.empty()) result = base::replaced(result, value, "…");
  }
  return base::without_passwords(result);
}

}  // namespace cakupan::geo
