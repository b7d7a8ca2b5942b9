#pragma once

#include <vector>

#include <cakupan/model/claims.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

TableData claims_table(const std::vector<model::ClaimRow>& rows);

}  // namespace cakupan::publish
