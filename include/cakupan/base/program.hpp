#pragma once

namespace cakupan::base {

/// "0.1.0".
const char* program_version();

/// The SHA-256 of the sources that this program was built from, in lower-case hexadecimal: programs with the
/// same one make the same bytes of the same inputs.
const char* program_sources();

}  // namespace cakupan::base
