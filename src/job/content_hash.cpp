#include "job/content_hash.hpp"

#include <cakupan/publish/bundle.hpp>

namespace cakupan::job {

namespace {

// Of more, a hash stands for what came before: shapes may be larger than the memory left.
constexpr std::size_t most_bytes = std::size_t{1} << 20;

}  // namespace

void ContentHash::add_bytes(const void* bytes, std::size_t count) {
  bytes_.append(static_cast<const char*>(bytes), count);
  if (bytes_.size() > most_bytes) bytes_ = publish::sha256(bytes_);
}

void ContentHash::add(std::string_view text) {
  add(text.size());
  add_bytes(text.data(), text.size());
}

void ContentHash::add(const geo::Box& box) {
  add(box.is_empty());
  if (box.is_empty()) return;
  for (const double border : {box.min_x(), box.min_y(), box.max_x(), box.max_y()}) add(border);
}

void ContentHash::add(const geo::PolygonSet& shapes) {
  add(shapes.feature_count());
  for (std::size_t feature = 0; feature < shapes.feature_count(); ++feature) {
    const geo::IndexRange parts = shapes.parts_of(feature);
    add(parts.size());
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      const geo::IndexRange rings = shapes.rings_of(part);
      add(rings.size());
      for (std::size_t ring = rings.first; ring < rings.last; ++ring) {
        const auto points = shapes.ring(ring);
        add(points.size());
        add_bytes(points.data(), points.size_bytes());
      }
    }
  }
}

void ContentHash::add(base::Language language) {
  add(language.code());
  const base::PlaceWords& words = language.words();
  for (const base::Text* word : {&words.region, &words.regions, &words.province, &words.provinces}) {
    add(word->indonesian);
    add(word->english);
  }
}

std::string ContentHash::text() const { return publish::sha256(bytes_); }

}  // namespace cakupan::job
