#include "publish/report/region_facts.hpp"

#include <algorithm>

namespace cakupan::publish::report {

namespace {

/// The address in a text such as "seed 003 (https://example.org/a)"; empty where there is none.
std::string address_in(const std::string& source) {
  for (const char* scheme : {"https://", "http://"}) {
    const std::size_t begin = source.find(scheme);
    if (begin == std::string::npos) continue;
    std::string address = source.substr(begin, source.find_first_of(" \t\r\n<>\"", begin) - begin);
    while (!address.empty() && (address.back() == ')' || address.back() == ',' || address.back() == ';'))
      address.pop_back();
    return address;
  }
  return {};
}

std::string host_of(const std::string& address) {
  const std::size_t begin = address.find("://") + 3;
  std::string host = address.substr(begin, address.find_first_of("/?#", begin) - begin);
  return host.starts_with("www.") ? host.substr(4) : host;
}

}  // namespace

const model::VintageEntry& entry_of(const Content& content, model::RegionIndex region) {
  return content.territory.table.regions[region].vintages[content.vintage];
}

std::string years_text(const std::vector<int>& years) {
  std::string text;
  for (const int year : years) text += (text.empty() ? "" : " ") + std::to_string(year);
  return text;
}

std::vector<std::vector<std::string>> sources_of_regions(const Content& content) {
  std::vector<std::vector<std::string>> sources(content.territory.table.regions.size());
  for (const model::LedgerEntry& entry : content.ledger) {
    if (!entry.match.region || entry.row.source.empty()) continue;
    std::vector<std::string>& own = sources[*entry.match.region];
    if (std::find(own.begin(), own.end(), entry.row.source) == own.end()) own.push_back(entry.row.source);
  }
  return sources;
}

Data source_data(const std::string& source) {
  Data data;
  data.set("text", source);
  const std::string address = address_in(source);
  if (address.empty()) return data;
  data.set("url", address);
  data.set("host", host_of(address));
  return data;
}

base::Text words_of(model::Status status) {
  switch (status) {
    case model::Status::not_eligible:
      return {"tidak memenuhi syarat", "not eligible"};
    case model::Status::unknown:
      return {"tidak diketahui", "unknown"};
    case model::Status::invited:
      return {"diundang", "invited"};
    case model::Status::disputed:
      return {"sumber berbeda", "disputed"};
    case model::Status::selected:
      return {"terpilih", "selected"};
    case model::Status::mentored:
      return {"didampingi", "mentored"};
    case model::Status::completed:
      return {"selesai", "completed"};
    case model::Status::lapsed:
      return {"tidak lagi ikut", "lapsed"};
  }
  return {};
}

base::Text words_of(model::Outcome outcome) {
  switch (outcome) {
    case model::Outcome::exact:
      return {"sama persis", "exact"};
    case model::Outcome::folded:
      return {"sama, ejaan disamakan", "same, spelling folded"};
    case model::Outcome::alias:
      return {"nama lain", "alias"};
    case model::Outcome::fuzzy:
      return {"mirip", "similar"};
    case model::Outcome::decided:
      return {"diputuskan orang", "decided by a person"};
    case model::Outcome::ambiguous:
      return {"bermakna ganda", "ambiguous"};
    case model::Outcome::unmatched:
      return {"tidak ditemukan", "not found"};
    case model::Outcome::heading:
      return {"judul", "heading"};
    case model::Outcome::aside:
      return {"bukan peserta", "asks for no region"};
  }
  return {};
}

}  // namespace cakupan::publish::report
