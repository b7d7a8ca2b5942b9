#include "geo/ogr_guard.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cakupan/base/error.hpp>

#include "geo/ogr.hpp"
#include "geo/ogr_writer.hpp"

namespace cakupan::geo {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

/// A port of this machine that somebody listens to.
class Listener {
 public:
  Listener() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* raw = reinterpret_cast<sockaddr*>(&address);
    const bool listens = ::bind(socket_, raw, size) == 0 && ::listen(socket_, 8) == 0 &&
                         ::getsockname(socket_, raw, &size) == 0;
    if (!listens) throw std::runtime_error("no port to listen to");
    port_ = ntohs(address.sin_port);
  }
  ~Listener() { ::close(socket_); }
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;

  std::string address() const { return "http://127.0.0.1:" + std::to_string(port_); }
  bool somebody_came() const {
    pollfd waiting{socket_, POLLIN, 0};
    return ::poll(&waiting, 1, 0) != 0;
  }

 private:
  int socket_;
  int port_ = 0;
};

class OgrGuard : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "guard-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }
  std::string refusal(const std::string& path, const std::string& driver) const {
    try {
      const OgrSource source(path, path, {driver});
      for (const std::string& name : source.layer_names()) {
        source.read({name, {}, OgrGeometry::wanted, {}}, [](OgrFeature&) {});
      }
    } catch (const base::Error& error) {
      EXPECT_EQ(error.failure(), base::Failure::input);
      return error.what();
    }
    return "no error";
  }

  fs::path folder_;
  Listener listener_;
};

TEST_F(OgrGuard, ALinkInAFileIsNotFollowed) {
  const std::string path = write(
      "a.geojson",
      R"({"type":"FeatureCollection","crs":{"type":"link","properties":{"href":")" + listener_.address() +
          R"(/crs","type":"proj4"}},"features":[{"type":"Feature","properties":{},"geometry":null}]})");
  EXPECT_THAT(refusal(path, "GeoJSON"), HasSubstr("names its CRS by a link"));
  EXPECT_FALSE(listener_.somebody_came());
}

TEST_F(OgrGuard, NoPathLeadsToTheNetwork) {
  const std::string address = listener_.address();
  const std::vector<std::pair<std::string, std::string>> paths{
      {address + "/x.geojson", "GeoJSON"},
      {"/vsicurl/" + address + "/x.shp", "ESRI Shapefile"},
      {"/vsicurl/" + address + "/x.gpkg", "GPKG"},
      {"/vsizip//vsicurl/" + address + "/x.zip/x.shp", "ESRI Shapefile"},
      {"/vsicurl_streaming/" + address + "/x.geojson", "GeoJSON"},
      {"/vsicurl/" + address + "/x.xlsx", "XLSX"}};
  for (const auto& [path, driver] : paths) {
    EXPECT_NE(refusal(path, driver), "no error") << path;
    EXPECT_FALSE(listener_.somebody_came()) << path;
  }
}

TEST_F(OgrGuard, NoOtherFormatIsOpenedThanThoseListed) {
  const std::string source = std::string(CAKUPAN_SOURCE) + "/tests/loader/data/squares.geojson";
  for (const char* name : {"a.vrt", "a.geojson", "a.shp", "a.gpkg", "a.json", "a.dbf", "a.kml"}) {
    const std::string path = write(name, "<OGRVRTDataSource><OGRVRTLayer name=\"squares\"><SrcDataSource>" +
                                             source + "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
    for (const char* driver :
         {"ESRI Shapefile", "GPKG", "GeoJSON", "TopoJSON", "FlatGeobuf", "KML", "XLSX"}) {
      EXPECT_NE(refusal(path, driver), "no error") << path << " as " << driver;
    }
  }
}

TEST_F(OgrGuard, AGeoPackageHasNoVirtualTableButItsSpatialIndex) {
  OgrTable table{"regions", {{"code"}}, {{"11.01"}}, {}};
  table.shapes.add_ring(std::vector<Coordinate>{{100, 1}, {101, 1}, {101, 2}, {100, 1}});
  table.shapes.end_part();
  table.shapes.end_feature();
  const std::string whole = (folder_ / "whole.gpkg").string();
  write_geopackage(whole, table);
  EXPECT_EQ(refusal(whole, "GPKG"), "no error");
  std::ifstream file(whole, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const std::string index =
      R"sql(CREATE VIRTUAL TABLE "rtree_regions_geom" USING rtree(id, minx, maxx, miny, maxy))sql";
  const std::size_t at = bytes.find(index);
  ASSERT_NE(at, std::string::npos);
  const std::string begin = R"(CREATE VIRTUAL TABLE "rtree_regions_geom" USING )";
  for (const char* module : {"VirtualText('/etc/hosts')", "VirtualText(' USING rtree(a)')",
                             "rtreex(id, minx, maxx)", "/*rtree(i)*/ VirtualShape(1)"}) {
    // Of the same length, for the file has its own counts; blanks mean nothing before the last bracket.
    std::string definition = begin + module;
    definition.insert(definition.size() - 1, index.size() - definition.size(), ' ');
    std::string changed = bytes;
    changed.replace(at, index.size(), definition);
    EXPECT_THAT(refusal(write("changed.gpkg", changed), "GPKG"), HasSubstr("holds the virtual table"))
        << module;
  }
}

}  // namespace
}  // namespace cakupan::geo
