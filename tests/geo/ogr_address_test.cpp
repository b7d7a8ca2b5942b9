#include "geo/ogr_address.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::geo {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string ours = " client_encoding='UTF8' fallback_application_name='cakupan'";

TEST(DatabaseAddress, AsUri) {
  EXPECT_EQ(connection_of("postgresql://me:s3cr3t@host:5433/gis?sslmode=require&schemas=a%2Cb"),
            "PG:user='me' password='s3cr3t' host='host' port='5433' dbname='gis' sslmode='require' "
            "schemas='a,b'" +
                ours);
  EXPECT_EQ(connection_of("postgres://host"), "PG:host='host'" + ours);
  EXPECT_EQ(connection_of("postgresql:///gis?host=%2Frun%2Fdb"), "PG:dbname='gis' host='/run/db'" + ours);
  EXPECT_EQ(connection_of("postgresql://a:1,[::1]:2/x?"), "PG:host='a,::1' port='1,2' dbname='x'" + ours);
  EXPECT_EQ(connection_of("postgresql://m%40e:p%27%5c@h"),
            "PG:user='m@e' password='p\\'\\\\' host='h'" + ours);
  EXPECT_EQ(connection_of("postgresql://me:p@ss:w@h/x"),
            "PG:user='me' password='p@ss:w' host='h' dbname='x'" + ours);
}

TEST(DatabaseAddress, AsKeywords) {
  EXPECT_EQ(connection_of("PG:host=h  dbname = 'a \\'b' password=x\\ y"),
            "PG:host='h' dbname='a \\'b' password='x y'" + ours);
  EXPECT_EQ(connection_of("pg:dbname=''"), "PG:dbname=''" + ours);
}

TEST(DatabaseAddress, WrittenWrongIsRefusedWithoutItsPassword) {
  for (const char* address :
       {"postgresql://me:s3cr3t/x@h/db", "postgresql://me:%s3cr3t@h", "PG:password s3cr3t",
        "PG:password=my s3cr3t", "PG:password='s3cr3t", "postgresql://me:s3cr3t@h/db?x",
        "postgresql://me:s3cr3t@h?a%20b=1", "PG:dbname=x =s3cr3t"}) {
    try {
      connection_of(address);
      ADD_FAILURE() << address;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.failure(), base::Failure::usage);
      EXPECT_THAT(std::string(error.what()), Not(HasSubstr("s3cr3t"))) << address;
    }
  }
}

TEST(DatabaseAddress, WordsOnItHaveNoPassword) {
  EXPECT_EQ(words_on("postgresql://me:s3%20t@h", "no host \"s3 t\""), "no host \"…\"");
  EXPECT_EQ(words_on("PG:password=s3cr3t", "at password=other s3cr3t"), "at …");
}

}  // namespace
}  // namespace cakupan::geo
