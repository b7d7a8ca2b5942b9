#include "render/golden.hpp"

#include <png.h>

#include <unistd.h>
#include <algorithm>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <cakupan/base/number.hpp>

namespace cakupan::render {

namespace {

std::filesystem::path golden_path(const std::string& name) {
  return std::filesystem::path(CAKUPAN_SOURCE) / "tests/render/golden" / name;
}

void write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// Nothing where the comparison may go on.
testing::AssertionResult golden_is_there(const std::string& bytes, const std::string& name) {
  const auto path = golden_path(name);
  if (const char* update = std::getenv("CAKUPAN_UPDATE_GOLDEN");
      update != nullptr && std::string(update) == "1") {
    write_file(path, bytes);
    return testing::AssertionFailure()
           << "golden " << path << " was written; look at it and run again without "
           << "CAKUPAN_UPDATE_GOLDEN";
  }
  if (std::filesystem::exists(path)) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "no golden " << path << "; the result is in "
                                     << temporary_file(name, bytes);
}

int difference(const std::uint8_t* a, const std::uint8_t* b) {
  int largest = 0;
  for (int channel = 0; channel < 3; ++channel)
    largest = std::max(largest, std::abs(a[channel] - b[channel]));
  return largest;
}

}  // namespace

Pixels decode_png(const std::string& bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return {};
  image.format = PNG_FORMAT_RGB;
  Pixels pixels{image.width, image.height, std::vector<std::uint8_t>(PNG_IMAGE_SIZE(image))};
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&image, &white, pixels.rgb.data(), 0, nullptr) == 0) return {};
  return pixels;
}

testing::AssertionResult look_alike(const Pixels& a, const Pixels& b) {
  const std::size_t width = std::min(a.width, b.width);
  const std::size_t height = std::min(a.height, b.height);
  if (width == 0 || std::max(a.width, b.width) > width + 1 || std::max(a.height, b.height) > height + 1) {
    return testing::AssertionFailure()
           << a.width << " x " << a.height << " pixels against " << b.width << " x " << b.height;
  }
  std::size_t differing = 0;
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) differing += difference(a.at(x, y), b.at(x, y)) > 60 ? 1 : 0;
  }
  const double share = static_cast<double>(differing) / static_cast<double>(width * height);
  if (share <= 0.01) return testing::AssertionSuccess();
  return testing::AssertionFailure() << share * 100 << " % of the pixels differ by more than 60";
}

testing::AssertionResult matches_golden_text(const std::string& text, const std::string& name) {
  if (const auto there = golden_is_there(text, name); !there) return there;
  if (read_file(golden_path(name)) == text) return testing::AssertionSuccess();
  return testing::AssertionFailure() << "differs from " << golden_path(name) << "; the result is in "
                                     << temporary_file(name, text);
}

testing::AssertionResult matches_golden_png(const std::string& bytes, const std::string& name) {
  if (const auto there = golden_is_there(bytes, name); !there) return there;
  const auto alike = look_alike(decode_png(bytes), decode_png(read_file(golden_path(name))));
  if (alike) return alike;
  return testing::AssertionFailure() << alike.message() << " from " << golden_path(name)
                                     << "; the result is in " << temporary_file(name, bytes);
}

std::string temporary_file(const std::string& name, const std::string& bytes) {
  const std::string path = testing::TempDir() + "cakupan-render-" + std::to_string(::getpid()) + "-" + name;
  write_file(path, bytes);
  return path;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string output_of(const std::string& command) {
  std::string output;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) {
    ADD_FAILURE() << "cannot run " << command;
    return output;
  }
  std::array<char, 4096> piece{};
  for (std::size_t n = 0; (n = std::fread(piece.data(), 1, piece.size(), pipe)) > 0;)
    output.append(piece.data(), n);
  EXPECT_EQ(pclose(pipe), 0) << command;
  return output;
}

Pixels drawn_by_librsvg(const std::string& svg, int dpi, const std::string& name) {
  const std::string path = temporary_file(name, svg);
  const std::string resolution = std::to_string(dpi);
  return decode_png(
      output_of("rsvg-convert --dpi-x " + resolution + " --dpi-y " + resolution + " '" + path + "'"));
}

Pixels drawn_by_chromium(const std::string& svg, int dpi, const Pixels& size, const std::string& name) {
  const std::string path = temporary_file(name, svg);
  // As a document of its own: an <img> would be stretched to whole pixels. Lengths of the window are 1/96
  // inch.
  const auto window = [&](std::size_t pixels) {
    return std::to_string((pixels * 96 + static_cast<std::size_t>(dpi) - 1) / static_cast<std::size_t>(dpi));
  };
  output_of(
      "chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --disable-lcd-text "
      "--font-render-hinting=none --force-color-profile=srgb --force-device-scale-factor=" +
      base::to_text(dpi / 96.0) + " --window-size=" + window(size.width) + "," + window(size.height) +
      " --user-data-dir='" + path + ".profile' --screenshot='" + path + ".png' 'file://" + path + "' 2>'" +
      path + ".log'");
  const Pixels drawn = decode_png(read_file(path + ".png"));
  if (drawn.width < size.width || drawn.height < size.height) return drawn;
  Pixels page{size.width, size.height, {}};
  for (std::size_t y = 0; y < size.height; ++y)
    page.rgb.insert(page.rgb.end(), drawn.at(0, y), drawn.at(0, y) + 3 * size.width);
  return page;
}

}  // namespace cakupan::render
