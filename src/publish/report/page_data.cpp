#include "publish/report/page_data.hpp"

#include <cakupan/base/number.hpp>

namespace cakupan::publish::report {

using base::Language;

Data both(const base::Text& text) {
  Data data;
  data.set("id", text.indonesian);
  data.set("en", text.english);
  return data;
}

base::Text number_text(double value, int decimals) {
  return {base::for_reader(value, decimals, Language::indonesian),
          base::for_reader(value, decimals, Language::english)};
}

base::Text percent_text(double share, int decimals) {
  return {base::percent_for_reader(share, decimals, Language::indonesian),
          base::percent_for_reader(share, decimals, Language::english)};
}

base::Text percent_text(const std::optional<double>& share) {
  return share ? percent_text(*share, 1) : base::Text{"–", "–"};
}

std::string css_percent(double share) { return base::to_fixed(share * 100, 2) + "%"; }

Data flag(bool holds) { return Data(holds ? Data::type::bool_true : Data::type::bool_false); }

}  // namespace cakupan::publish::report
