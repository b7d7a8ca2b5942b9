#include "job/class_table.hpp"

#include <cakupan/base/program.hpp>

#include "job/content_hash.hpp"

namespace cakupan::job {

publish::BundleFile with_its_hash(publish::BundleFile class_table) {
  ContentHash hash;
  hash.add(base::program_sources());
  hash.add(class_table.bytes);
  class_table.made_from = hash.text();
  return class_table;
}

}  // namespace cakupan::job
