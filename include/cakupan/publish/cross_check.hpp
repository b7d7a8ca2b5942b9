#pragma once

#include <optional>
#include <string>

namespace cakupan::publish {

/// Reads a written bundle back and holds its parts against each other: of every region or province of every
/// map, the class and the fill in the SVG against tables/map_classes.csv; of every region of report.html, the
/// years against tables/participants.csv and the distance against tables/proximity.csv. The first that
/// differ, in a sentence; nothing where all agree. What a bundle does not have is not checked. THROWS:
/// base::Error (input) where a file cannot be read.
std::optional<std::string> first_disagreement(const std::string& folder);

}  // namespace cakupan::publish
