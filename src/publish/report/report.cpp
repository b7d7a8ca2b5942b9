#include <cakupan/publish/report/report.hpp>

#include <cakupan/base/text.hpp>

#include "publish/report/page_data.hpp"
#include "publish/report/page_template.hpp"
#include "publish/report/resources.hpp"

namespace cakupan::publish::report {

namespace {

/// "{{noun.regions.id}}", with a capital "{{noun.Regions.id}}".
Data nouns(const base::PlaceWords& words) {
  Data all;
  const auto add = [&](const char* name, const base::Text& word) {
    all.set(name, both(word));
    all.set(base::capitalized(name),
            both({base::capitalized(word.indonesian), base::capitalized(word.english)}));
  };
  add("region", words.region);
  add("regions", words.regions);
  add("province", words.province);
  add("provinces", words.provinces);
  return all;
}

}  // namespace

BundleFile report_file(const Content& content) {
  const bool indonesian = content.language == base::Language::indonesian;
  Data page;
  page.set("language", indonesian ? "id" : "en");
  page.set("opens_indonesian", flag(indonesian));
  page.set("opens_english", flag(!indonesian));
  const bool titled = !content.project.title.indonesian.empty() || !content.project.title.english.empty();
  page.set("title",
           both(titled ? content.project.title : base::Text{"Cakupan program", "Programme coverage"}));
  page.set("page_title", content.project.title.in(content.language));
  page.set("style", std::string(page_css()));
  page.set("script", std::string(page_js()));
  page.set("noun", nouns(content.language.words()));
  add_result(page, content);
  add_map(page, content);
  add_provinces(page, content);
  add_gaps(page, content);
  add_charts(page, content);
  add_unknowns(page, content);
  add_ledger(page, content);
  add_provenance(page, content);
  return {"report.html", filled(page_html(), page)};
}

}  // namespace cakupan::publish::report
