#pragma once

#include <string>
#include <string_view>

#include "publish/report/page_data.hpp"

namespace cakupan::publish::report {

/// A page from its template, which is Mustache with two abbreviations: "[[a|b]]" is a in Indonesian and b in
/// English, and "[[name]]" the value of that name in both.
/// THROWS: base::Error (work) where the template is none.
std::string filled(std::string_view page_template, const Data& data);

}  // namespace cakupan::publish::report
