#include "render/map/tiles.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>
#include <utility>

#include "render/layout/blocks.hpp"
#include "render/map/furniture.hpp"
#include "render/map/map_ground.hpp"
#include "render/text/page_fit.hpp"

namespace cakupan::render::map {

namespace {

using geo::Coordinate;

// Of a cell's pitch that stays open between two.
constexpr double open_part = 0.1;
constexpr double most_pitch = 9, least_pitch = 1.6, pitch_step = 0.96;
// Of the frame that blocks may fill, so that each finds room near its place.
constexpr double most_filled = 0.46;
constexpr double beside_block = 3, below_block = 2.2;  // mm
constexpr double word_space = 0.35;                    // of the type size, between name and figure
// How much higher than wide a degree may become.
constexpr double most_stretch = 1.7;

/// Of a group: how many cells lie how, and where it belongs.
struct Tiles {
  std::vector<std::size_t> features;
  double name_width = 0, label_width = 0;
  Coordinate home;  ///< projected meters
};

class TileMap {
 public:
  TileMap(const theme::ThematicMap& map, const shape::Ground& ground, const text::Typesetter& typesetter)
      : map_(map),
        typesetter_(typesetter),
        style_(typesetter.style()),
        furniture_(furniture_of(map, typesetter)),
        hexagons_(map.options.cells == theme::DrawingOptions::Cells::hexagons) {
    for (const theme::MapBlock& block : map.subject.blocks) tiles_.push_back(tiles_of(block, ground));
    subject_ = ground.subject;
    label_height_ = 1.35 * text::em(name_look());
  }

  DrawnMap run() {
    lay_out();
    DrawnMap drawn;
    drawn.scene = begun_scene(map_, style_);
    std::vector<scene::Item> cells, labels;
    for (std::size_t b = 0; b < tiles_.size(); ++b) {
      add_cells(cells, b);
      add_label(labels, b);
      const theme::MapBlock& block = map_.subject.blocks[b];
      drawn.report.blocks.push_back({block.code, block.name, corners_[b].x / pitch_, corners_[b].y / pitch_});
    }
    add_layer(drawn.scene, "tiles", std::move(cells));
    add_layer(drawn.scene, "tile-labels", std::move(labels));
    add_furniture(drawn.scene, std::move(furniture_));
    drawn.report.ground = model::Style::Map::Ground::none;
    return drawn;
  }

 private:
  text::Look name_look() const { return {style_.sizes.label, scene::Weight::regular, style_.colors.ink}; }
  text::Look figure_look() const { return {style_.sizes.label, scene::Weight::bold, style_.colors.ink}; }

  Tiles tiles_of(const theme::MapBlock& block, const shape::Ground& ground) const {
    Tiles tiles;
    double area = 0;
    for (std::size_t f = 0; f < map_.subject.features.size(); ++f) {
      if (map_.subject.features[f].group != block.group) continue;
      tiles.features.push_back(f);
      if (ground.shapes.is_empty(f)) continue;
      const Coordinate middle = ground.boxes[f].center();
      area += ground.areas[f];
      tiles.home.x += ground.areas[f] * middle.x;
      tiles.home.y += ground.areas[f] * middle.y;
    }
    tiles.home = area > 0 ? Coordinate{tiles.home.x / area, tiles.home.y / area} : ground.subject.center();
    tiles.name_width = typesetter_.width_of(block.name, name_look());
    tiles.label_width = tiles.name_width;
    if (!block.figure.empty()) {
      const double space = block.name.empty() ? 0 : word_space * text::em(name_look());
      tiles.label_width += space + typesetter_.width_of(block.figure, figure_look());
    }
    return tiles;
  }

  /// Somewhat wider than high, and as wide as the label where that costs no more than a row.
  std::size_t columns_of(const Tiles& tiles, double pitch) const {
    const double count = static_cast<double>(tiles.features.size());
    const double square = std::ceil(std::sqrt(1.25 * count));
    const double of_label = std::min(std::ceil(tiles.label_width / pitch - 0.2), 2 * square);
    return static_cast<std::size_t>(std::clamp(std::max(square, of_label), 1.0, count));
  }

  double row_pitch(double pitch) const { return hexagons_ ? pitch * std::numbers::sqrt3 / 2 : pitch; }

  layout::Block block_of(std::size_t b, double pitch) const {
    const Tiles& tiles = tiles_[b];
    const std::size_t columns = columns_of(tiles, pitch);
    const auto rows = static_cast<double>((tiles.features.size() + columns - 1) / columns);
    const double shift = hexagons_ && rows > 1 ? 0.5 : 0;
    layout::Block block;
    block.width = std::max((static_cast<double>(columns) + shift) * pitch, tiles.label_width) + beside_block;
    block.height = label_height_ + rows * row_pitch(pitch) + below_block;
    const geo::Box& body = furniture_.body;
    // Homes fill the frame as far as blocks may lie in it.
    const double wide = body.width() - block.width, high = body.height() - block.height;
    const double across = wide / std::max(subject_.width(), 1.0);
    const double down = std::min(high / std::max(subject_.height(), 1.0), most_stretch * across);
    block.home = {block.width / 2 + (tiles.home.x - subject_.min_x()) * across,
                  body.height() / 2 + (subject_.center().y - tiles.home.y) * down};
    if (const auto& corner = map_.subject.blocks[b].corner)
      block.corner = Coordinate{corner->x * pitch, corner->y * pitch};
    return block;
  }

  std::vector<layout::Block> blocks_of(double pitch) const {
    std::vector<layout::Block> blocks;
    for (std::size_t b = 0; b < tiles_.size(); ++b) blocks.push_back(block_of(b, pitch));
    return blocks;
  }

  /// Whether prescribed blocks lie in the frame and all may find room.
  bool may_fit(const std::vector<layout::Block>& blocks) const {
    double filled = 0;
    bool prescribed = true;
    for (const layout::Block& block : blocks) {
      filled += block.width * block.height;
      prescribed = prescribed && block.corner.has_value();
      if (block.corner && (block.corner->x + block.width - beside_block > furniture_.body.width() ||
                           block.corner->y + block.height - below_block > furniture_.body.height()))
        return false;
    }
    return prescribed || filled <= most_filled * furniture_.body.width() * furniture_.body.height();
  }

  void lay_out() {
    const geo::Box& body = furniture_.body;
    for (pitch_ = most_pitch; pitch_ >= least_pitch; pitch_ *= pitch_step) {
      const std::vector<layout::Block> blocks = blocks_of(pitch_);
      if (!may_fit(blocks)) continue;
      auto corners = layout::placed_blocks(blocks, body.width() + beside_block, body.height() + below_block);
      if (!corners) continue;
      corners_ = *std::move(corners);
      return;
    }
    throw text::PageTooSmall(base::Failure::usage, "the page is too small for its tiles", {},
                             "choose a larger page");
  }

  scene::Path cell_at(Coordinate corner) const {
    const double open = open_part * pitch_;
    if (!hexagons_) return text::rectangle(corner.x, corner.y, pitch_ - open, pitch_ - open);
    scene::Path path;
    const double radius = (pitch_ - open) / std::numbers::sqrt3;
    const Coordinate middle{corner.x + (pitch_ - open) / 2, corner.y + radius};
    for (int i = 0; i < 6; ++i) {
      const double angle = std::numbers::pi / 3 * i + std::numbers::pi / 6;
      path.points.push_back({middle.x + radius * std::cos(angle), middle.y + radius * std::sin(angle)});
    }
    path.parts = {{{0, path.points.size()}, scene::SubPath::Closing::closed}};
    return path;
  }

  void add_cells(std::vector<scene::Item>& items, std::size_t b) const {
    const Tiles& tiles = tiles_[b];
    const std::size_t columns = columns_of(tiles, pitch_);
    const Coordinate first = page_corner(b);
    for (std::size_t i = 0; i < tiles.features.size(); ++i) {
      const theme::MapFeature& feature = map_.subject.features[tiles.features[i]];
      const theme::MapClass& map_class = map_.legend.classes[feature.map_class];
      const std::size_t row = i / columns;
      const double shift = hexagons_ && row % 2 == 1 ? 0.5 : 0;
      const Coordinate corner{first.x + (static_cast<double>(i % columns) + shift) * pitch_,
                              first.y + label_height_ + static_cast<double>(row) * row_pitch(pitch_)};
      const bool pointed_out = feature.emphasis == theme::MapFeature::Emphasis::pointed_out;
      // Nothing else parts a light cell from the page.
      const scene::Stroke rim{
          pointed_out ? style_.colors.ink : style_.lines.region.color, {pointed_out ? 0.5 : 0.1}, {}};
      items.emplace_back(
          scene::Shape{cell_at(corner), map_class.fill, map_class.hatch, rim,
                       scene::RegionTag{feature.code, feature.name, feature.value, map_class.label}});
    }
  }

  Coordinate page_corner(std::size_t b) const {
    return {furniture_.body.min_x() + corners_[b].x, furniture_.body.min_y() + corners_[b].y};
  }

  void add_label(std::vector<scene::Item>& items, std::size_t b) const {
    const theme::MapBlock& block = map_.subject.blocks[b];
    const Coordinate corner = page_corner(b);
    const double baseline = corner.y + 0.95 * text::em(name_look());
    if (!block.name.empty())
      items.emplace_back(typesetter_.line(block.name, {corner.x, baseline}, name_look()));
    if (block.figure.empty()) return;
    const double space = block.name.empty() ? 0 : word_space * text::em(name_look());
    items.emplace_back(
        typesetter_.line(block.figure, {corner.x + tiles_[b].name_width + space, baseline}, figure_look()));
  }

  const theme::ThematicMap& map_;
  const text::Typesetter& typesetter_;
  const model::Style& style_;
  Furniture furniture_;
  bool hexagons_;
  std::vector<Tiles> tiles_;
  geo::Box subject_;
  double label_height_ = 0;
  double pitch_ = most_pitch;
  std::vector<Coordinate> corners_;  // in the body, by block
};

}  // namespace

DrawnMap draw_tiles(const theme::ThematicMap& map, const theme::MapGeometry& geometry,
                    const model::Style& style) {
  const shape::Ground ground = ground_of(map, geometry);
  return text::fitted(
      style, [&](const text::Typesetter& typesetter) { return TileMap(map, ground, typesetter).run(); });
}

}  // namespace cakupan::render::map
