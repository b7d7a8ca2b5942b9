#include <cakupan/base/program.hpp>

namespace cakupan::base {

const char* program_version() { return CAKUPAN_VERSION; }

}  // namespace cakupan::base
