#include "cli/completion.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>

#include <cakupan/base/error.hpp>

#include "cli/declarations.hpp"
#include "cli/placeholder_values.hpp"

namespace cakupan::cli {

namespace {

bool is_option(const std::string& word) { return word.size() > 1 && word.starts_with("-"); }

std::string name_in(const std::string& word) { return word.substr(0, word.find('=')); }

/// How many words the parser gives to an option each time it stands there.
std::size_t most_values(const CLI::Option& option) {
  if (placeholder_of(option).empty()) return 0;
  if (option.get_allow_extra_args()) return std::numeric_limits<std::size_t>::max();
  const int most = option.get_items_expected_max();
  return static_cast<std::size_t>(
      most < CLI::detail::expected_max_vector_size ? most : option.get_items_expected_min());
}

std::vector<const CLI::Option*> positionals_of(const CLI::App& command) {
  return command.get_options([](const CLI::Option* option) { return option->get_positional(); });
}

/// A command line up to the word that is being typed, as the parser would read it.
class ReadWords {
 public:
  ReadWords(const CLI::App& command, std::span<const std::string> words) : command_(&command) {
    for (const std::string& word : words) read(word);
  }

  /// The option whose value comes next for sure.
  const CLI::Option* needed() const { return values_ == 0 ? open_ : nullptr; }
  /// The option that takes the next word unless it is an option.
  const CLI::Option* open() const { return open_; }
  /// The positional that comes next.
  const CLI::Option* next_positional() const {
    const auto all = positionals_of(*command_);
    return given_.size() < all.size() ? all[given_.size()] : nullptr;
  }
  /// The last positional, where it takes any number of words.
  const CLI::Option* repeated_positional() const {
    const auto all = positionals_of(*command_);
    const bool takes_more =
        !all.empty() && all.back()->get_items_expected_max() >= CLI::detail::expected_max_vector_size;
    return takes_more ? all.back() : nullptr;
  }
  bool options_may_follow() const { return !ended_; }

  BegunValue value_of(const CLI::Option& option, const std::string& begun) const {
    return {placeholder_of(option), begun, project_, gazetteer_};
  }

 private:
  void read(const std::string& word) {
    if (open_ != nullptr && (values_ == 0 || !is_option(word))) {
      take(*open_, word);
      if (++values_ >= most_values(*open_)) open_ = nullptr;
      return;
    }
    open_ = nullptr;
    if (!ended_ && word == "--") {
      ended_ = true;
    } else if (!ended_ && is_option(word)) {
      read_option(word);
    } else {
      if (const CLI::Option* positional = next_positional()) take(*positional, word);
      given_.push_back(word);
    }
  }

  void read_option(const std::string& word) {
    const CLI::Option* option = command_->get_option_no_throw(name_in(word));
    if (option == nullptr || most_values(*option) == 0) return;
    const std::size_t equals = word.find('=');
    values_ = 0;
    open_ = equals == std::string::npos ? option : nullptr;
    if (equals != std::string::npos) take(*option, word.substr(equals + 1));
  }

  void take(const CLI::Option& option, const std::string& word) {
    if (placeholder_of(option) == "PROJECT.toml") project_ = word;
    if (option.check_name("--gazetteer")) gazetteer_ = word;
  }

  const CLI::App* command_;
  const CLI::Option* open_ = nullptr;
  std::size_t values_ = 0;
  std::vector<std::string> given_;
  bool ended_ = false;
  std::string project_;
  std::string gazetteer_;
};

Completion option_candidates(const CLI::App& command) {
  Completion result;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames())
      result.candidates.push_back({"--" + name, option->get_description()});
  }
  return result;
}

Completion value_behind_equals(const ReadWords& before, const CLI::App& command, const std::string& word) {
  const std::string name = name_in(word);
  const CLI::Option* option = command.get_option_no_throw(name);
  if (option == nullptr || placeholder_of(*option).empty()) return {};
  Completion result = values_of(before.value_of(*option, word.substr(name.size() + 1)));
  for (Candidate& candidate : result.candidates) candidate.word.insert(0, name + "=");
  return result;
}

Completion in_command(const CLI::App& command, std::span<const std::string> words) {
  const ReadWords before(command, words.first(words.size() - 1));
  const std::string& word = words.back();
  if (const CLI::Option* needed = before.needed()) return values_of(before.value_of(*needed, word));
  if (before.options_may_follow() && word.starts_with("-")) {
    return word.find('=') == std::string::npos ? option_candidates(command)
                                               : value_behind_equals(before, command, word);
  }
  if (const CLI::Option* open = before.open()) return values_of(before.value_of(*open, word));
  if (const CLI::Option* next = before.next_positional()) return values_of(before.value_of(*next, word));
  Completion result = before.options_may_follow() ? option_candidates(command) : Completion{};
  if (const CLI::Option* more = before.repeated_positional()) {
    const Completion values = values_of(before.value_of(*more, word));
    result.files = values.files;
    result.ending = values.ending;
  }
  return result;
}

Completion command_candidates(const CLI::App& app) {
  Completion result;
  for (const CLI::App* command : commands_of(app))
    result.candidates.push_back({command->get_name(), command->get_description()});
  return result;
}

}  // namespace

Completion completion_of(std::span<const std::string> words, base::Language language) {
  if (words.empty()) return {};
  const Declarations declared(language);
  if (words.size() == 1)
    return words.front().starts_with("-") ? option_candidates(declared.app)
                                          : command_candidates(declared.app);
  const auto all = commands_of(declared.app);
  const auto command = std::find_if(all.begin(), all.end(),
                                    [&](const CLI::App* one) { return one->get_name() == words.front(); });
  if (command == all.end()) return {};
  try {
    return in_command(**command, words.subspan(1));
  } catch (const base::Error&) {
    return {};
  }
}

}  // namespace cakupan::cli
