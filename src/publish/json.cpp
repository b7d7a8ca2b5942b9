#include <cakupan/publish/json.hpp>

#include <nlohmann/json.hpp>

namespace cakupan::publish {

std::string to_json(const model::Classification& classification) {
  const nlohmann::ordered_json json{
      {"scheme", classification.scheme}, {"breaks", classification.breaks},   {"closed", "right"},
      {"counts", classification.counts}, {"missing", classification.missing}, {"gvf", classification.gvf},
      {"adcm", classification.adcm}};
  return json.dump() + "\n";
}

}  // namespace cakupan::publish
