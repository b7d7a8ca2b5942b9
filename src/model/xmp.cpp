#include <cakupan/model/xmp.hpp>

#include <chrono>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/xml_text.hpp>

namespace cakupan::model {

namespace {

std::string element(const std::string& name, const std::string& text) {
  return text.empty() ? "" : fmt::format("<{0}>{1}</{0}>\n", name, base::xml_escaped(text));
}

/// Takes the text of the next element of a name from the front of the bytes.
std::optional<std::string> taken(std::string_view& bytes, std::string_view name) {
  const std::string open = fmt::format("<{}>", name), close = fmt::format("</{}>", name);
  const std::size_t begin = bytes.find(open);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t end = bytes.find(close, begin);
  if (end == std::string_view::npos) return std::nullopt;
  const std::size_t first = begin + open.size();
  std::string text = base::xml_unescaped(bytes.substr(first, end - first));
  bytes.remove_prefix(end + close.size());
  return text;
}

std::string element_text(std::string_view bytes, std::string_view name) {
  return taken(bytes, name).value_or("");
}

}  // namespace

std::string date_text(std::int64_t seconds) {
  using namespace std::chrono;
  const sys_seconds moment{std::chrono::seconds(seconds)};
  const sys_days day = floor<days>(moment);
  const year_month_day date(day);
  const hh_mm_ss time(moment - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::string xmp_of(const Provenance& provenance, const std::string& title) {
  std::string xmp =
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
      "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:cakupan=\"urn:cakupan:provenance:1\">\n";
  if (!title.empty()) {
    xmp += fmt::format("<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\n",
                       base::xml_escaped(title));
  }
  xmp += element("dc:source", provenance.source);
  xmp += element("xmp:CreatorTool", provenance.program);
  if (provenance.date) xmp += element("xmp:CreateDate", date_text(*provenance.date));
  xmp += element("cakupan:sources", provenance.sources);
  xmp += element("cakupan:project", provenance.project);
  xmp += element("cakupan:output", provenance.output);
  if (provenance.date) xmp += element("cakupan:date", fmt::format("{}", *provenance.date));
  xmp += element("cakupan:made_from", provenance.made_from);
  xmp += "<cakupan:inputs><rdf:Seq>\n";
  for (const InputFile& input : provenance.inputs) {
    xmp += "<rdf:li rdf:parseType=\"Resource\">\n" + element("cakupan:role", input.role) +
           element("cakupan:path", input.path) + element("cakupan:sha256", input.sha256) + "</rdf:li>\n";
  }
  return xmp + "</rdf:Seq></cakupan:inputs>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n";
}

std::optional<Provenance> provenance_in(std::string_view bytes) {
  const std::size_t begin = bytes.find("xmlns:cakupan=\"urn:cakupan:provenance:1\"");
  if (begin == std::string_view::npos) return std::nullopt;
  bytes.remove_prefix(begin);
  bytes = bytes.substr(0, bytes.find("</rdf:Description>"));
  Provenance provenance;
  provenance.program = element_text(bytes, "xmp:CreatorTool");
  provenance.sources = element_text(bytes, "cakupan:sources");
  provenance.project = element_text(bytes, "cakupan:project");
  provenance.output = element_text(bytes, "cakupan:output");
  provenance.source = element_text(bytes, "dc:source");
  provenance.made_from = element_text(bytes, "cakupan:made_from");
  provenance.date = base::parse_integer(element_text(bytes, "cakupan:date"));
  while (auto role = taken(bytes, "cakupan:role")) {
    InputFile input{*std::move(role), taken(bytes, "cakupan:path").value_or(""),
                    taken(bytes, "cakupan:sha256").value_or("")};
    provenance.inputs.push_back(std::move(input));
  }
  if (provenance.program.empty() || provenance.made_from.empty()) return std::nullopt;
  return provenance;
}

}  // namespace cakupan::model
