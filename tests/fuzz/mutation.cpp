#include "fuzz/mutation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>
#include <string_view>

#include <cakupan/base/split_mix.hpp>

namespace cakupan::fuzz {

namespace {

constexpr std::size_t longest = 40'000;

class Mutation {
 public:
  Mutation(const std::vector<std::string>& inputs, const std::vector<std::string>& words, std::uint64_t seed)
      : inputs_(inputs), words_(words), random_(seed), bytes_(inputs[below(inputs.size())]) {}

  std::string made() {
    for (std::size_t left = 1 + below(4); left > 0; --left) change();
    if (bytes_.size() > longest) bytes_.resize(longest);
    return bytes_;
  }

 private:
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : random_.next() % bound; }

  void change() {
    using Change = void (Mutation::*)();
    static constexpr std::array<Change, 8> changes{
        &Mutation::flip,   &Mutation::overwrite, &Mutation::cut,        &Mutation::truncate,
        &Mutation::repeat, &Mutation::put_word,  &Mutation::exaggerate, &Mutation::splice};
    (this->*changes[below(changes.size())])();
  }

  void flip() {
    if (bytes_.empty()) return;
    char& byte = bytes_[below(bytes_.size())];
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << below(8)));
  }

  void overwrite() {
    static constexpr std::string_view odd("\0\xff\x7f\x80\n\r\"',;{}[]=<&\\-.0", 22);
    if (!bytes_.empty()) bytes_[below(bytes_.size())] = odd[below(odd.size())];
  }

  void cut() {
    const std::size_t at = below(bytes_.size());
    bytes_.erase(at, 1 + below(std::min<std::size_t>(64, bytes_.size())));
  }

  void truncate() { bytes_.resize(below(bytes_.size() + 1)); }

  void repeat() {
    const std::size_t at = below(bytes_.size());
    const std::string piece = bytes_.substr(at, 1 + below(200));
    for (std::size_t times = 1 + below(below(8) == 0 ? 200 : 3); times > 0; --times) bytes_.insert(at, piece);
  }

  void put_word() {
    if (!words_.empty()) bytes_.insert(below(bytes_.size() + 1), words_[below(words_.size())]);
  }

  void exaggerate() {
    static constexpr std::array<const char*, 12> extremes{"0",
                                                          "-1",
                                                          "1e308",
                                                          "-1e-320",
                                                          "nan",
                                                          "inf",
                                                          "9223372036854775808",
                                                          "4294967296",
                                                          "2147483648",
                                                          "0.1e400",
                                                          "99999999999999999999999999999999999999",
                                                          "1,5"};
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const auto begin = std::find_if(bytes_.begin() + static_cast<std::ptrdiff_t>(below(bytes_.size())),
                                    bytes_.end(), is_digit);
    const auto end = std::find_if_not(begin, bytes_.end(), is_digit);
    bytes_.replace(begin, end, extremes[below(extremes.size())]);
  }

  void splice() {
    const std::string& other = inputs_[below(inputs_.size())];
    const std::string piece = other.substr(below(other.size()), 1 + below(400));
    bytes_.insert(below(bytes_.size() + 1), piece);
  }

  const std::vector<std::string>& inputs_;
  const std::vector<std::string>& words_;
  base::SplitMix64 random_;
  std::string bytes_;
};

std::string word_in(std::string_view quoted) {
  std::string word;
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    if (quoted[i] != '\\' || i + 1 == quoted.size()) {
      word += quoted[i];
    } else if (quoted[++i] != 'x' || i + 2 >= quoted.size()) {
      word += quoted[i];
    } else {
      unsigned byte = 0;
      std::from_chars(quoted.data() + i + 1, quoted.data() + i + 3, byte, 16);
      word += static_cast<char>(byte);
      i += 2;
    }
  }
  return word;
}

}  // namespace

std::vector<std::string> words_of(const std::string& dictionary) {
  std::vector<std::string> words;
  std::istringstream lines(dictionary);
  for (std::string line; std::getline(lines, line);) {
    if (line.size() > 2 && line.front() == '"' && line.back() == '"')
      words.push_back(word_in(std::string_view(line).substr(1, line.size() - 2)));
  }
  return words;
}

std::string mutated(const std::vector<std::string>& inputs, const std::vector<std::string>& words,
                    std::uint64_t seed) {
  return Mutation(inputs, words, seed).made();
}

}  // namespace cakupan::fuzz
