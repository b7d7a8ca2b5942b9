#pragma once

#include <string_view>

namespace cakupan::publish::report {

/// page.html, page.css and page.js of this folder, as they were when the program was built.
std::string_view page_html();
std::string_view page_css();
std::string_view page_js();

}  // namespace cakupan::publish::report
