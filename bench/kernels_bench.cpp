// The steps from files to a picture, each by itself and on one thread. bench/check_ratios holds what each
// takes as a multiple of the reading of the same boundaries, which says the same on fast machines and on slow
// ones.

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/analysis/neighbors.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/earth.hpp>
#include <cakupan/geo/projection.hpp>
#include <cakupan/geo/topology.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/join/match_table.hpp>
#include <cakupan/loader/project/style_file.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/paint/paint.hpp>
#include <cakupan/render/theme/choropleth.hpp>

#include "geo/snap.hpp"
#include "loader/indonesia.hpp"
#include "render/paint/png_file.hpp"
#include "render/shape/page_shapes.hpp"

namespace cakupan {
namespace {

const std::string embedded = CAKUPAN_SOURCE "/geodata/regencies.shp";
const std::string regencies = CAKUPAN_SHARED "/geodata/batas_kabupaten_kota.shp";
const std::string districts = CAKUPAN_SHARED "/geodata/batas_kecamatan.shp";

/// Boundaries, read once for all kernels. Nothing where the file is absent; the benchmark is then skipped.
const loader::boundary::BoundaryFile* boundaries(benchmark::State& state, const std::string& path) {
  static std::map<std::string, loader::boundary::BoundaryFile> files;
  if (!std::filesystem::exists(path)) {
    state.SkipWithError(("skipped: needs " + path).c_str());
    return nullptr;
  }
  if (const auto found = files.find(path); found != files.end()) return &found->second;
  base::Diagnostics diagnostics;
  model::BoundaryInput input;
  input.path = path;
  return &files.emplace(path, loader::boundary::read_boundaries(input, diagnostics)).first->second;
}

std::vector<std::size_t> all_of(const geo::PolygonSet& shapes) {
  std::vector<std::size_t> features(shapes.feature_count());
  std::iota(features.begin(), features.end(), std::size_t{0});
  return features;
}

/// Numbers between 0 and 100 without an order, always the same.
std::vector<std::optional<double>> values(std::size_t count) {
  std::vector<std::optional<double>> numbers;
  std::uint32_t last = 1;
  for (std::size_t i = 0; i < count; ++i) {
    last = last * 1664525U + 1013904223U;
    numbers.emplace_back(static_cast<double>(last >> 8U) / static_cast<double>(1U << 24U) * 100);
  }
  return numbers;
}

void read(benchmark::State& state, const std::string& path) {
  if (boundaries(state, path) == nullptr) return;
  model::BoundaryInput input;
  input.path = path;
  loader::boundary::BoundaryReading reading;
  reading.check = loader::boundary::ShapeCheck::as_is;
  for (auto _ : state) {
    base::Diagnostics diagnostics;
    std::size_t coordinates = 0;
    loader::boundary::stream_boundaries(
        input, reading, diagnostics,
        [&](const loader::boundary::FeatureAttributes&, const geo::PolygonSet& shape) {
          coordinates += shape.coordinates().size();
        });
    state.counters["coordinates"] = static_cast<double>(coordinates);
  }
}

void match(benchmark::State& state) {
  loader::table::Table table;
  table.path = "bench";
  table.columns = {"region"};
  for (const model::Region& region : loader::indonesia().table.regions) {
    std::string name = region.name;
    if (table.rows.size() % 10 == 0) name.erase(name.size() / 2, 1);
    table.rows.push_back({table.rows.size() + 1, {{name, loader::table::CellKind::text}}});
  }
  for (auto _ : state) {
    base::Diagnostics diagnostics;
    benchmark::DoNotOptimize(
        loader::join::match_table(table, {}, loader::indonesia_index(), {}, diagnostics).totals.rows);
  }
}

void join(benchmark::State& state, const std::string& path) {
  const auto* file = boundaries(state, path);
  if (file == nullptr) return;
  for (auto _ : state) {
    base::Diagnostics diagnostics;
    benchmark::DoNotOptimize(
        loader::join::join_boundaries(*file, loader::indonesia_index(), "", diagnostics).shapes.part_count());
  }
}

void project(benchmark::State& state, const std::string& path) {
  const auto* file = boundaries(state, path);
  if (file == nullptr) return;
  const geo::Projection projection = geo::Projection::equal_area(file->shapes.box());
  const std::vector<std::size_t> features = all_of(file->shapes);
  for (auto _ : state) benchmark::DoNotOptimize(projection.projected(file->shapes, features).part_count());
}

void reduce(benchmark::State& state, const std::string& path) {
  const auto* file = boundaries(state, path);
  if (file == nullptr) return;
  constexpr double cell_degrees = 0.005;
  for (auto _ : state) {
    for (std::size_t f = 0; f < file->shapes.feature_count(); ++f)
      benchmark::DoNotOptimize(geo::snapped(file->shapes, f, cell_degrees).part_count());
  }
}

void arcs(benchmark::State& state, const std::string& path) {
  const auto* file = boundaries(state, path);
  if (file == nullptr) return;
  for (auto _ : state) benchmark::DoNotOptimize(geo::topology_of(file->shapes).arcs.size());
}

/// Onto a page, as wide as an A4 page is: borders that neighbors share, slivers, dust, bends.
void borders(benchmark::State& state, const std::string& path, render::shape::PageDetail::Show show) {
  const auto* file = boundaries(state, path);
  if (file == nullptr) return;
  const render::shape::Ground ground =
      render::shape::ground_of({{&file->shapes, all_of(file->shapes)}, {}, {}, {}});
  const geo::Box frame(0, 0, 277, 130);
  render::shape::PageTransform transform;
  transform.scale = render::shape::fitting_scale(ground.subject, frame.width(), frame.height(), 2);
  transform.meters = ground.subject.center();
  transform.page = frame.center();
  const render::shape::PageDetail detail{model::Style{}.map.detail, show};
  for (auto _ : state)
    benchmark::DoNotOptimize(
        render::shape::page_shapes(ground, transform, frame, detail).topology.arcs.size());
}

void borders_of_regions(benchmark::State& state, const std::string& path) {
  borders(state, path, render::shape::PageDetail::Show::regions);
}

void borders_of_texture(benchmark::State& state, const std::string& path) {
  borders(state, path, render::shape::PageDetail::Show::texture);
}

void classify(benchmark::State& state, analysis::Scheme scheme) {
  const std::vector<std::optional<double>> numbers = values(10'000);
  analysis::ClassifyOptions options;
  options.scheme = scheme;
  for (auto _ : state) benchmark::DoNotOptimize(analysis::classify(numbers, options).breaks.data());
}

void edge_distance(benchmark::State& state, const std::string& path) {
  const auto* file = boundaries(state, path);
  if (file == nullptr) return;
  for (auto _ : state) {
    double farthest = 0;
    for (std::size_t f = 0; f < file->shapes.feature_count(); f += 8)
      farthest = std::max(farthest, geo::edge_distance({106.8, -6.2}, file->shapes, f).value);
    benchmark::DoNotOptimize(farthest);
  }
}

void neighbors(benchmark::State& state, const std::string& path) {
  const auto* file = boundaries(state, path);
  if (file == nullptr) return;
  model::Territory territory;
  territory.shapes = file->shapes;
  territory.table.regions.resize(territory.shapes.feature_count());
  for (auto _ : state) benchmark::DoNotOptimize(analysis::neighbors(territory, {}).size());
}

struct Drawing {
  render::theme::ThematicMap map;
  model::Style style;
};

Drawing drawing_of(const loader::boundary::BoundaryFile& file) {
  render::theme::ChoroplethInput content;
  content.title = "Regions";
  content.style = loader::project::read_style("report", CAKUPAN_SOURCE "/styles");
  const std::vector<std::optional<double>> numbers = values(file.features.size());
  for (std::size_t f = 0; f < file.features.size(); ++f)
    content.features.push_back({file.features[f].code, file.features[f].name, numbers[f], {}});
  return {render::theme::number_map(content, analysis::classify(numbers, {})), content.style};
}

/// From shapes to a scene.
void draw(benchmark::State& state, const std::string& path) {
  const auto* file = boundaries(state, path);
  if (file == nullptr) return;
  const Drawing drawing = drawing_of(*file);
  for (auto _ : state)
    benchmark::DoNotOptimize(
        render::map::draw(drawing.map, {file->shapes}, drawing.style).scene.layers.size());
}

void paint_png(benchmark::State& state, const std::string& path) {
  const auto* file = boundaries(state, path);
  if (file == nullptr) return;
  const Drawing drawing = drawing_of(*file);
  const render::map::DrawnMap drawn = render::map::draw(drawing.map, {file->shapes}, drawing.style);
  for (auto _ : state) benchmark::DoNotOptimize(render::paint::to_png(drawn.scene, 150).size());
}

void paint_svg(benchmark::State& state, const std::string& path) {
  const auto* file = boundaries(state, path);
  if (file == nullptr) return;
  const Drawing drawing = drawing_of(*file);
  const render::map::DrawnMap drawn = render::map::draw(drawing.map, {file->shapes}, drawing.style);
  for (auto _ : state) benchmark::DoNotOptimize(render::paint::to_svg(drawn.scene).size());
}

/// A page of flat colors with edges at every angle, as rows that begin with a byte 0.
struct Page {
  static constexpr std::size_t width = 2000, height = 1000, row = 1 + 3 * width;
  std::vector<std::uint8_t> bytes;

  Page() {
    bytes.reserve(row * height);
    for (std::size_t y = 0; y < height; ++y) {
      bytes.push_back(0);
      for (std::size_t x = 0; x < width; ++x) {
        const std::size_t part = (x * x / 4000 + y * (1 + x / 500)) / 97 % 5;
        for (const std::size_t channel : {37U, 91U, 53U})
          bytes.push_back(static_cast<std::uint8_t>(40 + part * channel % 200));
      }
    }
  }
};

void encode_whole(benchmark::State& state) {
  const Page page;
  for (auto _ : state) {
    render::paint::PngFile file(Page::width, Page::height, 300);
    file.add_all(page.bytes);
    benchmark::DoNotOptimize(file.finish().size());
  }
}

void encode_rows(benchmark::State& state) {
  const Page page;
  for (auto _ : state) {
    render::paint::PngFile file(Page::width, Page::height, 300);
    for (std::size_t y = 0; y < Page::height; ++y)
      file.add_row(std::span(page.bytes).subspan(Page::row * y + 1, Page::row - 1));
    benchmark::DoNotOptimize(file.finish().size());
  }
}

using Kernel = void (*)(benchmark::State&, const std::string&);

void add(const std::string& name, Kernel kernel) {
  for (const auto& [data, path] : {std::pair{"embedded", embedded}, std::pair{"districts", districts}}) {
    benchmark::RegisterBenchmark((name + "/" + data).c_str(), kernel, path)
        ->Unit(benchmark::kMillisecond)
        ->MeasureProcessCPUTime();
  }
}

template <class Work, class... Arguments>
void add_one(const char* name, Work work, Arguments... arguments) {
  benchmark::RegisterBenchmark(name, work, arguments...)
      ->Unit(benchmark::kMillisecond)
      ->MeasureProcessCPUTime();
}

void add_all() {
  add("read", read);
  add_one("match/embedded", match);
  add_one("join/embedded", join, embedded);
  add("project", project);
  add("reduce", reduce);
  add("arcs", arcs);
  add_one("read/regencies", read, regencies);
  add_one("borders_of_regions/embedded", borders_of_regions, embedded);
  add_one("borders_of_regions/regencies", borders_of_regions, regencies);
  add("borders_of_texture", borders_of_texture);
  add_one("classify_quantile/embedded", classify, analysis::Scheme::quantile);
  add_one("classify_fisher/embedded", classify, analysis::Scheme::fisher);
  add("edge_distance", edge_distance);
  add("neighbors", neighbors);
  add("draw", draw);
  add("paint_png", paint_png);
  add("paint_svg", paint_svg);
  add_one("encode_whole/embedded", encode_whole);
  add_one("encode_rows/embedded", encode_rows);
}

}  // namespace
}  // namespace cakupan

int main(int count, char** arguments) {
  const cakupan::base::ThreadLimit limit(1);
  cakupan::add_all();
  benchmark::Initialize(&count, arguments);
  if (benchmark::ReportUnrecognizedArguments(count, arguments)) return 2;
  benchmark::RunSpecifiedBenchmarks();
  benchmark::Shutdown();
}
