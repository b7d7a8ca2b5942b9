#include <cakupan/render/paint/paint.hpp>

#include <cakupan/base/error.hpp>

namespace cakupan::render::paint {

std::string painted(const scene::Scene& scene, model::ImageFormat format, int dpi) {
  switch (format) {
    case model::ImageFormat::svg:
      return to_svg(scene);
    case model::ImageFormat::png:
      return to_png(scene, dpi);
    case model::ImageFormat::pdf:
      return to_pdf(scene);
  }
  throw base::Error(base::Failure::work, "a format without a painter");
}

std::string ending_of(model::ImageFormat format) {
  switch (format) {
    case model::ImageFormat::svg:
      return ".svg";
    case model::ImageFormat::png:
      return ".png";
    case model::ImageFormat::pdf:
      return ".pdf";
  }
  return {};
}

}  // namespace cakupan::render::paint
