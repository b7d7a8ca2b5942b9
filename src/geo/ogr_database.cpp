#include "geo/ogr_database.hpp"

#include <utility>

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal.h>
#include <ogr_api.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

#include "geo/ogr_address.hpp"
#include "geo/ogr_feature.hpp"
#include "geo/ogr_messages.hpp"
#include "geo/ogr_multipolygon.hpp"

namespace cakupan::geo {

namespace {

struct CloseDataset {
  void operator()(GDALDatasetH dataset) const { GDALClose(dataset); }
};
struct DestroyGeometry {
  void operator()(OGRGeometryH geometry) const { OGR_G_DestroyGeometry(geometry); }
};
struct FreeText {
  void operator()(char* text) const { CPLFree(text); }
};

/// What a statement gives; none where it gives no rows.
class Result {
 public:
  Result(GDALDatasetH dataset, const std::string& statement)
      : dataset_(dataset), layer_(GDALDatasetExecuteSQL(dataset, statement.c_str(), nullptr, nullptr)) {}
  ~Result() {
    if (layer_ != nullptr) GDALDatasetReleaseResultSet(dataset_, layer_);
  }
  Result(const Result&) = delete;
  Result& operator=(const Result&) = delete;
  OGRLayerH layer() const { return layer_; }

 private:
  GDALDatasetH dataset_;
  OGRLayerH layer_;
};

}  // namespace

struct OgrDatabase::Impl {
  std::unique_ptr<void, CloseDataset> dataset;
  bool is_open = false;  // the transaction
};

OgrDatabase::OgrDatabase(const std::string& address) : address_(address), impl_(std::make_unique<Impl>()) {
  register_gdal();
  const std::string connection = connection_of(address);
  const GdalMessages messages;
  const char* const drivers[] = {"PostgreSQL", nullptr};
  impl_->dataset.reset(GDALOpenEx(connection.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE | GDAL_OF_VERBOSE_ERROR,
                                  drivers, nullptr, nullptr));
  if (!impl_->dataset) {
    throw base::Error(base::Failure::work, "cannot be reached: " + words_on(address, messages.words()),
                      {address, {}, {}},
                      "check host, port, database, user and password; a password may stand in PGPASSWORD or "
                      "~/.pgpass");
  }
  impl_->is_open = GDALDatasetStartTransaction(impl_->dataset.get(), FALSE) == OGRERR_NONE;
  require(impl_->is_open, messages.words());
}

OgrDatabase::OgrDatabase(OgrDatabase&&) noexcept = default;

OgrDatabase::~OgrDatabase() {
  if (!impl_ || !impl_->is_open) return;
  // Where even this fails the connection is gone, and the database has taken all back by itself.
  const GdalMessages messages;
  if (GDALDatasetRollbackTransaction(impl_->dataset.get()) == OGRERR_NONE) impl_->is_open = false;
}

void OgrDatabase::require(bool holds, const std::string& words) const {
  if (holds) return;
  throw base::Error(base::Failure::work, words_on(address_, words), {address_, {}, {}});
}

std::vector<OgrDatabase::Row> OgrDatabase::rows(const std::string& query) const {
  const GdalMessages messages;
  std::vector<Row> rows;
  {
    const Result result(impl_->dataset.get(), query);
    require(result.layer() != nullptr && !messages.failed(), messages.words());
    while (const Feature feature{OGR_L_GetNextFeature(result.layer())}) {
      Row& row = rows.emplace_back();
      for (int i = 0; i < OGR_F_GetFieldCount(feature.get()); ++i)
        row.emplace_back(
            OGR_F_IsFieldSetAndNotNull(feature.get(), i) ? OGR_F_GetFieldAsString(feature.get(), i) : "");
    }
  }
  require(!messages.failed(), messages.words());
  return rows;
}

void OgrDatabase::execute(const std::string& statement) {
  const GdalMessages messages;
  const Result result(impl_->dataset.get(), statement);  // nothing, whether it failed or not
  require(!messages.failed(), messages.words());
}

void OgrDatabase::commit() {
  const GdalMessages messages;
  const bool committed = GDALDatasetCommitTransaction(impl_->dataset.get()) == OGRERR_NONE;
  impl_->is_open = false;
  require(committed && !messages.failed(), messages.words());
}

std::string quoted_text(const std::string& text) { return "'" + base::replaced(text, "'", "''") + "'"; }

std::string quoted_name(const std::string& name) { return "\"" + base::replaced(name, "\"", "\"\"") + "\""; }

std::string multipolygon_text(const PolygonSet& shapes, std::size_t feature) {
  if (shapes.is_empty(feature)) return {};
  const GdalMessages messages;
  const std::unique_ptr<std::remove_pointer_t<OGRGeometryH>, DestroyGeometry> shape(
      multipolygon_of(shapes, feature));
  std::vector<unsigned char> bytes(static_cast<std::size_t>(OGR_G_WkbSize(shape.get())));
  if (OGR_G_ExportToWkb(shape.get(), wkbNDR, bytes.data()) != OGRERR_NONE)
    throw base::Error(base::Failure::work, "a shape cannot be written: " + messages.words());
  const std::unique_ptr<char, FreeText> text(CPLBinaryToHex(static_cast<int>(bytes.size()), bytes.data()));
  return std::string("SRID=4326;") + text.get();
}

}  // namespace cakupan::geo
