#include "publish/report/page_template.hpp"

#include <fmt/format.h>

#include <cakupan/base/error.hpp>

namespace cakupan::publish::report {

namespace {

constexpr std::string_view opening = "[[", closing = "]]";

std::string in_both(std::string_view inside) {
  const std::size_t bar = inside.find('|');
  const bool is_name = bar == std::string_view::npos;
  return fmt::format(R"(<span lang="id">{}</span><span lang="en">{}</span>)",
                     is_name ? fmt::format("{{{{{}.id}}}}", inside) : std::string(inside.substr(0, bar)),
                     is_name ? fmt::format("{{{{{}.en}}}}", inside) : std::string(inside.substr(bar + 1)));
}

std::string expanded(std::string_view text) {
  std::string result;
  while (true) {
    const std::size_t open = text.find(opening);
    const std::size_t close = text.find(closing, open == std::string_view::npos ? text.size() : open);
    if (close == std::string_view::npos) return result.append(text);
    const std::size_t inside = open + opening.size();
    result.append(text.substr(0, open)).append(in_both(text.substr(inside, close - inside)));
    text.remove_prefix(close + closing.size());
  }
}

}  // namespace

std::string filled(std::string_view page_template, const Data& data) {
  kainjow::mustache::mustache page(expanded(page_template));
  std::string text = page.render(data);
  if (!page.is_valid())
    throw base::Error(base::Failure::work, "the report's template is broken: " + page.error_message());
  return text;
}

}  // namespace cakupan::publish::report
