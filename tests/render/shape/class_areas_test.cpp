#include "render/shape/class_areas.hpp"

#include <random>

#include <gtest/gtest.h>

#include "render/shape/page_squares.hpp"

namespace cakupan::render::shape {
namespace {

constexpr std::size_t classes = 4;

/// The area of a path by the nonzero rule, where no rings overlap: holes run the other way.
double area_of(const scene::Path& path) {
  double area = 0;
  for (const scene::SubPath& part : path.parts) {
    std::vector<geo::Coordinate> ring(path.points.begin() + static_cast<std::ptrdiff_t>(part.points.first),
                                      path.points.begin() + static_cast<std::ptrdiff_t>(part.points.last));
    ring.push_back(ring.front());
    area += geo::signed_area(ring);
  }
  return area;
}

class ClassAreasTest : public testing::Test {
 protected:
  ClassAreasTest() {
    std::minstd_rand random(1);
    std::vector<std::vector<std::vector<geo::Coordinate>>> squares;
    for (int y = 0; y < 12; ++y) {
      for (int x = 0; x < 12; ++x) {
        // Some run one way, some the other; some places are sea.
        const double l = x, t = y;
        std::vector<geo::Coordinate> ring{{l, t}, {l + 1, t}, {l + 1, t + 1}, {l, t + 1}};
        if (random() % 2 == 0) std::reverse(ring.begin(), ring.end());
        if (random() % 9 == 0) continue;
        squares.push_back({ring});
        class_of_.push_back(random() % classes);
      }
    }
    shapes_ = shapes_of(geo::topology_of(page_of_rings(squares)));
  }

  double wanted(std::size_t least, std::size_t most) const {
    double area = 0;
    for (std::size_t f = 0; f < class_of_.size(); ++f) {
      if (class_of_[f] >= least && class_of_[f] <= most) area += shapes_.areas[f];
    }
    return area;
  }

  PageShapes shapes_;
  std::vector<std::size_t> class_of_;
};

TEST_F(ClassAreasTest, EachHoldsItsOwnAndAllAfterIt) {
  const ClassAreas areas = class_areas(shapes_, class_of_, classes);
  for (std::size_t c = 0; c < classes; ++c) {
    EXPECT_NEAR(area_of(areas.from_class[c]), wanted(c, classes - 1), 1e-9) << c;
    EXPECT_TRUE(areas.facing[c].parts.empty()) << c;
  }
}

TEST_F(ClassAreasTest, OneAloneHoldsItsOwn) {
  for (std::size_t c = 0; c < classes; ++c)
    EXPECT_NEAR(area_of(area_of_class(shapes_, class_of_, c)), wanted(c, c), 1e-9) << c;
}

TEST_F(ClassAreasTest, BordersInsideAClassAreInNone) {
  std::fill(class_of_.begin(), class_of_.end(), 0);
  std::size_t coast = 0;
  for (const geo::Arc& arc : shapes_.topology.arcs)
    coast += arc.right == geo::Arc::nobody ? arc.coordinates.size() - 1 : 0;
  EXPECT_EQ(class_areas(shapes_, class_of_, 1).from_class[0].points.size(), coast);
}

TEST(ClassAreas, BordersBesideEachOtherAreTold) {
  const PageShapes shapes = shapes_of(geo::topology_of(
      page_of_rings({{{{0, 0}, {1, 0}, {1, 1}, {0, 1}}}, {{{1.1, 0}, {2, 0}, {2, 1}, {1.1, 1}}}})));
  const std::vector<std::size_t> class_of{0, 1};
  const ClassAreas areas = class_areas(shapes, class_of, 2);
  for (const scene::Path& facing : areas.facing) {
    ASSERT_EQ(facing.parts.size(), 1U);
    EXPECT_EQ(facing.points.size(), 2U);
  }
}

}  // namespace
}  // namespace cakupan::render::shape
