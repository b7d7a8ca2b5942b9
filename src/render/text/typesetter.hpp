#pragma once

#include <string>
#include <vector>

#include <cakupan/base/error.hpp>
#include <cakupan/model/style.hpp>
#include <cakupan/render/scene/scene.hpp>
#include <cakupan/render/text/text_measure.hpp>

namespace cakupan::render::text {

/// The page does not hold its texts; smaller type may help.
class PageTooSmall : public base::Error {
 public:
  using base::Error::Error;
};

/// How a text looks.
struct Look {
  base::Points size;
  scene::Weight weight = scene::Weight::regular;
  model::Color color;
};

double em(const Look& look);  ///< mm

void move(scene::Item& item, double dx, double dy);

/// A rectangle from its top left corner.
scene::Path rectangle(double x, double y, double width, double height);

/// Items in a box whose top left corner is the origin, in mm.
struct Block {
  std::vector<scene::Item> items;
  double width = 0;
  double height = 0;

  /// Puts another block in, its corner at (x, y). The box grows to hold it.
  void add(Block other, double x, double y);
  void add(scene::Item item) { items.push_back(std::move(item)); }
};

/// Lines and paragraphs, measured.
class Typesetter {
 public:
  explicit Typesetter(const model::Style& style, LongWords words = LongWords::whole)
      : style_(style), words_(words), measure_(style.font) {}

  const model::Style& style() const { return style_; }
  double width_of(const std::string& text, const Look& look) const;
  scene::TextRun line(const std::string& text, geo::Coordinate baseline, const Look& look,
                      scene::Anchor anchor = scene::Anchor::start) const;
  std::vector<std::string> wrapped(const std::string& text, const Look& look, double limit) const;
  /// A text in lines no wider than `limit`; its width is that of the widest line. Empty text: an empty block.
  /// THROWS: PageTooSmall (usage) where a single word is wider, since text must never leave the page.
  Block paragraph(const std::string& text, const Look& look, double limit) const;

 private:
  const model::Style& style_;
  LongWords words_;
  TextMeasure measure_;
};

}  // namespace cakupan::render::text
