#include <cakupan/base/plain_locale.hpp>

#include <locale.h>

#include <cakupan/base/error.hpp>

namespace cakupan::base {

PlainLocale::PlainLocale() : plain_(::newlocale(LC_ALL_MASK, "C", nullptr)), before_(nullptr) {
  if (plain_ == nullptr) throw Error(Failure::work, "the locale \"C\" is not there");
  before_ = ::uselocale(static_cast<locale_t>(plain_));
}

PlainLocale::~PlainLocale() {
  ::uselocale(static_cast<locale_t>(before_));
  ::freelocale(static_cast<locale_t>(plain_));
}

}  // namespace cakupan::base
