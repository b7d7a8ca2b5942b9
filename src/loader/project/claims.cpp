#include <cakupan/loader/project/claims.hpp>

#include <optional>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::project {

namespace {

using Kind = model::ClaimScope::Kind;

std::optional<int> year_of(std::string_view text) {
  const auto year = base::parse_integer(text);
  if (!year || *year < 1 || *year > 9999) return std::nullopt;
  return static_cast<int>(*year);
}

}  // namespace

model::ClaimScope claim_scope(const std::string& words) {
  std::vector<std::string> parts;
  const std::string lower = base::lower(words);
  for (const std::string_view part : base::split(lower, ' ')) {
    if (!part.empty()) parts.emplace_back(part);
  }
  if (parts.empty()) return {};
  if (parts.size() == 1) {
    if (const auto year = year_of(parts[0])) return {Kind::cohort, year};
    if (parts[0] == "areas") return {Kind::areas, {}};
  }
  if (parts.size() == 2 && parts[0] == "cohort") {
    if (const auto year = year_of(parts[1])) return {Kind::cohort, year};
  }
  const bool of_regions = parts[0] == "regions";
  if (!of_regions && parts[0] != "selections") return {};
  const Kind kind = of_regions ? Kind::regions : Kind::selections;
  if (parts.size() == 1) return {kind, {}};
  if (parts.size() != 3 || parts[1] != "to") return {};
  const auto year = year_of(parts[2]);
  return year ? model::ClaimScope{kind, year} : model::ClaimScope{};
}

std::vector<model::Claim> read_claims(const std::string& path, base::Diagnostics& diagnostics) {
  table::TableOptions options;
  options.expected_columns = {"text", "figure"};
  const table::Table table = table::read_table(path, options, diagnostics);
  const std::size_t text = table.column("text"), figure = table.column("figure");
  const auto scope = table.find("scope"), source = table.find("source");
  std::vector<model::Claim> claims;
  for (const table::TableRow& row : table.rows) {
    const std::string& written = row.cells[figure].text;
    const auto number = base::parse_integer(written);
    if (!number || *number < 0) {
      throw base::Error(base::Failure::input, fmt::format("'{}' is not a number of regions", written),
                        {path, row.source_row, "figure"}, "write a whole number without separators");
    }
    model::Claim claim{row.source_row, row.cells[text].text, *number, {}, {}, {}};
    if (scope) claim.scope_as_written = row.cells[*scope].text;
    if (source) claim.source = row.cells[*source].text;
    claim.scope = claim_scope(claim.scope_as_written);
    if (claim.scope.kind == Kind::other) {
      diagnostics.warn(
          "claim-scope",
          fmt::format("no list answers the scope '{}': the claim stays open", claim.scope_as_written),
          {path, row.source_row, "scope"},
          "write a year (2021), 'selections to 2021', 'regions to 2021', or 'areas'");
    }
    claims.push_back(std::move(claim));
  }
  return claims;
}

}  // namespace cakupan::loader::project
