#include <cakupan/job/classes.hpp>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <optional>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::job {
namespace {

std::string table_of(const std::string& text) {
  const std::string path = (std::filesystem::temp_directory_path() / "values.csv").string();
  std::ofstream(path) << text;
  return path;
}

base::Failure failure_of(const ClassChoice& choice) {
  try {
    classify_options(choice);
  } catch (const base::Error& error) {
    return error.failure();
  }
  return base::Failure::work;
}

TEST(ClassifyOptions, BreaksMakeTheSchemeManual) {
  ClassChoice choice;
  choice.breaks = {1, 2};
  EXPECT_EQ(classify_options(choice).scheme, analysis::Scheme::manual);
  EXPECT_EQ(classify_options_of_map(choice).rounding, analysis::ClassifyOptions{}.rounding);
  EXPECT_EQ(classify_options_of_map({}).rounding, analysis::Rounding::fewest_decimals);
}

TEST(ClassifyOptions, RefusesWhatCannotBeFollowed) {
  EXPECT_EQ(failure_of({"quantile", 0, {}, {}}), base::Failure::usage);
  EXPECT_EQ(failure_of({"quantile", 21, {}, {}}), base::Failure::usage);
  EXPECT_EQ(failure_of({"manual", 5, {}, {}}), base::Failure::usage);
  EXPECT_EQ(failure_of({"nope", 5, {}, {}}), base::Failure::usage);
}

TEST(ClassifyOptions, RefusesBreaksThatMakeAnotherNumberOfClasses) {
  ClassChoice choice;
  choice.breaks = {1, 2};
  EXPECT_NO_THROW(classify_options(choice));
  choice.classes = 3;
  EXPECT_NO_THROW(classify_options(choice));
  choice.classes = 5;
  try {
    classify_options(choice);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.happened(), "2 inner borders make 3 classes, not 5");
  }
}

TEST(ClassifyColumn, CountsWhatIsMissingApart) {
  base::Diagnostics diagnostics;
  const model::Classification classes = classify_column(
      {table_of("kode,nilai\n1,1\n2,2\n3,3\n4,4\n5,\n"), {}, {}, "nilai"}, {"equal", 3, {}, {}}, diagnostics);
  EXPECT_EQ(classes.counts, (std::vector<std::size_t>{2, 1, 1}));
  EXPECT_EQ(classes.missing, 1U);
}

TEST(ClassifyColumn, GivesWholeNumbersTheWholeBordersOfMaps) {
  base::Diagnostics diagnostics;
  const std::string rows = "kode,nilai\n1,12\n2,13\n3,14\n4,17\n5,20\n";
  const model::Classification classes =
      classify_column({table_of(rows), {}, {}, "nilai"}, {"equal", 5, {}, {}}, diagnostics);
  for (const double border : classes.breaks) EXPECT_EQ(border, std::floor(border));
  const std::vector<std::optional<double>> values{12, 13, 14, 17, 20};
  EXPECT_EQ(classes.breaks, analysis::classify(values, classify_options_of_map({"equal", 5, {}, {}})).breaks);
  const model::Classification of_fractions = classify_column(
      {table_of("kode,nilai\n1,0.5\n2,13\n3,14\n"), {}, {}, "nilai"}, {"equal", 3, {}, {}}, diagnostics);
  EXPECT_EQ(of_fractions.breaks[1], 5) << "others stay as the scheme finds them";
  const model::Classification given =
      classify_column({table_of(rows), {}, {}, "nilai"}, {"manual", {}, {13.5}, {}}, diagnostics);
  EXPECT_EQ(given.breaks[1], 13.5) << "and so do those that are given";
}

TEST(ClassifyColumn, WarnsOfOneValueAndRefusesNone) {
  base::Diagnostics diagnostics;
  classify_column({table_of("kode,nilai\n1,7\n2,7\n"), {}, {}, "nilai"}, {}, diagnostics);
  EXPECT_EQ(diagnostics.count("one-value"), 1U);
  EXPECT_THROW(classify_column({table_of("kode,nilai\n1,\n"), {}, {}, "nilai"}, {}, diagnostics),
               base::Error);
}

}  // namespace
}  // namespace cakupan::job
