#include "publish/report/page_template.hpp"

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::publish::report {
namespace {

TEST(PageTemplate, SpeaksBothLanguages) {
  Data data;
  data.set("share", both({"12,5 %", "12.5%"}));
  EXPECT_EQ(filled("<p>[[Hasil|Result]]: [[share]]</p>", data),
            "<p><span lang=\"id\">Hasil</span><span lang=\"en\">Result</span>: "
            "<span lang=\"id\">12,5 %</span><span lang=\"en\">12.5%</span></p>");
  EXPECT_EQ(filled("[[tepat {{share.id}}|just {{share.en}}]] [[", data),
            "<span lang=\"id\">tepat 12,5 %</span><span lang=\"en\">just 12.5%</span> [[");
}

TEST(PageTemplate, EscapesWhatItIsFilledWith) {
  Data data;
  data.set("name", "<b>\"A\" & 'B' [[x|y]] {{name}}</b>");
  EXPECT_EQ(filled("{{name}}", data),
            "&lt;b&gt;&quot;A&quot; &amp; &apos;B&apos; [[x|y]] {{name}}&lt;/b&gt;");
}

TEST(PageTemplate, SaysWhereItIsBroken) { EXPECT_THROW(filled("{{#open}} x", Data()), base::Error); }

}  // namespace
}  // namespace cakupan::publish::report
