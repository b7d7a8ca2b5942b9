#include "publish/claim_tables.hpp"

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

namespace {

const char* verdict_name(model::ClaimRow::Verdict verdict) {
  switch (verdict) {
    case model::ClaimRow::Verdict::agrees:
      return "agrees";
    case model::ClaimRow::Verdict::contradicts:
      return "contradicts";
    case model::ClaimRow::Verdict::open:
      return "open";
  }
  return "";
}

}  // namespace

TableData claims_table(const std::vector<model::ClaimRow>& rows) {
  TableData table(columns::claims());
  for (const model::ClaimRow& row : rows) {
    table.add({row.claim.text, row.claim.figure, row.claim.scope_as_written, row.claim.source,
               verdict_name(row.verdict), row.at_least, row.at_most, row.reason});
  }
  return table;
}

}  // namespace cakupan::publish
