#pragma once

#include <string>

namespace cakupan::geo {

/// Whether a path is the address of a PostgreSQL database: "PG:dbname=…", "postgresql://…", "postgres://…".
/// It may hold a password: see base/password.hpp.
bool is_database(const std::string& path);

}  // namespace cakupan::geo
