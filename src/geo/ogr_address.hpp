#pragma once

#include <string>

/// Addresses of PostgreSQL databases, as people write them and as GDAL takes them.
namespace cakupan::geo {

/// What GDAL takes for an address: "PG:host='…' user='…'". Text is handed out in UTF-8, whatever the
/// environment says. What an address leaves out comes from PGHOST, PGPASSWORD, ~/.pgpass and so on.
/// REQUIRES: is_database(address). THROWS: base::Error (usage) for an address that is written wrong; no
/// message quotes from it what may be a part of its password.
std::string connection_of(const std::string& address);

/// GDAL's words on an address, without its password, wherever that stands in them.
std::string words_on(const std::string& address, const std::string& words);

}  // namespace cakupan::geo
