#include <iostream>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/geo/earth.hpp>
#include <cakupan/loader/match/gazetteer.hpp>
#include <cakupan/render/paint/paint.hpp>

// Uses one thing of each sister, so that every library behind them must link.
int main(int, char** argv) {
  using namespace cakupan;
  base::Diagnostics diagnostics;
  const loader::match::Gazetteer gazetteer = loader::match::read_gazetteer(argv[1], diagnostics);
  const std::vector<std::optional<double>> values{1, 2, 3, 4};
  const auto classes = analysis::classify(values, {analysis::Scheme::equal, 2, {}});
  const std::string svg = render::paint::to_svg(render::scene::Scene{});
  std::cout << gazetteer.table.regions.size() << " regions, " << classes.class_count() << " classes, "
            << (svg.find("<svg") != std::string::npos ? "svg" : "no svg") << "\n";
  return geo::distance({95, 5}, {141, -2}).value > 5000 ? 0 : 1;
}
