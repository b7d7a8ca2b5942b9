#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "program/program.hpp"

namespace cakupan::program {
namespace {

using testing::HasSubstr;

class Answers : public ProgramTest {};

TEST_F(Answers, AnErrorIsJsonToo) {
  struct Case {
    std::vector<std::string> arguments;
    int code;
    const char* message;
  };
  write(path("empty.csv"), "kode,nilai\n1,\n");
  for (const Case& one : std::vector<Case>{
           {{"run", "--json", "--min-match", "98"}, 2, "'98' is not a share from 0 to 1"},
           {{"check", "--json", path("absent.toml")}, 3, "does not exist"},
           {{"classify", path("empty.csv"), "--value", "nilai", "--json"}, 3, "all values are missing"},
           {{"classify", path("empty.csv"), "--value", "nilai", "--scheme", "nope", "--json"}, 2, "nope"},
           {{"nope", "--json"}, 2, "unknown command 'nope'"}}) {
    const Answer answer = cakupan(one.arguments);
    EXPECT_EQ(answer.code, one.code) << answer.err;
    EXPECT_EQ(answer.out.substr(0, 14), "{\n  \"error\": {") << answer.out;
    EXPECT_THAT(answer.out, HasSubstr(one.message));
    EXPECT_THAT(answer.out, HasSubstr("\"exit_code\": " + std::to_string(one.code)));
    EXPECT_THAT(answer.err, HasSubstr("error: "));
  }
}

TEST_F(Answers, AResultBeforeAGateStaysTheOnlyDocument) {
  write(path("names.csv"), "region\nKota Bandung\nNirgendwo\n");
  const Answer answer = cakupan({"check", "--json", "--min-match", "1", "-q"});
  EXPECT_EQ(answer.out.find("\"error\""), std::string::npos);
  const Answer gated = cakupan({"match", path("names.csv"), "--json", "--min-match", "0.9", "-q"});
  EXPECT_EQ(gated.code, 4);
  EXPECT_THAT(gated.out, HasSubstr("\"exit_code\": 4"));
}

// What `| head -1` does, without its racing: nobody reads from the beginning.
TEST_F(Answers, AReaderWhoLeftIsNoError) {
  const Answer answer = cakupan(
      {}, {}, {"bash", "-c", "set -o pipefail; \"$1\" palettes | true; echo code ${PIPESTATUS[0]}", "-"});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out, "code 0\n");
  EXPECT_EQ(answer.err, "");
}

TEST_F(Answers, AFullStandardOutputIsAnError) {
  const Answer answer = cakupan({}, {}, {"bash", "-c", "\"$1\" palettes > /dev/full", "-"});
  EXPECT_EQ(answer.code, 1);
  EXPECT_THAT(answer.err, HasSubstr("standard output cannot be written"));
}

}  // namespace
}  // namespace cakupan::program
