#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/geo/geometry.hpp>

#include "job/map_fields.hpp"

namespace cakupan::job {

/// A hash of values, one after the other: equal values in equal order, equal hash. SHA-256, because a wrong
/// "unchanged" would be a wrong map.
class ContentHash {
 public:
  void add(std::string_view text);
  void add(const std::string& text) { add(std::string_view(text)); }
  void add(const char* text) { add(std::string_view(text)); }
  void add(const geo::PolygonSet& shapes);
  void add(const geo::Box& box);
  /// With its words.
  void add(base::Language language);

  template <class Number>
  requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
  void add(Number number) { add_bytes(&number, sizeof number); }
  template <class Value>
  void add(const std::optional<Value>& value) {
    add(value.has_value());
    if (value) add(*value);
  }
  template <class Value>
  void add(const std::vector<Value>& values) {
    add(values.size());
    for (const Value& value : values) add(value);
  }
  template <class Value>
  requires requires(const Value& value) { MapFields::of(value); }
  void add(const Value& value) {
    std::apply([this](const auto&... member) { (this->add(member), ...); }, MapFields::of(value));
  }

  /// In lower-case hexadecimal.
  std::string text() const;

 private:
  void add_bytes(const void* bytes, std::size_t count);

  std::string bytes_;
};

}  // namespace cakupan::job
