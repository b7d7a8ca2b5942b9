#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cakupan::fuzz {

/// The words of a dictionary as libFuzzer reads them: "text" a line, with \\, \" and \xAB; '#' begins a
/// comment.
std::vector<std::string> words_of(const std::string& dictionary);

/// A changed copy of one of the inputs: bytes flipped, cut, doubled, moved, words put in, numbers made
/// extreme, parts of another input. The same for the same arguments, wherever it runs. REQUIRES: inputs.
std::string mutated(const std::vector<std::string>& inputs, const std::vector<std::string>& words,
                    std::uint64_t seed);

}  // namespace cakupan::fuzz
