#include <cakupan/base/xml_text.hpp>

#include <gtest/gtest.h>

namespace cakupan::base {
namespace {

TEST(XmlText, ReplacesWhatXmlDoesNotAllow) {
  EXPECT_EQ(xml_text("Kab. \u00c9\u4eac\t<&\n"), "Kab. \u00c9\u4eac\t<&\n");
  EXPECT_EQ(xml_text("a\xEF\xBF\xBE\xEF\xBF\xBF"
                     "b"),
            "a\uFFFD\uFFFD"
            "b");
  EXPECT_EQ(xml_text("a\xFF\xC3"), "a\uFFFD\uFFFD");
  EXPECT_EQ(xml_text("\x1b[2J"), "\uFFFD[2J");
  EXPECT_EQ(xml_text("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD") << "half a pair is no character";
}

TEST(XmlText, EscapesMarkupAndReadsItAgain) {
  const std::string text = "<a href=\"x\">A & B &amp; 'C'</a>\n";
  EXPECT_EQ(xml_escaped(text), "&lt;a href=&quot;x&quot;&gt;A &amp; B &amp;amp; 'C'&lt;/a&gt;\n");
  EXPECT_EQ(xml_unescaped(xml_escaped(text)), text);
  EXPECT_EQ(xml_escaped("a\x1b<"), "a\uFFFD&lt;");
  EXPECT_EQ(xml_unescaped("&#10;&apos;&amp;lt;"), "&#10;&apos;&lt;");
}

}  // namespace
}  // namespace cakupan::base
