#include "fuzz/targets.hpp"

#include <algorithm>
#include <stdexcept>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/loader/article/article.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/match/decisions.hpp>
#include <cakupan/loader/match/match.hpp>
#include <cakupan/loader/project/project_file.hpp>
#include <cakupan/loader/project/style_file.hpp>
#include <cakupan/loader/table/number_column.hpp>
#include <cakupan/loader/table/table.hpp>

#include "fuzz/parts.hpp"

namespace cakupan::fuzz {

namespace {

void read_numbers(const loader::table::Table& table) {
  base::Diagnostics diagnostics;
  for (const std::string& column : table.columns) loader::table::number_column(table, column, diagnostics);
}

void csv(const std::string& bytes) {
  base::Diagnostics diagnostics;
  read_numbers(loader::table::parse_csv(bytes, "input.csv", diagnostics));
}

void table(const std::string& bytes) {
  const PartFiles files(bytes);
  base::Diagnostics diagnostics;
  read_numbers(loader::table::read_table(files.first(), {}, diagnostics));
}

void project(const std::string& bytes) { loader::project::parse_project(bytes, "input.toml", "/nowhere"); }

void style(const std::string& bytes) {
  const PartFiles files(bytes, ".toml");
  loader::project::read_style(files.first(), CAKUPAN_SOURCE "/styles");
}

void boundary(const std::string& bytes) {
  const PartFiles files(bytes);
  base::Diagnostics diagnostics;
  model::BoundaryInput input;
  input.path = files.first();
  loader::boundary::read_boundaries(input, diagnostics);
}

const loader::match::GazetteerIndex& embedded_index() {
  static const loader::match::GazetteerIndex index = [] {
    base::Diagnostics diagnostics;
    return loader::match::GazetteerIndex(
        loader::match::read_gazetteer(CAKUPAN_SOURCE "/geodata/gazetteer/gazetteer.toml", diagnostics));
  }();
  return index;
}

void article(const std::string& bytes) {
  static const loader::match::Matcher matcher(embedded_index(), {});
  loader::article::read_article(bytes, "input.txt", matcher);
  loader::article::read_claims(bytes, "input.txt", matcher);
}

void decisions(const std::string& bytes) {
  const PartFiles files(bytes, ".csv");
  base::Diagnostics diagnostics;
  auto taken = loader::match::read_decisions(files.first(), embedded_index().gazetteer(), diagnostics);
  std::vector<loader::match::MatchQuery> queries;
  for (const loader::match::Decision& decision : taken) {
    loader::match::MatchQuery& query = queries.emplace_back();
    query.name = decision.region_as_written;
    query.year = decision.year;
    query.feature = decision.feature;
  }
  const loader::match::Matcher matcher(embedded_index(), std::move(taken));
  for (const loader::match::MatchQuery& query : queries) matcher.match(query);
}

}  // namespace

// What opens files takes longer: so many that each target takes a second or two.
const std::vector<Target>& targets() {
  static const std::vector<Target> all{
      {"article", article, 250},      {"boundary", boundary, 1000}, {"csv", csv, 4000},
      {"decisions", decisions, 1500}, {"project", project, 3000},   {"style", style, 1500},
      {"table", table, 1500},
  };
  return all;
}

const Target& target_named(std::string_view name) {
  const auto found = std::find_if(targets().begin(), targets().end(),
                                  [&](const Target& target) { return target.name == name; });
  if (found == targets().end()) throw std::invalid_argument("no target " + std::string(name));
  return *found;
}

void read(const Target& target, const std::string& bytes) {
  try {
    target.read(bytes);
  } catch (const base::Error&) {  // refused in words
  }
}

}  // namespace cakupan::fuzz
