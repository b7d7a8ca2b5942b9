// A project whose boundaries and tables lie in a database, and whose results go there.

#include <chrono>
#include <csignal>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "database/cluster.hpp"
#include "database/process.hpp"
#include "program/program.hpp"

namespace cakupan::database {
namespace {

namespace fs = std::filesystem;
using program::Answer;
using program::read;
using program::write;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string secret = "s3cr3t";

/// Six regions of two provinces, and who of them takes part.
constexpr const char* small_country = R"sql(
DROP SCHEMA IF EXISTS programme CASCADE;
CREATE SCHEMA programme;
CREATE TABLE programme.regencies (code text, name text, province text, geom geometry(MultiPolygon, 4326));
INSERT INTO programme.regencies SELECT format('%s.0%s', 11 + i / 4, i), 'Kabupaten ' || chr(64 + i),
  CASE WHEN i < 4 THEN 'Aceh' ELSE 'Élan' END, ST_Multi(ST_MakeEnvelope(95 + i, 3, 96 + i, 4, 4326))
  FROM generate_series(1, 6) i;
CREATE TABLE programme.participation (region text, code text, year integer, status text);
INSERT INTO programme.participation VALUES ('Kabupaten A', '11.01', 2021, 'selected'),
  ('Kabupaten D', '12.04', 2022, 'selected'), ('Kabupaten E', '12.05', 2022, 'invited');
CREATE TABLE programme.figures (code text, people bigint, "share of all" double precision);
INSERT INTO programme.figures SELECT code, 1000 * row_number() OVER (), 0.125 FROM programme.regencies;
GRANT USAGE ON SCHEMA programme TO planner;
GRANT SELECT ON ALL TABLES IN SCHEMA programme TO planner;
)sql";

class Database : public program::ProgramTest {
 protected:
  static void SetUpTestSuite() { cluster = std::make_unique<Cluster>(); }
  static void TearDownTestSuite() { cluster.reset(); }

  void SetUp() override {
    ProgramTest::SetUp();
    cluster->sql(std::string("DROP SCHEMA IF EXISTS cakupan_small, views CASCADE;") + small_country);
    write_project(address());
  }

  /// The address of the database with the password in it.
  static std::string address(const std::string& password = secret) {
    return "postgresql://planner:" + password + "@127.0.0.1:" + std::to_string(cluster->port()) + "/gis";
  }
  static std::string address_without_password() {
    return "postgresql://planner@127.0.0.1:" + std::to_string(cluster->port()) + "/gis";
  }

  /// All of it reads from the database and writes into it.
  void write_project(const std::string& database, const std::string& output_database = {}) const {
    write(folder_ / "small.toml", "cakupan = 1\ntitle = 'Small country'\n[boundaries]\npath = \"" + database +
                                      "\"\nlayer = 'programme.regencies'\nattribution = 'the survey'\n"
                                      "[participation]\npath = \"" +
                                      database +
                                      "\"\nsheet = 'programme.participation'\nsource = 'the programme'\n"
                                      "[output]\nformats = ['svg']\nreport = false\ndatabase = \"" +
                                      (output_database.empty() ? database : output_database) +
                                      "\"\n[[map]]\nid = 'coverage'\ntheme = 'coverage'\n");
  }

  /// The same with inputs that are files.
  void write_project_of_files() const {
    write(folder_ / "regions.geojson",
          cluster->sql("SELECT json_build_object('type', 'FeatureCollection', 'features', json_agg("
                       "ST_AsGeoJSON(r.*)::json)) FROM programme.regencies r"));
    write(folder_ / "rows.csv", "code,region,year,status\n11.01,Kabupaten A,2021,selected\n");
    write(folder_ / "small.toml",
          "cakupan = 1\n[boundaries]\npath = 'regions.geojson'\n[participation]\npath = 'rows.csv'\n"
          "[output]\nformats = ['svg']\nreport = false\ndatabase = '" +
              address() + "'\n[[map]]\nid = 'coverage'\ntheme = 'coverage'\n");
  }

  Answer run(const std::vector<std::string>& more = {}, const std::vector<std::string>& before = {}) const {
    std::vector<std::string> arguments{"run", path("small.toml"), "-o", path("out")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const Answer answer = program::cakupan(arguments, {}, before);
    EXPECT_THAT(answer.out, Not(HasSubstr(secret)));
    EXPECT_THAT(answer.err, Not(HasSubstr(secret)));
    return answer;
  }

  static std::string regions_that_take_part() {
    return cluster->sql("SELECT string_agg(code, ' ' ORDER BY fid) FROM cakupan_small.participants");
  }

  static std::unique_ptr<Cluster> cluster;
};

std::unique_ptr<Cluster> Database::cluster;

TEST_F(Database, HoldsEveryTableOfTheBundle) {
  const Answer answer = run();
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err, HasSubstr("33 tables to the schema cakupan_small"));
  EXPECT_THAT(answer.err, HasSubstr("2 of 6 regions take part"));
  EXPECT_EQ(regions_that_take_part(), "11.01 12.04");
  // Read by the database itself into columns of these types, each file is its table.
  std::string script, expected;
  for (const std::string& file : program::files_below(folder_ / "out/tables")) {
    if (!file.ends_with(".csv")) continue;
    const std::string bytes = read(folder_ / "out/tables" / file), table = file.substr(0, file.size() - 4);
    std::string columns = bytes.substr(0, bytes.find('\n'));
    for (std::size_t at = 0; (at = columns.find(',', at)) != std::string::npos; at += 3)
      columns.replace(at, 1, "\",\"");
    columns = "\"" + columns + "\"";
    const std::string stored = "(SELECT " + columns + " FROM cakupan_small." + table + ")";
    script += "CREATE TEMP TABLE t AS " + stored + " WITH NO DATA;\n\\copy t FROM '" +
              path("out/tables/" + file) + "' WITH (FORMAT csv, HEADER match)\nSELECT '" + table +
              "', (SELECT count(*) FROM t) - (SELECT count(*) FROM cakupan_small." + table +
              "), count(*) FROM (TABLE t EXCEPT ALL " + stored + ") differ; DROP TABLE t;\n";
    expected += (expected.empty() ? "" : "\n") + table + "|0|0";
  }
  EXPECT_EQ(std::count(expected.begin(), expected.end(), '\n'), 31);
  EXPECT_EQ(cluster->sql(script), expected);
}

TEST_F(Database, ColumnsHaveTheirTypesAndMeanings) {
  ASSERT_EQ(run().code, 0);
  EXPECT_EQ(
      cluster
          ->sql("SELECT string_agg(column_name || ' ' || data_type, ', ' ORDER BY ordinal_position) FROM "
                "information_schema.columns WHERE table_schema = 'cakupan_small' AND table_name = "
                "'coverage_by_year'")
          .substr(0, 65),
      "fid integer, year integer, declared bigint, list_complete boolean");
  EXPECT_EQ(
      cluster->sql("SELECT pg_typeof(participant), pg_typeof(area_km2), pg_typeof(code), first_year IS NULL "
                   "FROM cakupan_small.regions WHERE code = '11.02'"),
      "boolean|double precision|text|t");
  EXPECT_EQ(cluster->sql("SELECT col_description('cakupan_small.regions'::regclass, 2)"),
            "code of the region");
  EXPECT_THAT(cluster->sql("SELECT obj_description('cakupan_small.gaps'::regclass)"),
              HasSubstr("One row for every gap"));
  EXPECT_EQ(cluster->sql("SELECT share FROM cakupan_small.coverage_by_province WHERE province = 'Aceh'"),
            "0.333333");
  EXPECT_EQ(cluster->sql("SELECT manifest ->> 'project', version FROM cakupan_small.manifest").substr(0, 11),
            "small.toml|");
}

TEST_F(Database, RegionsHaveTheirShapes) {
  ASSERT_EQ(run().code, 0);
  EXPECT_EQ(cluster->sql("SELECT type, srid, f_geometry_column FROM geometry_columns WHERE f_table_schema = "
                         "'cakupan_small'"),
            "MULTIPOLYGON|4326|geom");
  EXPECT_EQ(cluster->sql(
                "SELECT count(*) FROM cakupan_small.regions r JOIN programme.regencies p USING (code) WHERE "
                "ST_Equals(r.geom, p.geom) AND r.region = p.name AND r.province = p.province"),
            "6");
  EXPECT_THAT(
      cluster->sql("SELECT indexdef FROM pg_indexes WHERE schemaname = 'cakupan_small' AND indexdef LIKE "
                   "'%gist%'"),
      HasSubstr("USING gist (geom)"));
}

TEST_F(Database, WhatItHoldsIsReadBack) {
  ASSERT_EQ(run().code, 0);
  cluster->sql("GRANT USAGE ON SCHEMA cakupan_small TO planner");
  const Answer map = program::cakupan({"map", address(), "--where", "province=Aceh", "--join", address(),
                                       "--on", "code", "--value", "people", "-o", path("m.svg"), "--layer",
                                       "cakupan_small.regions", "--sheet", "programme.figures"});
  ASSERT_EQ(map.code, 0) << map.err;
  EXPECT_THAT(map.err, Not(HasSubstr(secret)));
  EXPECT_THAT(read(folder_ / "m.svg"), AllOf(HasSubstr("Kabupaten A"), Not(HasSubstr(secret))));
  const Answer classes = program::cakupan({"classify", address(), "--sheet", "programme.figures", "--value",
                                           "share of all", "--scheme", "equal", "--classes", "2", "--json"});
  EXPECT_THAT(classes.err + classes.out, AllOf(HasSubstr("0.125"), Not(HasSubstr(secret))));
}

TEST_F(Database, ViewsAndRightsOnItStay) {
  ASSERT_EQ(run().code, 0);
  cluster->sql(
      "CREATE ROLE reader_" + std::to_string(::getpid()) +
      "; GRANT SELECT ON cakupan_small.regions TO reader_" + std::to_string(::getpid()) +
      "; CREATE SCHEMA views; CREATE VIEW views.part AS SELECT code FROM cakupan_small.regions WHERE "
      "participant; CREATE VIEW cakupan_small.own AS SELECT 1 AS a; CREATE TABLE views.other AS SELECT 7 AS "
      "a");
  cluster->sql("INSERT INTO programme.participation VALUES ('Kabupaten B', '11.02', 2022, 'selected')");
  const Answer again = run();
  ASSERT_EQ(again.code, 0) << again.err;
  EXPECT_EQ(cluster->sql("SELECT string_agg(code, ' ' ORDER BY code) FROM views.part"), "11.01 11.02 12.04");
  EXPECT_EQ(cluster->sql("SELECT count(*) FROM information_schema.role_table_grants WHERE table_schema = "
                         "'cakupan_small' AND grantee LIKE 'reader_%'"),
            "1");
  EXPECT_EQ(cluster->sql("SELECT a FROM views.other; SELECT a FROM cakupan_small.own"), "7\n1");
  cluster->sql("DROP OWNED BY reader_" + std::to_string(::getpid()) + "; DROP ROLE reader_" +
               std::to_string(::getpid()));
}

TEST_F(Database, TablesOfAnotherShapeAreMadeAnewAndOldOnesGo) {
  ASSERT_EQ(run().code, 0);
  cluster->sql(
      "ALTER TABLE cakupan_small.gaps ADD COLUMN mine text; CREATE TABLE cakupan_small.gone (fid integer); "
      "UPDATE cakupan_small.manifest SET tables = tables || 'gone'::text; ALTER TABLE cakupan_small.gone "
      "OWNER TO planner");
  ASSERT_EQ(run().code, 0);
  EXPECT_EQ(
      cluster->sql("SELECT count(*) FROM information_schema.columns WHERE table_schema = 'cakupan_small' AND "
                   "(column_name = 'mine' OR table_name = 'gone')"),
      "0");
}

TEST_F(Database, AnUnchangedBundleIsWrittenWhereTheDatabaseLacksIt) {
  write_project_of_files();
  ASSERT_EQ(run().code, 0);
  EXPECT_EQ(regions_that_take_part(), "11.01");
  const Answer again = run();
  EXPECT_EQ(again.code, 0);
  EXPECT_THAT(again.err, AllOf(HasSubstr("nothing has changed"), Not(HasSubstr("to the schema"))));
  cluster->sql("DROP TABLE cakupan_small.participants");
  const Answer mended = run();
  EXPECT_EQ(mended.code, 0) << mended.err;
  EXPECT_THAT(mended.err,
              AllOf(HasSubstr("nothing has changed"), HasSubstr("tables to the schema cakupan_small")));
  EXPECT_EQ(regions_that_take_part(), "11.01");
  cluster->sql("DROP SCHEMA cakupan_small CASCADE");
  EXPECT_THAT(run().err, HasSubstr("tables to the schema cakupan_small"));
  EXPECT_EQ(regions_that_take_part(), "11.01");
}

TEST_F(Database, ASchemaOfSomethingElseIsRefusedBeforeAnythingIsDone) {
  cluster->sql("CREATE SCHEMA cakupan_small; CREATE TABLE cakupan_small.manifest AS SELECT 7 AS a");
  const Answer answer = run();
  EXPECT_EQ(answer.code, 2);
  EXPECT_THAT(answer.err,
              HasSubstr("the schema 'cakupan_small' holds something else (manifest); name another"));
  EXPECT_EQ(cluster->sql("SELECT a FROM cakupan_small.manifest"), "7");
  EXPECT_FALSE(fs::exists(folder_ / "out"));
}

TEST_F(Database, AnEmptySchemaIsUsed) {
  cluster->sql("CREATE SCHEMA cakupan_small; REVOKE CREATE ON DATABASE gis FROM planner");
  const Answer refused = run();
  EXPECT_EQ(refused.code, 1);
  EXPECT_THAT(refused.err, HasSubstr("may not create tables in the schema 'cakupan_small'"));
  cluster->sql("GRANT CREATE, USAGE ON SCHEMA cakupan_small TO planner");
  EXPECT_EQ(run().code, 0);
  EXPECT_EQ(regions_that_take_part(), "11.01 12.04");
  cluster->sql("GRANT CREATE ON DATABASE gis TO planner");
}

TEST_F(Database, AFailureHalfWayLeavesTheOldSchema) {
  ASSERT_EQ(run().code, 0);
  cluster->sql(
      "ALTER TABLE cakupan_small.unjoined ADD CONSTRAINT never CHECK (fid < 0) NOT VALID; INSERT INTO "
      "programme.participation VALUES ('Kabupaten B', '11.02', 2022, 'selected')");
  const Answer failed = run();
  EXPECT_EQ(failed.code, 5);
  EXPECT_THAT(failed.err,
              AllOf(HasSubstr("schema cakupan_small"), HasSubstr("violates check constraint \"never\"")));
  EXPECT_EQ(regions_that_take_part(), "11.01 12.04");
  EXPECT_THAT(read(folder_ / "out/tables/participants.csv"), HasSubstr("11.02"));
  cluster->sql("ALTER TABLE cakupan_small.unjoined DROP CONSTRAINT never");
  EXPECT_EQ(run().code, 0);
  EXPECT_EQ(regions_that_take_part(), "11.01 11.02 12.04");
}

TEST_F(Database, KilledHalfWayItLeavesTheOldSchema) {
  using namespace std::chrono_literals;
  ASSERT_EQ(run().code, 0);
  cluster->sql("INSERT INTO programme.participation VALUES ('Kabupaten B', '11.02', 2022, 'selected')");
  const auto waiting = [&](const std::string& wanted) {
    for (int i = 0; i < 600; ++i) {
      if (cluster->sql(
              "SELECT count(*) FROM pg_locks WHERE relation = 'cakupan_small.unjoined'::regclass AND granted "
              "= " +
              wanted) == "1")
        return true;
      std::this_thread::sleep_for(50ms);
    }
    return false;
  };
  Process holder(cluster->psql("BEGIN; LOCK TABLE cakupan_small.unjoined; SELECT pg_sleep(60)"),
                 folder_ / "holder");
  ASSERT_TRUE(waiting("true"));
  Process writer({CAKUPAN_PROGRAM, "run", path("small.toml"), "-o", path("out")}, folder_ / "writer");
  ASSERT_TRUE(waiting("false")) << read(folder_ / "writer");
  writer.end(SIGKILL);
  holder.end(SIGTERM);
  cluster->sql(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)' AND pid <> "
      "pg_backend_pid()");
  EXPECT_EQ(regions_that_take_part(), "11.01 12.04");
  EXPECT_EQ(run().code, 0);
  EXPECT_EQ(regions_that_take_part(), "11.01 11.02 12.04");
}

TEST_F(Database, NothingThatARunLeavesOrPrintsHasThePassword) {
  for (const std::string& database :
       {address(),
        "PG:host=127.0.0.1 dbname=gis user=planner password='s3cr3t' port=" + std::to_string(cluster->port()),
        "postgresql://127.0.0.1:" + std::to_string(cluster->port()) + "/gis?user=planner&password=s3cr3t"}) {
    write_project(database);
    const bool is_first = database == address();
    if (is_first)
      replace("small.toml", "formats = ['svg']\nreport = false\n", "formats = ['svg', 'png', 'pdf']\n");
    const Answer made = is_first ? run({"--what-if", database + "?tables=programme.participation"})
                                 : run({"--log-format", "json", "--json"});
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(fs::exists(folder_ / "out/report.html"), is_first);
    for (const std::string& file : program::files_below(folder_ / "out"))
      EXPECT_THAT(read(folder_ / "out" / file), Not(HasSubstr(secret))) << file;
    for (const char* what : {"check", "init"}) {
      const Answer answer =
          what == std::string("init")
              ? program::cakupan({"init", database, "--boundaries", database, "--sheet",
                                  "programme.participation", "-o", path("new.toml"), "--overwrite"})
              : program::cakupan({what, path("small.toml"), "--json"});
      EXPECT_THAT(answer.out + answer.err, Not(HasSubstr(secret))) << what;
    }
    EXPECT_THAT(read(folder_ / "new.toml"), Not(HasSubstr(secret)));
  }
  EXPECT_EQ(cluster->sql("SELECT count(*) FROM cakupan_small.manifest m WHERE m::text LIKE '%s3cr3t%'"), "0");
}

TEST_F(Database, NorDoesAFailure) {
  const std::string port = std::to_string(cluster->port());
  struct Case {
    std::string read, written;
    int code;
    std::string words;
  };
  const std::string wrong = "postgresql://planner:s3cr3tly@127.0.0.1:" + port + "/gis";
  const std::string down = "postgresql://planner:s3cr3t@127.0.0.1:1/gis";
  for (const Case& each :
       {Case{wrong, address(), 3, "password authentication failed"},
        Case{address(), wrong, 1, "cannot be reached: connection to server"},
        Case{down, address(), 3, "Connection refused"}, Case{address(), down, 1, "Connection refused"},
        Case{address(), "postgresql://planner:s3cr3t@127.0.0.1:" + port + "/nowhere", 1,
             "nowhere\\\" does not exist"},
        Case{address(), "postgresql://planner:s3cr3t@127.0.0.1:" + port + "/plain", 2, "has no PostGIS"},
        Case{"PG:host=127.0.0.1 password=my s3cr3t", address(), 2, "is no address of a database"},
        Case{"postgresql://planner:s3cr3t/@127.0.0.1/gis", address(), 2, "its port is no number"},
        Case{address(), "postgresql://planner:s3cr3t@s3cr3t@127.0.0.1:" + port + "/gis", 1,
             "authentication failed"},
        Case{"http://me:s3cr3t@127.0.0.1/regions", address(), 3, "is an address that is not read"}}) {
    write_project(each.read, each.written);
    const bool as_json = each.code == 1;
    const Answer answer = run(as_json ? std::vector<std::string>{"--log-format", "json", "--json"}
                                      : std::vector<std::string>{});
    EXPECT_EQ(answer.code, each.code) << answer.err;
    EXPECT_THAT(as_json ? answer.out : answer.err, HasSubstr(each.words));
    EXPECT_FALSE(fs::exists(folder_ / "out"));
  }
  write_project(address());
  replace("small.toml", "programme.regencies", "programme.regency");
  const Answer missing = run();
  EXPECT_EQ(missing.code, 2);
  EXPECT_THAT(missing.err, HasSubstr("no layer 'programme.regency'; did you mean 'programme.regencies'?"));
  write_project(address());
  replace("small.toml", "sheet = 'programme.participation'\n", "");
  const Answer several = run();
  EXPECT_EQ(several.code, 2);
  EXPECT_THAT(several.err, HasSubstr("name one with sheet = \"SCHEMA.TABLE\""));
}

TEST_F(Database, ThePasswordMayComeFromElsewhere) {
  write_project(address_without_password());
  const Answer without = run();
  EXPECT_EQ(without.code, 3);
  EXPECT_THAT(without.err, HasSubstr("no password supplied"));
  EXPECT_EQ(run({}, {"env", "PGPASSWORD=" + secret}).code, 0);
  write(folder_ / "pass", "127.0.0.1:*:gis:planner:" + secret + "\n");
  fs::permissions(folder_ / "pass", fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(run({}, {"env", "PGPASSFILE=" + path("pass")}).code, 0);
  EXPECT_EQ(regions_that_take_part(), "11.01 12.04");
}

}  // namespace
}  // namespace cakupan::database
