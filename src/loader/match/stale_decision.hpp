#pragma once

namespace cakupan::loader::match {

/// The topic of every diagnostic about a decision that no longer fits its input or the gazetteer.
inline constexpr const char* stale_decision = "stale-decision";

}  // namespace cakupan::loader::match
