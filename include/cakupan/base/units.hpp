#pragma once

#include <compare>

namespace cakupan::base {

/// A number with a unit that the compiler knows. Arithmetic stays within one unit; a ratio is a plain number.
template <class Unit>
struct Quantity {
  double value = 0;

  constexpr auto operator<=>(const Quantity&) const = default;
  constexpr Quantity operator-() const { return {-value}; }
  constexpr Quantity& operator+=(Quantity other) {
    value += other.value;
    return *this;
  }
  constexpr Quantity& operator-=(Quantity other) {
    value -= other.value;
    return *this;
  }
};
template <class Unit>
constexpr Quantity<Unit> operator+(Quantity<Unit> a, Quantity<Unit> b) {
  return {a.value + b.value};
}
template <class Unit>
constexpr Quantity<Unit> operator-(Quantity<Unit> a, Quantity<Unit> b) {
  return {a.value - b.value};
}
template <class Unit>
constexpr Quantity<Unit> operator*(Quantity<Unit> a, double factor) {
  return {a.value * factor};
}
template <class Unit>
constexpr Quantity<Unit> operator*(double factor, Quantity<Unit> a) {
  return {a.value * factor};
}
template <class Unit>
constexpr Quantity<Unit> operator/(Quantity<Unit> a, double divisor) {
  return {a.value / divisor};
}
template <class Unit>
constexpr double operator/(Quantity<Unit> a, Quantity<Unit> b) {
  return a.value / b.value;
}

using Kilometers = Quantity<struct KilometerUnit>;
using SquareKilometers = Quantity<struct SquareKilometerUnit>;
using Millimeters = Quantity<struct MillimeterUnit>;  ///< on the page
using Points = Quantity<struct PointUnit>;            ///< type size, 1/72 inch

constexpr Millimeters to_millimeters(Points size) { return {size.value * 25.4 / 72.0}; }
constexpr Points to_points(Millimeters length) { return {length.value * 72.0 / 25.4}; }

}  // namespace cakupan::base
