#include <cakupan/geo/database_address.hpp>

#include <gtest/gtest.h>

namespace cakupan::geo {
namespace {

TEST(DatabaseAddress, IsToldFromAFile) {
  for (const char* address : {"PG:dbname=x", "pg:", "postgresql://h/db", "POSTGRES://h"})
    EXPECT_TRUE(is_database(address)) << address;
  for (const char* path : {"", "PG", "a/PG:x.shp", "postgresql:/h", "http://postgresql://h", "regions.gpkg"})
    EXPECT_FALSE(is_database(path)) << path;
}

}  // namespace
}  // namespace cakupan::geo
