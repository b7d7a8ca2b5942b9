#include "render/theme/class_labels.hpp"

#include <algorithm>

#include <cakupan/base/messages.hpp>

namespace cakupan::render::theme {

namespace {

using base::Message;

// What all borders of a legend are told with. Where it takes more, each has its own.
constexpr int most_in_common = 6;

// An inner border says which class a value is in, so it stands as it is.
int decimals_of_ranges(const std::vector<double>& breaks) {
  int decimals = decimals_for(breaks);
  while (decimals <= most_in_common && !std::all_of(breaks.begin() + 1, breaks.end() - 1, [&](double value) {
           return is_told_whole(value, decimals);
         })) {
    ++decimals;
  }
  return decimals;
}

std::vector<ToldNumber> as_told(const std::vector<double>& breaks, std::span<const double> values,
                                const ValueFormat& format) {
  const int decimals = decimals_of_ranges(breaks);
  std::vector<ToldNumber> borders;
  if (decimals > most_in_common) {
    borders = told_borders(breaks, values);
    for (ToldNumber& border : borders) border.decimals = std::max(border.decimals, format.of_borders);
    return borders;
  }
  for (const double border : breaks) borders.push_back({border, std::max(decimals, format.of_borders)});
  return borders;
}

}  // namespace

std::vector<std::string> class_labels(const model::Classification& classification,
                                      const std::vector<ToldNumber>& borders, const std::string& percent,
                                      base::Language language) {
  const bool is_signed = borders.front().value < 0;
  const Message first = is_signed ? Message::from_to_signed : Message::from_to;
  const Message further = is_signed ? Message::above_to_signed : Message::above_to;
  std::vector<std::string> labels;
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const std::string from = to_text(borders[i], language), end = to_text(borders[i + 1], language);
    const std::string to = end + percent;
    labels.push_back(from == end ? to : base::message(i == 0 ? first : further, language, {from, to}));
  }
  if (classification.is_open_below())
    labels.front() = base::message(Message::at_most, language, {to_text(borders[1], language) + percent});
  if (classification.is_open_above()) {
    labels.back() =
        base::message(Message::beyond, language, {to_text(borders[borders.size() - 2], language) + percent});
  }
  return labels;
}

std::vector<std::string> class_labels(const model::Classification& classification,
                                      std::span<const double> values, base::Language language,
                                      const ValueFormat& format) {
  return class_labels(classification, as_told(classification.breaks, values, format),
                      percent_sign(format, language), language);
}

std::vector<std::string> border_texts(const std::vector<double>& breaks,
                                      std::span<const std::optional<double>> values, base::Language language,
                                      const ValueFormat& format) {
  std::vector<double> known;
  for (const auto& value : values) {
    if (value) known.push_back(*value);
  }
  std::vector<std::string> texts;
  for (const ToldNumber& border : as_told(breaks, known, format))
    texts.push_back(to_text(border, language) + percent_sign(format, language));
  return texts;
}

ValueDecimals::ValueDecimals(const model::Classification& classification)
    : classification_(classification), of_all_(decimals_for(classification.breaks)) {
  if (of_all_ <= most_in_common) return;
  const std::vector<double>& breaks = classification.breaks;
  for (std::size_t i = 0; i + 1 < breaks.size(); ++i)
    of_class_.push_back(decimals_for(std::span(breaks).subspan(i, 2)));
}

int ValueDecimals::of_borders(double value) const {
  return of_class_.empty() ? of_all_ : of_class_[classification_.class_of(value)];
}

int ValueDecimals::of(double value) const {
  const int more = of_borders(value) + 1;
  return decimals_of(value, of_class_.empty() ? std::min(more, most_in_common) : more);
}

std::optional<int> ValueDecimals::common(std::span<const std::optional<double>> values) const {
  if (!of_class_.empty()) return std::nullopt;
  int decimals = 0;
  for (const auto& value : values) {
    if (value) decimals = std::max(decimals, of(*value));
  }
  return decimals;
}

std::string percent_sign(const ValueFormat& format, base::Language language) {
  if (format.unit != "%") return {};
  return language == base::Language::indonesian ? " %" : "%";
}

}  // namespace cakupan::render::theme
