#pragma once

#include <string>
#include <string_view>

namespace cakupan::base {

/// A database's address without its password: "postgresql://user:secret@host/db" becomes
/// "postgresql://user@host/db", and "password=secret" goes, quoted or not. It still leads there. Of one that
/// is written wrong, what may be a part of the password goes as well. Any other text is as
/// `without_passwords` has it.
std::string address_without_password(std::string_view address);

/// A sentence without the passwords of the addresses in it. Errors and diagnostics keep their texts so;
/// whatever else may hold an address and is shown or written needs one of the two.
std::string without_passwords(std::string_view text);

}  // namespace cakupan::base
