#include "cli/map_picture.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/model/selection_text.hpp>

#include "cli/option_groups.hpp"

namespace cakupan::cli {

namespace {

constexpr const char* extent_wanted = "an area on the earth; write WEST,SOUTH,EAST,NORTH in degrees";

std::optional<geo::Box> extent_of(std::string_view text) {
  std::vector<double> numbers;
  for (const std::string_view piece : base::split(text, ',')) {
    const auto number = base::parse_number(base::trimmed(piece));
    if (!number) return std::nullopt;
    numbers.push_back(*number);
  }
  return model::extent_from(numbers);
}

/// An option with a text that becomes something else; may be repeated.
void add_texts(CLI::App& command, const std::string& name,
               const std::function<void(const std::string&)>& take, const std::string& type,
               const std::string& help) {
  command
      .add_option(
          name,
          [take](const std::vector<std::string>& texts) {
            for (const std::string& text : texts) take(text);
            return true;
          },
          help)
      ->type_name(type)
      ->expected(1, -1)
      ->allow_extra_args(false);
}

void add_selection(CLI::App& command, model::SelectionSpec& selection) {
  add_texts(
      command, "--where",
      [&selection](const std::string& text) {
        if (!model::is_condition(text))
          refuse("--where", text, std::string("a condition; ") + model::condition_remedy);
        selection.where.push_back(text);
      },
      "COL=PATTERN", "show the regions of which this holds, '*' is any text; may be repeated");
  command
      .add_option(
          "--bbox",
          [&selection](const std::vector<std::string>& texts) {
            selection.extent = extent_of(texts.front());
            if (!selection.extent) refuse("--bbox", texts.front(), extent_wanted);
            return true;
          },
          "show what lies in this area")
      ->type_name("W,S,E,N");
  command
      .add_option("--highlight", selection.highlight, "key or name of a region to point out; may be repeated")
      ->type_name("REGION")
      ->allow_extra_args(false);
}

void add_kind(CLI::App& command, job::MapLook& look) {
  using Kind = model::MapSpec::Kind;
  using Sizing = model::MapSpec::Sizing;
  add_choice<Kind>(
      command, "--kind", [&look](Kind kind) { look.kind = kind; },
      {{"regions", Kind::regions}, {"symbols", Kind::symbols}, {"dots", Kind::dots}}, "regions|symbols|dots",
      "colored regions, circles or dots (default: regions)");
  add_choice<Sizing>(
      command, "--sizing", [&look](Sizing sizing) { look.sizing = sizing; },
      {{"proportional", Sizing::proportional}, {"graduated", Sizing::graduated}}, "proportional|graduated",
      "circles true to the value, or one size for each class");
  const std::string one = "--one-dot";
  command
      .add_option(
          one,
          [&look, one](const std::vector<std::string>& texts) {
            look.dots.one = base::parse_number(texts.front());
            if (!look.dots.one || !(*look.dots.one > 0)) refuse(one, texts.front(), "a number above 0");
            return true;
          },
          "what a dot stands for (default: a round number)")
      ->type_name("N");
}

void add_numbers(CLI::App& command, job::ChoroplethRequest& request) {
  job::ValueInput& values = request.values;
  command.add_option("--unit", values.unit, "unit of the values; % stands behind every number")
      ->type_name("UNIT");
  command
      .add_option(
          "--center",
          [&values](const std::vector<std::string>& texts) {
            using At = model::ClassCenter::At;
            if (texts.front() == "median") {
              values.center = model::ClassCenter{At::median, 0};
              return true;
            }
            const auto number = base::parse_number(texts.front());
            if (!number) refuse("--center", texts.front(), "a number or the word median");
            values.center = model::ClassCenter{At::value, *number};
            return true;
          },
          "where classes and palette turn")
      ->type_name("N|median");
  command
      .add_option("--categories", values.categories,
                  "words in the order of the legend; the values are then words")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("A,B,...")
      ->each([&values](const std::string&) { values.kind = job::ValueInput::Kind::words; });
  add_breaks(command, "--second-breaks", request.second_breaks, "borders of the second --value");
}

void add_words(CLI::App& command, job::ChoroplethRequest& request) {
  command.add_option("--subtitle", request.words.subtitle, "line below the title")
      ->type_name("T")
      ->check(why_no_text, "", "");
  command.add_option("--note", request.words.notes, "sentence below the legend; may be repeated")
      ->type_name("T")
      ->allow_extra_args(false)
      ->check(why_no_text, "", "");
  using Rule = model::LabelRule;
  add_choice<Rule>(
      command, "--labels", [&request](Rule rule) { request.look.labels = rule; },
      {{"none", Rule::none},
       {"names", Rule::names},
       {"values", Rule::values},
       {"names-and-values", Rule::names_and_values}},
      "none|names|values|names-and-values", "what stands on the regions (default: none)");
  add_texts(
      command, "--inset",
      [&request](const std::string& text) {
        const std::size_t colon = text.rfind(':');
        const auto extent =
            colon == std::string::npos ? std::nullopt : extent_of(std::string_view(text).substr(colon + 1));
        if (!extent) refuse("--inset", text, "a title and an area; write TITLE:WEST,SOUTH,EAST,NORTH");
        model::InsetSpec inset;
        const std::string title = text.substr(0, colon);
        inset.title = {title, title};
        inset.extent = extent;
        request.look.insets.push_back(inset);
      },
      "TITLE:W,S,E,N", "show this area once more, larger; may be repeated");
}

}  // namespace

void add_picture(CLI::App& command, job::ChoroplethRequest& request) {
  add_words(command, request);
  add_numbers(command, request);
  add_kind(command, request.look);
  add_selection(command, request.selection);
}

std::string why_no_text(const std::string& text) {
  constexpr std::size_t most_bytes = 2000;
  if (!base::is_utf8(text)) return "is not UTF-8";
  if (text.size() > most_bytes) return fmt::format("is longer than {} bytes", most_bytes);
  return {};
}

}  // namespace cakupan::cli
