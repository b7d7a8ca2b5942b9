#include "architecture/source_texts.hpp"

#include <cctype>
#include <fstream>
#include <iterator>
#include <regex>
#include <string_view>
#include <utility>

namespace cakupan::architecture {

namespace fs = std::filesystem;

namespace {

/// Reads a source from its begin to its end and keeps its strings.
class Reader {
 public:
  Reader(std::string path, std::string_view source) : path_(std::move(path)), source_(source) {}

  std::vector<SourceText> texts() {
    while (at_ < source_.size()) step();
    return std::move(texts_);
  }

 private:
  bool is_at(std::string_view text) const { return source_.substr(at_).starts_with(text); }

  void advance() {
    if (source_[at_] == '\n') ++line_;
    ++at_;
  }

  void skip_to(std::string_view end) {
    while (at_ < source_.size() && !is_at(end)) advance();
  }

  void step() {
    const char sign = source_[at_];
    if (is_at("//") || (sign == '#' && starts_line())) {
      skip_to("\n");
    } else if (is_at("R\"")) {
      const std::size_t open = source_.find('(', at_);
      const std::string end = ")" + std::string(source_.substr(at_ + 2, open - at_ - 2)) + "\"";
      skip_to(end);
      at_ += end.size();
      joined_ = false;
    } else if (sign == '\'' && !is_within_number()) {
      at_ += source_[at_ + 1] == '\\' ? 3 : 2;
      at_ = source_.find('\'', at_ - 1) + 1;
      joined_ = false;
    } else if (sign == '"') {
      read_string();
    } else {
      if (std::isspace(static_cast<unsigned char>(sign)) == 0) joined_ = false;
      advance();
    }
  }

  bool starts_line() const {
    const std::size_t before = source_.substr(0, at_).find_last_not_of(' ');
    return before == std::string_view::npos || source_[before] == '\n';
  }
  /// 1'000'000
  bool is_within_number() const {
    return at_ > 0 && std::isalnum(static_cast<unsigned char>(source_[at_ - 1])) != 0;
  }

  void read_string() {
    if (!joined_) texts_.push_back({path_, line_, ""});
    for (++at_; at_ < source_.size() && source_[at_] != '"'; ++at_) {
      if (source_[at_] != '\\') {
        texts_.back().text += source_[at_];
        continue;
      }
      const char escaped = source_[++at_];
      if (escaped == 'x') {
        at_ += 2;
      } else {
        texts_.back().text +=
            std::string_view("nrtvf").find(escaped) != std::string_view::npos ? '\n' : escaped;
      }
    }
    ++at_;
    joined_ = true;
  }

  std::string path_;
  std::string_view source_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool joined_ = false;  ///< whether the next string goes on with the last
  std::vector<SourceText> texts_;
};

}  // namespace

std::map<std::string, std::string> sources(const fs::path& checkout) {
  std::map<std::string, std::string> all;
  for (const char* folder : {"src", "include"}) {
    for (const auto& entry : fs::recursive_directory_iterator(checkout / folder)) {
      const std::string ending = entry.path().extension().string();
      if (ending != ".cpp" && ending != ".hpp") continue;
      std::ifstream file(entry.path(), std::ios::binary);
      all[entry.path().lexically_relative(checkout).generic_string()] = {std::istreambuf_iterator<char>(file),
                                                                         std::istreambuf_iterator<char>()};
    }
  }
  return all;
}

std::vector<SourceText> source_texts(const fs::path& checkout) {
  static const std::regex hole("\\{[^{} ]*\\}");
  std::vector<SourceText> all;
  for (const auto& [path, source] : sources(checkout)) {
    for (SourceText& text : Reader(path, source).texts()) {
      text.text = std::regex_replace(text.text, hole, "{}");
      all.push_back(std::move(text));
    }
  }
  return all;
}

std::string core_of(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(";,: \n");
  if (begin == std::string::npos) return "";
  return text.substr(begin, text.find_last_not_of("; \n") + 1 - begin);
}

std::set<std::string> words_in(const std::string& text) {
  static const std::regex word("[A-Za-z_-]+");
  std::set<std::string> words;
  for (std::sregex_iterator at(text.begin(), text.end(), word), end; at != end; ++at) words.insert(at->str());
  return words;
}

std::map<std::string, std::set<std::string>> words_by_folder(const fs::path& checkout) {
  std::map<std::string, std::set<std::string>> all;
  for (const SourceText& text : source_texts(checkout)) {
    if (text.path.starts_with("src/base/wordings_of_")) continue;
    all[text.path.substr(0, text.path.rfind('/'))].merge(words_in(text.text));
  }
  return all;
}

}  // namespace cakupan::architecture
