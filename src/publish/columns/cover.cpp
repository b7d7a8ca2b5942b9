#include "publish/columns/cover.hpp"

#include <algorithm>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>

namespace cakupan::publish::columns {

const CoverWords& cover_words() {
  static const CoverWords words{{"Sampul", "Cover"},
                                {"Sumber", "Source"},
                                {"Isi buku kerja ini", "What this workbook holds"},
                                {"Arti setiap kolom.", "What every column means."}};
  return words;
}

std::vector<std::string> result_sentences(const model::Findings& findings, base::Language language) {
  const auto& groups = findings.coverage.by_group;
  const auto nation = std::find_if(groups.begin(), groups.end(), [](const model::GroupRow& row) {
    return row.grouping == "nation" && row.period == model::Period{};
  });
  if (nation == groups.end() || !nation->coverage.share) return {};
  const model::CoverageRow& row = nation->coverage;
  const auto count = [&](std::size_t number) {
    return base::for_reader(static_cast<double>(number), 0, language);
  };
  const auto percent = [&](double share) { return base::percent_for_reader(share, 1, language); };
  std::string sentence = base::message(base::Message::result_known, language,
                                       {count(row.participants), count(row.units), percent(*row.share)});
  if (row.share_low && row.share_high && *row.share_low != *row.share_high) {
    sentence += base::message(base::Message::result_bounds, language,
                              {percent(*row.share_low), percent(*row.share_high)});
  }
  std::vector<std::string> sentences{sentence + "."};
  const auto& provinces = findings.coverage.by_province;
  const auto without = std::count_if(provinces.begin(), provinces.end(), [](const model::CoverageRow& one) {
    return !one.name.empty() && one.units > 0 && one.participants == 0;
  });
  sentences.push_back(
      base::message(base::Message::result_none, language, {count(static_cast<std::size_t>(without))}));
  return sentences;
}

}  // namespace cakupan::publish::columns
