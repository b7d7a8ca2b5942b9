#include "publish/value.hpp"

#include <gmock/gmock.h>

#include "publish/columns/declare.hpp"

namespace cakupan::publish {
namespace {

TEST(Value, IsWrittenAsItsColumnSays) {
  const auto written = [](const Value& value, const Column& column) {
    EXPECT_TRUE(suits(value, column)) << column.name;
    return text_of(value, column);
  };
  EXPECT_EQ(written("Aceh", columns::text("x", {})), "Aceh");
  EXPECT_EQ(written(std::vector<std::string>{"11.01", "11.02"}, columns::codes("x", {})), "11.01 11.02");
  EXPECT_EQ(written(false, columns::truth("x", {})), "false");
  EXPECT_EQ(written(2018, columns::year("x", {})), "2018");
  EXPECT_EQ(written(std::vector{2017, 2019}, columns::years("x", {})), "2017 2019");
  EXPECT_EQ(written(std::size_t{284973643}, columns::count("x", Unit::people, {})), "284973643");
  EXPECT_EQ(written(-3, columns::integer("x", {})), "-3");
  EXPECT_EQ(written(1.0 / 3, columns::share("x", {})), "0.333333");
  EXPECT_EQ(written(0.75, columns::share("x", {}, Digits::as_given)), "0.75");
  EXPECT_EQ(written(0.25, columns::chance("x", {})), "0.250000");
  EXPECT_EQ(written(0.0000012345678, columns::chance("x", {})), "0.00000123457");
  EXPECT_EQ(written(0.8125, columns::certainty("x", {})), "0.812");
  EXPECT_EQ(written(-1.5, columns::number("x", {})), "-1.500000");
  EXPECT_EQ(written(base::Kilometers{12.3456}, columns::length("x", {})), "12.346");
  EXPECT_EQ(written(base::Kilometers{12.5}, columns::length("x", {}, Digits::as_given)), "12.5");
  EXPECT_EQ(written(base::SquareKilometers{7}, columns::area("x", {})), "7.000");
}

TEST(Value, NothingAndEmptyTextsAndListsAreUnknown) {
  for (const Value& value : {Value(), Value(""), Value(std::vector<int>{}), Value(std::vector<std::string>{}),
                             Value(std::optional<double>()), Value(std::optional<base::Kilometers>())}) {
    EXPECT_TRUE(value.is_nothing());
    EXPECT_TRUE(suits(value, columns::count("x", Unit::units, {})));
    EXPECT_EQ(text_of(value, columns::count("x", Unit::units, {})), "");
  }
  EXPECT_FALSE(Value(0).is_nothing());
  EXPECT_FALSE(Value(false).is_nothing());
}

TEST(Value, SuitsItsTypeAlone) {
  EXPECT_FALSE(suits(0.5, columns::count("x", Unit::units, {})));
  EXPECT_FALSE(suits(1, columns::share("x", {})));
  EXPECT_FALSE(suits(true, columns::integer("x", {})));
  EXPECT_FALSE(suits("true", columns::truth("x", {})));
  EXPECT_FALSE(suits("2017 2018", columns::years("x", {})));
  EXPECT_FALSE(suits(1101, columns::code("x", {})));
}

TEST(Value, OfAMeasureIsWrittenAsThatIs) {
  const Column column = columns::measure("value", {});
  const Column share = columns::share("share", {});
  const Value value = Value(0.5).of(share);
  EXPECT_TRUE(suits(value, column));
  EXPECT_EQ(text_of(value, column), "0.500000");
  EXPECT_TRUE(suits(Value().of(share), column));
  EXPECT_FALSE(suits(Value(0.5), column));
  EXPECT_FALSE(suits(Value(1).of(share), column));
  EXPECT_FALSE(suits(value, share));  // a column of a type of its own has no measures
}

TEST(Value, NumbersAreRoundedAsTheyAreWritten) {
  EXPECT_EQ(number_of(1.0 / 3, columns::share("x", {})), 0.333333);
  EXPECT_EQ(number_of(base::Kilometers{12.3456}, columns::length("x", {})), 12.346);
  EXPECT_EQ(number_of(9007199254740993, columns::integer("x", {})), 9007199254740992.0);
}

TEST(Value, OfTheSummary) {
  EXPECT_TRUE(value_of({}).is_nothing());
  EXPECT_EQ(text_of(value_of(base::Kilometers{63.8081}), columns::length("x", {})), "63.808");
  EXPECT_EQ(text_of(value_of(std::int64_t{514}), columns::count("x", Unit::units, {})), "514");
  EXPECT_EQ(cohort_name(2018), "2018");
  EXPECT_EQ(cohort_name(std::nullopt), "all");
}

}  // namespace
}  // namespace cakupan::publish
