#include <cakupan/geo/database_address.hpp>

#include <algorithm>
#include <string_view>

#include <cakupan/base/text.hpp>

namespace cakupan::geo {

bool is_database(const std::string& path) {
  constexpr std::string_view schemes[] = {"pg:", "postgresql://", "postgres://"};
  return std::any_of(std::begin(schemes), std::end(schemes), [&](std::string_view scheme) {
    return base::lower(path.substr(0, scheme.size())) == scheme;
  });
}

}  // namespace cakupan::geo
