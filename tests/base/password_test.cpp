#include <cakupan/base/password.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/error.hpp>

namespace cakupan::base {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(AddressWithoutPassword, LeavesAnAddressThatStillLeadsThere) {
  EXPECT_EQ(address_without_password("postgresql://user:s3cr3t@host:5432/db"),
            "postgresql://user@host:5432/db");
  EXPECT_EQ(address_without_password("postgresql://host/db?password=s3cr3t&sslmode=require"),
            "postgresql://host/db?sslmode=require");
  EXPECT_EQ(address_without_password("postgresql://host/db?sslmode=require&password=s3cr3t"),
            "postgresql://host/db?sslmode=require");
  EXPECT_EQ(address_without_password("PG:dbname=a password=s3cr3t host=h"), "PG:dbname=a host=h");
  EXPECT_EQ(address_without_password("PG:password=s3cr3t host=h"), "PG:host=h");
  EXPECT_EQ(address_without_password("PG: dbname = 'a b'  host=h password=''"), "PG:dbname = 'a b' host=h");
  EXPECT_EQ(address_without_password("PG:dbname=a PASSWORD = 's3 \\' cr3t'"), "PG:dbname=a");
  EXPECT_EQ(address_without_password("PG:dbname=a sslpassword=s3cr3t"), "PG:dbname=a");
}

TEST(AddressWithoutPassword, TakesTheRestOfWhatIsWrittenWrong) {
  for (const char* address :
       {"postgresql://user:s3cr3t@x@host/db", "postgres://user:x/s3cr3t@host/db",
        "postgresql://u:x s3cr3t@host", "PG:dbname=a password='s3cr3t", "PG:dbname=a password=x\\ s3cr3t",
        "PG:password s3cr3t", "pg:password=x s3cr3t a=b", "postgresql://u:x?s3cr3t@h/db"})
    EXPECT_THAT(address_without_password(address), Not(HasSubstr("s3cr3t"))) << address;
}

TEST(WithoutPasswords, FindsThemWithinASentence) {
  EXPECT_EQ(without_passwords("read https://me:s3cr3t@host/x, then mail to a@b"),
            "read https://me@host/x, then mail to a@b");
  EXPECT_EQ(without_passwords("reading postgresql://u:s3cr3t@h/db ..."), "reading postgresql://u@h/db ...");
  EXPECT_EQ(without_passwords("PG:host=h password='s3 cr3t': cannot be read"), "PG:host=h: cannot be read");
  EXPECT_EQ(without_passwords("postgresql://u:s3cr3t@h:1/db: no table; write to a@b"),
            "postgresql://u@h:1/db: no table; write to a@b");
  EXPECT_EQ(without_passwords("two: postgresql://u:s3cr3t@h/a postgresql://v:s3cr3t@h/b"),
            "two: postgresql://u@h/a postgresql://v@h/b");
}

TEST(WithoutPasswords, LeaveEverythingElse) {
  for (const char* text :
       {"", "Kab. Aceh: 3 rows", "https://host:8080/path", "http://www.w3.org/2000/svg", "://",
        "the password is wrong", "password", "postgresql://user@host:5432/db", "a@b: c://d"})
    EXPECT_EQ(without_passwords(text), text);
}

TEST(WithoutPasswords, ErrorsAndDiagnosticsHaveNone) {
  const std::string address = "postgresql://user:s3cr3t@host/db";
  const Error error(Failure::input, "cannot read " + address, {address, {}, {}}, "see password=s3cr3t");
  for (const std::string& text :
       {std::string(error.what()), error.happened(), error.place().file, error.remedy()})
    EXPECT_THAT(text, Not(HasSubstr("s3cr3t")));
  Diagnostics diagnostics;
  diagnostics.note("a", "read " + address, {address, {}, {}}, "password=s3cr3t");
  diagnostics.warn("a", "read " + address, {address, {}, {}}, "password=s3cr3t");
  for (const Diagnostic& diagnostic : diagnostics.all())
    EXPECT_THAT(describe(diagnostic), Not(HasSubstr("s3cr3t")));
}

}  // namespace
}  // namespace cakupan::base
