#include "analysis/class_borders.hpp"

#include <fstream>
#include <sstream>
#include <string>

#include <gmock/gmock.h>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/base/number.hpp>

// Figures of R 4.2.2 and classInt 0.4-9 for the official areas (km2) of the 514 regencies and cities of
// geodata/gazetteer/regions.csv. tests/analysis/reference/classify.R prints them.
namespace cakupan::analysis {
namespace {

using testing::DoubleNear;
using testing::Pointwise;

std::vector<std::optional<double>> areas() {
  constexpr int column = 12;  // area_km2; no cell of the file is quoted
  std::ifstream file(CAKUPAN_SOURCE "/geodata/gazetteer/regions.csv");
  std::vector<std::optional<double>> values;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    std::istringstream cells(line);
    std::string cell;
    for (int i = 0; i <= column; ++i) std::getline(cells, cell, ',');
    values.push_back(base::parse_number(cell));
  }
  return values;
}

std::vector<double> inner(Scheme scheme, std::size_t classes) {
  std::vector<double> breaks = classify(areas(), {.scheme = scheme, .classes = classes, .breaks = {}}).breaks;
  EXPECT_EQ(breaks.front(), 10.951);
  breaks.pop_back();
  breaks.erase(breaks.begin());
  return breaks;
}

auto are(const std::vector<double>& borders) { return Pointwise(DoubleNear(1e-4), borders); }

TEST(ClassBorders, BordersAreThoseOfClassInt) {
  EXPECT_THAT(inner(Scheme::equal, 5), are({9012.0512, 18013.1514, 27014.2516, 36015.3518}));
  EXPECT_THAT(inner(Scheme::quantile, 5), are({565.5318, 1396.2370, 2603.4180, 4970.9198}));
  EXPECT_THAT(inner(Scheme::fisher, 5), are({2649.1570, 7198.7275, 15953.9090, 28462.0440}));
  EXPECT_THAT(inner(Scheme::fisher, 9), are({1089.1880, 2649.1570, 4681.1520, 7198.7275, 11291.5120,
                                             17477.3130, 25882.0100, 35237.2550}));
  EXPECT_THAT(inner(Scheme::headtail, 5),
              are({3677.51091634, 9327.7672953, 17793.40186957, 25829.41838889, 32925.52214286, 41959.1355}));
  EXPECT_THAT(inner(Scheme::stddev, 5), are({3677.51091634, 14514.56153582, 25351.61215529, 36188.66277477}));
  EXPECT_THAT(inner(Scheme::pretty, 5), are({10000, 20000, 30000, 40000}));
  EXPECT_THAT(inner(Scheme::boxplot, 5), are({836.39625, 1900.4155, 4157.248, 9138.525625}));
  EXPECT_THAT(inner(Scheme::maximum, 5), are({25882.01, 28462.044, 35237.255, 41959.1355}));
}

TEST(ClassBorders, FitIsThatOfClassInt) {
  const auto classes = classify(areas(), {.scheme = Scheme::fisher, .classes = 5, .breaks = {}});
  EXPECT_NEAR(classes.gvf, 0.933757091723, 1e-11);
  EXPECT_NEAR(classes.adcm, 499221.286, 1e-3);
}

}  // namespace
}  // namespace cakupan::analysis
