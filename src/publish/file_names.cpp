#include <cakupan/publish/file_names.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

namespace cakupan::publish {

namespace {

// File systems take 255 bytes, some that encrypt 143; endings and what tells equal names apart come on top.
constexpr std::size_t longest = 100;
constexpr char stand_in = '_';

bool is_device(std::string_view name) {
  static constexpr std::array<std::string_view, 7> devices{"con",    "prn",     "aux",   "nul",
                                                           "conin$", "conout$", "clock$"};
  static constexpr std::array<std::string_view, 13> digits{"0", "1", "2", "3",      "4",      "5",     "6",
                                                           "7", "8", "9", "\u00b9", "\u00b2", "\u00b3"};
  // Windows looks at what stands before the first dot, without blanks.
  const std::string stem = base::lower(base::trimmed(name.substr(0, name.find('.'))));
  if (std::find(devices.begin(), devices.end(), stem) != devices.end()) return true;
  if (!stem.starts_with("com") && !stem.starts_with("lpt")) return false;
  return std::find(digits.begin(), digits.end(), std::string_view(stem).substr(3)) != digits.end();
}

// Cut before the code point that would go beyond the limit.
void shorten(std::string& name) {
  if (name.size() <= longest) return;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(name[end]) & 0xc0U) == 0x80U) --end;
  name.resize(end);
}

std::string safe_name(const std::string& id) {
  static constexpr std::string_view forbidden = "<>:\"/\\|?*";
  std::string name = base::escaped(id);
  for (char& c : name) {
    if (forbidden.find(c) != std::string_view::npos) c = stand_in;
  }
  shorten(name);
  const auto at_an_end = [](char c) { return c == '.' || c == ' '; };
  const auto first = std::find_if_not(name.begin(), name.end(), at_an_end);
  std::fill(name.begin(), first, stand_in);
  const auto last = std::find_if_not(name.rbegin(), name.rend(), at_an_end);
  std::fill(name.rbegin(), last, stand_in);
  if (name.empty() || is_device(name)) name.insert(0, 1, stand_in);
  return name;
}

/// The names that are taken, and what to try next for a name that is.
class Names {
 public:
  bool take(const std::string& name) { return taken_.insert(base::caseless(name)).second; }

  std::string take_another(const std::string& name) {
    std::size_t& number = last_[base::caseless(name)];
    number = std::max<std::size_t>(number, 1);
    while (true) {
      std::string other = fmt::format("{}-{}", name, ++number);
      if (take(other)) return other;
    }
  }

 private:
  std::set<std::string> taken_;
  std::map<std::string, std::size_t> last_;
};

}  // namespace

std::vector<std::string> file_names(const std::vector<std::string>& ids, const std::string& folder,
                                    base::Diagnostics& diagnostics) {
  std::vector<std::string> names(ids.size());
  Names taken;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (safe_name(ids[i]) == ids[i] && taken.take(ids[i])) names[i] = ids[i];
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (!names[i].empty()) continue;
    const std::string wanted = safe_name(ids[i]);
    names[i] = taken.take(wanted) ? wanted : taken.take_another(wanted);
    const std::string why = wanted == ids[i]
                                ? "is the name of another file already, where case does not count"
                                : "cannot be the name of a file";
    diagnostics.warn("file-name", fmt::format("'{}' {}; it is called '{}'", ids[i], why, names[i]),
                     {folder + "/" + names[i], {}, {}}, "change the id, or the code that is in it");
  }
  return names;
}

}  // namespace cakupan::publish
