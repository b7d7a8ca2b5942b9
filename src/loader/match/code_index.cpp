#include "loader/match/code_index.hpp"

#include <algorithm>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::match {

namespace {

bool is_digit(char each) { return each >= '0' && each <= '9'; }

/// The digits of a code written with or without separators; empty where anything else is in it.
std::string digits_of(std::string_view code) {
  std::string digits;
  for (const char each : code) {
    if (is_digit(each)) {
      digits += each;
    } else if (std::string_view(".-/ ,").find(each) == std::string_view::npos) {
      return {};
    }
  }
  return digits;
}

/// What a spreadsheet makes of a code that it takes for a number: "11.10" and "0101" become "11.1" and "101".
std::string as_number(const std::string& code) {
  const auto number = base::parse_number(code);
  return number ? base::to_text(*number) : std::string();
}

}  // namespace

CodeIndex::CodeIndex(const CodeSystem& system) : name_(system.name), prefixes_(system.prefixes) {
  dotted_ = std::any_of(system.pattern.begin(), system.pattern.end(), [](char each) { return each != '#'; });
  digits_ = static_cast<std::size_t>(std::count(system.pattern.begin(), system.pattern.end(), '#'));
  for (model::RegionIndex region = 0; region < system.codes.size(); ++region) {
    const std::string& code = system.codes[region];
    if (code.empty()) continue;
    const std::size_t position = codes_.size();
    codes_.push_back({code, region, CodeHit::By::writing});
    by_writing_[code].push_back(position);
    if (system.pattern.empty()) continue;
    const std::string digits = digits_of(code);
    by_digits_[digits].push_back(position);
    const std::string number = as_number(code);
    by_number_[number].push_back(position);
    const std::string whole = as_number(digits);
    if (whole != number) by_number_[whole].push_back(position);
  }
}

std::optional<CodeHit> CodeIndex::hit(const std::unordered_map<std::string, std::vector<std::size_t>>& under,
                                      const std::string& key, CodeHit::By by) const {
  const auto found = under.find(key);
  if (key.empty() || found == under.end() || found->second.size() != 1) return std::nullopt;
  CodeHit result = codes_[found->second.front()];
  result.by = by;
  return result;
}

std::optional<CodeHit> CodeIndex::find(const std::string& written, table::CellKind kind) const {
  std::string code(base::trimmed(written));
  for (const std::string& prefix : prefixes_) {
    if (code.starts_with(prefix)) code.erase(0, prefix.size());
  }
  if (auto found = hit(by_writing_, code, CodeHit::By::writing)) return found;
  // What a spreadsheet wrote as a decimal number: "3273.0".
  constexpr std::string_view fraction = ".0";
  if (digits_ > 0 && code.size() == digits_ + fraction.size() && code.ends_with(fraction))
    code.resize(digits_);
  // "11.01" is no code of a system that writes "1101"; the other way round the point was only left out.
  const bool digits_alone = std::all_of(code.begin(), code.end(), is_digit);
  if (dotted_ || digits_alone) {
    if (auto found = hit(by_digits_, digits_of(code), CodeHit::By::writing)) return found;
  }
  if (kind == table::CellKind::text) return std::nullopt;
  return hit(by_number_, as_number(code), CodeHit::By::restoration);
}

}  // namespace cakupan::loader::match
