#include "render/paint/byte_sink.hpp"

#include <exception>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>

namespace cakupan::render::paint {

ByteSink::Outcome ByteSink::append(const void* bytes, std::size_t size) noexcept {
  if (failed_) return Outcome::refused;
  try {
    bytes_.append(static_cast<const char*>(bytes), size);
    return Outcome::taken;
  } catch (const std::exception&) {
    failed_ = true;
    return Outcome::refused;
  }
}

std::string ByteSink::take(const char* what) {
  if (!failed_) return std::move(bytes_);
  refuse_for(what);
}

void ByteSink::refuse_for(const char* what) {
  throw base::Error(base::Failure::work, fmt::format("cannot draw the {}: out of memory", what), {},
                    "use a smaller page or a lower --dpi");
}

}  // namespace cakupan::render::paint
