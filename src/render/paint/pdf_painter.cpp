#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/plain_locale.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/model/xmp.hpp>
#include <cakupan/render/paint/book.hpp>
#include <cakupan/render/paint/paint.hpp>

#include "render/paint/byte_sink.hpp"
#include "render/paint/cairo_painter.hpp"
#include "render/paint/pdf_metadata.hpp"

namespace cakupan::render::paint {

namespace {

constexpr double points_per_millimeter = 72 / 25.4;

cairo_status_t append(void* sink, const unsigned char* data, unsigned int length) noexcept {
  const ByteSink::Outcome outcome = static_cast<ByteSink*>(sink)->append(data, length);
  return outcome == ByteSink::Outcome::taken ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_NO_MEMORY;
}

/// What a document says of itself.
struct DocumentWords {
  const std::string& title;
  const std::string& description;
  const std::vector<std::string>& keywords;
  const std::optional<model::Provenance>& provenance;
};

void describe(cairo_surface_t* surface, const DocumentWords& words) {
  const auto set = [surface](cairo_pdf_metadata_t key, const std::string& text) {
    if (!text.empty()) cairo_pdf_surface_set_metadata(surface, key, text.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, words.title);
  set(CAIRO_PDF_METADATA_SUBJECT, words.description);
  set(CAIRO_PDF_METADATA_KEYWORDS, base::join(words.keywords, ", "));
  set(CAIRO_PDF_METADATA_CREATOR, "cakupan");
  // Cairo puts the time of the run here; without a date, the same scene gives the same bytes.
  const bool dated = words.provenance && words.provenance->date;
  const std::string date = dated ? model::date_text(*words.provenance->date) : "";
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, dated ? date.c_str() : nullptr);
}

/// A document that is being painted.
class Document {
 public:
  Document(const scene::Scene& first, const DocumentWords& words)
      : words_(words),
        surface_(cairo_pdf_surface_create_for_stream(append, &sink_,
                                                     first.width.value * points_per_millimeter,
                                                     first.height.value * points_per_millimeter)) {
    text::check(cairo_surface_status(surface_.get()), "PDF");
    cairo_pdf_surface_restrict_to_version(surface_.get(), CAIRO_PDF_VERSION_1_5);
    describe(surface_.get(), words);
  }

  /// `links` are in the document's words: "page=3 rect=[…]".
  void add(const scene::Scene& scene, const std::vector<std::string>& links = {}) {
    cairo_pdf_surface_set_size(surface_.get(), scene.width.value * points_per_millimeter,
                               scene.height.value * points_per_millimeter);
    const text::FontFaces faces(scene.font);
    const text::CairoHandle cairo(cairo_create(surface_.get()));
    text::check(cairo_status(cairo.get()), "PDF");
    cairo_save(cairo.get());
    cairo_scale(cairo.get(), points_per_millimeter, points_per_millimeter);
    const geo::Box page(0, 0, scene.width.value, scene.height.value);
    ScenePainter(cairo.get(), faces, Medium::vectors, page).paint(scene);
    cairo_restore(cairo.get());
    // Last: Cairo forgets all that was there before the ground of the page, links too. It reads their numbers
    // by the locale.
    const base::PlainLocale plain;
    for (const std::string& link : links) {
      cairo_tag_begin(cairo.get(), CAIRO_TAG_LINK, link.c_str());
      cairo_tag_end(cairo.get(), CAIRO_TAG_LINK);
    }
    cairo_show_page(cairo.get());
    text::check(cairo_status(cairo.get()), "PDF");
  }

  /// Returns its number, under which others can stand. `page`: from 1.
  int add_bookmark(const std::string& name, std::size_t page, int under) {
    return cairo_pdf_surface_add_outline(surface_.get(), under, name.c_str(),
                                         fmt::format("page={} pos=[0 0]", page).c_str(),
                                         CAIRO_PDF_OUTLINE_FLAG_OPEN);
  }

  std::string finished() {
    cairo_surface_finish(surface_.get());
    text::check(cairo_surface_status(surface_.get()), "PDF");
    std::string pdf = sink_.take("PDF");
    if (words_.provenance)
      pdf = with_metadata(std::move(pdf), model::xmp_of(*words_.provenance, words_.title));
    return pdf;
  }

 private:
  DocumentWords words_;
  ByteSink sink_;
  text::SurfaceHandle surface_;
};

std::string link_to(const geo::Box& box, std::size_t page) {
  const auto points = [](double millimeters) {
    return base::to_fixed(millimeters * points_per_millimeter, 2);
  };
  return fmt::format("page={} pos=[0 0] rect=[{} {} {} {}]", page + 1, points(box.min_x()),
                     points(box.min_y()), points(box.width()), points(box.height()));
}

}  // namespace

std::string to_pdf(const scene::Scene& scene) {
  Document document(scene, {scene.title, scene.description, scene.keywords, scene.provenance});
  document.add(scene);
  return document.finished();
}

std::string to_pdf(const Book& book) {
  Document document(book.pages.front().scene, {book.title, book.description, book.keywords, book.provenance});
  int top = CAIRO_PDF_OUTLINE_ROOT;
  for (std::size_t i = 0; i < book.pages.size(); ++i) {
    const BookPage& page = book.pages[i];
    std::vector<std::string> links;
    for (const auto& [box, to] : page.links) links.push_back(link_to(box, to));
    document.add(page.scene, links);
    if (page.bookmark.empty()) continue;
    const bool below = page.level == BookPage::Level::below;
    const int made = document.add_bookmark(page.bookmark, i + 1, below ? top : CAIRO_PDF_OUTLINE_ROOT);
    if (!below) top = made;
  }
  return document.finished();
}

}  // namespace cakupan::render::paint
