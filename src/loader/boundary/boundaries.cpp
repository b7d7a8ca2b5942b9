#include <cakupan/loader/boundary/boundaries.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/earth.hpp>
#include <cakupan/loader/boundary/sidecar.hpp>

#include "loader/boundary/boundary_source.hpp"
#include "loader/boundary/field_choice.hpp"
#include "loader/boundary/field_rules.hpp"
#include "loader/boundary/place_check.hpp"
#include "loader/file/text_decoder.hpp"

namespace cakupan::loader::boundary {

namespace {

const std::string state_crs =
    "state it with crs = \"EPSG:4326\" (or what it is) in [boundaries] or a sidecar; to 'cakupan map' with "
    "--input-crs";

std::string or_else(const std::string& first, const std::string& second) {
  return first.empty() ? second : first;
}

/// The roles that attributes play, in the order in which they are read.
enum Role : std::size_t { code, name, parent, parent_code, key, role_count };

/// Which field plays which role, and where its values stand among those read.
struct Fields {
  std::vector<std::string> names;                // of the layer, decoded
  std::optional<std::size_t> field[role_count];  // into `names`
  std::vector<std::size_t> groups;               // into `names`
  std::vector<std::size_t> wanted() const {
    std::vector<std::size_t> result;
    for (const auto& f : field) {
      if (f) result.push_back(*f);
    }
    result.insert(result.end(), groups.begin(), groups.end());
    return result;
  }
  std::string name_of(Role role) const { return field[role] ? names[*field[role]] : ""; }
};

class BoundaryReader {
 public:
  BoundaryReader(const model::BoundaryInput& input, const BoundaryReading& reading,
                 base::Diagnostics& diagnostics, const TakeBoundary& take)
      : input_(input),
        check_(reading.check),
        naming_(reading.naming),
        cell_(reading.cell),
        diagnostics_(diagnostics),
        take_(take),
        set_(open_boundary_set(input.path, input.layer, reading.databases)),
        decoder_(input.path, set_.source.driver(), set_.layer, input.encoding) {
    if (set_.layer.feature_count == std::size_t{0}) throw refused("has no features");
    if (auto sidecar = read_sidecar(input.path)) sidecar_ = std::move(*sidecar);
    find_fields_of(reading);
    find_crs();
  }

  BoundaryInfo read() {
    const geo::OgrReading what{
        set_.layer.name,
        fields_.wanted(),
        geo::OgrGeometry::wanted,
        crs_where_none_,
        grid_ = cell(),
        check_ == ShapeCheck::repair ? geo::OgrShapes::repaired : geo::OgrShapes::as_they_are};
    set_.source.read(what, [this](geo::OgrFeature& feature) { take_feature(feature); });
    decoder_.report(diagnostics_);
    if (seen_ == 0) throw refused("has no features");
    if (kept_ == 0) throw nothing_usable();
    warn_of_far_place(held_, set_.source.crs_area(set_.layer.name, crs_where_none_), crs_, input_.path,
                      diagnostics_);
    return info();
  }

 private:
  double cell() const {
    if (!cell_ || !set_.layer.feature_count) return 0;
    const auto extent = set_.source.extent(set_.layer.name, crs_where_none_);
    return extent ? cell_(*extent, *set_.layer.feature_count) : 0;
  }

  base::Error refused(const std::string& happened, const std::string& remedy = {}) const {
    return {base::Failure::input, happened, {input_.path, {}, {}}, remedy};
  }

  base::Error nothing_usable() const {
    const std::string remedy = "boundaries must be polygons";
    if (!other_type_.empty()) {
      return refused(fmt::format("holds no polygons: its {} features are of type {}", seen_, other_type_),
                     remedy);
    }
    return refused(fmt::format("none of its {} features has a usable shape", seen_), remedy);
  }

  /// A field that the user or the sidecar names must be there.
  std::optional<std::size_t> named_field(const std::string& from_input, const std::string& from_sidecar,
                                         const std::string& setting) const {
    const std::string& wanted = from_input.empty() ? from_sidecar : from_input;
    if (wanted.empty()) return std::nullopt;
    if (const auto found = find_field(fields_.names, wanted)) return found;
    throw base::Error(base::Failure::usage,
                      fmt::format("no field '{}'{}", wanted, base::did_you_mean(wanted, fields_.names)),
                      {from_input.empty() ? sidecar_.path : input_.path, {}, setting},
                      "its fields are: " + base::join(fields_.names, ", "));
  }

  void find_fields_of(const BoundaryReading& reading) {
    for (const geo::OgrField& field : set_.layer.fields) {
      fields_.names.push_back(decoder_.decoded(field.name, 0, field.name));
    }
    fields_.field[code] = named_field(input_.code_field, sidecar_.code_field, "code_field");
    fields_.field[name] = named_field(input_.name_field, sidecar_.name_field, "name_field");
    fields_.field[parent] = named_field(input_.parent_field, sidecar_.parent_field, "parent_field");
    fields_.field[parent_code] =
        named_field(input_.parent_code_field, sidecar_.parent_code_field, "parent_code_field");
    fields_.field[key] = reading.key_rule == KeyRule::required ? named_field(reading.key_field, "", {})
                                                               : find_field(fields_.names, reading.key_field);
    for (const std::string& wanted : reading.group_fields) {
      const auto found = find_field(fields_.names, wanted);
      if (!found) continue;
      fields_.groups.push_back(*found);
      group_fields_.push_back(wanted);
    }
    const auto own_key =
        std::exchange(fields_.field[key], std::nullopt);  // a key may be the code or name as well
    const bool judged = reading.naming == Naming::required && !own_key;
    const FieldRoles found = judged ? roles_by_content() : find_fields(fields_.names);
    std::vector<std::string> told;
    const auto fill = [&](Role role, const std::optional<std::size_t>& by_rule, const std::string& what) {
      if (fields_.field[role] || !by_rule) return;
      for (const auto& taken : fields_.field) {
        if (!judged && taken == by_rule) return;
      }
      fields_.field[role] = by_rule;
      told.push_back(fmt::format("{} from '{}'", what, fields_.names[*by_rule]));
    };
    fill(code, found.code, "code");
    fill(name, found.name, "name");
    fill(parent, found.parent, "parent");
    fill(parent_code, found.parent_code, "parent code");
    fields_.field[key] = own_key;
    if (!told.empty()) {
      diagnostics_.note("field-found", "fields found by rule: " + base::join(told, ", "),
                        {input_.path, {}, {}});
    }
  }

  /// Reads the attributes once more than the shapes: a field's name promises what its content may not keep.
  FieldRoles roles_by_content() {
    const std::string driver = set_.source.driver();
    const bool own_ids = driver.starts_with("GeoJSON") || driver == "TopoJSON";
    const FieldCandidates candidates =
        field_candidates(fields_.names, own_ids ? IdField::of_features : IdField::of_anything);
    const FieldRoles given{fields_.field[code], fields_.field[name], fields_.field[parent],
                           fields_.field[parent_code]};
    std::vector<std::size_t> wanted;
    for (const auto* role : {&candidates.code, &candidates.name, &candidates.parent, &candidates.parent_code})
      for (const FieldCandidate& each : *role) wanted.push_back(each.field);
    for (const auto& field : fields_.field) {
      if (field) wanted.push_back(*field);
    }
    if (wanted.empty()) return given;
    FieldContents contents(fields_.names.size());
    const geo::OgrReading what{set_.layer.name, wanted, geo::OgrGeometry::unwanted, {}};
    set_.source.read(what, [&](geo::OgrFeature& feature) {
      for (std::size_t i = 0; i < wanted.size(); ++i) {
        std::vector<std::string>& column = contents[wanted[i]];
        if (column.size() < feature.number) column.emplace_back(base::trimmed(feature.values[i].text));
      }
    });
    const FieldChoice choice = choose_fields(candidates, given, contents);
    for (const PassedOver& each : choice.passed_over) {
      diagnostics_.note("field-passed-over",
                        fmt::format("field '{}' is not taken for the {}: {}", fields_.names[each.field],
                                    each.role, each.why),
                        {input_.path, {}, {}});
    }
    return choice.roles;
  }

  /// Asked at the first feature: a file without any has no fields to speak of.
  void check_some_field() const {
    if (naming_ == Naming::required && !fields_.field[code] && !fields_.field[name] && !fields_.field[key]) {
      throw refused(
          fmt::format("no field for code or name found; its fields are: {}", base::join(fields_.names, ", ")),
          "name one with code_field = \"…\" or name_field = \"…\"");
    }
  }

  void find_crs() {
    const std::string stated = or_else(input_.crs, sidecar_.crs);
    if (!set_.layer.crs.empty()) {
      if (!input_.crs.empty() && base::folded(input_.crs) != base::folded(set_.layer.crs)) {
        diagnostics_.note(
            "crs-ignored",
            fmt::format("crs = \"{}\" is not used: the file states {}", input_.crs, set_.layer.crs),
            {input_.path, {}, "crs"});
      }
      crs_ = set_.layer.crs;
    } else if (!stated.empty()) {
      crs_ = crs_where_none_ = stated;
    } else if (set_.source.driver() == "TopoJSON") {
      assumed_degrees_ = true;
      crs_ = "EPSG:4326";
      diagnostics_.note("crs-assumed", "has no CRS; taken as EPSG:4326, for its coordinates are in range",
                        {input_.path, {}, {}});
    } else {
      throw refused("has no CRS", state_crs);
    }
  }

  FeatureAttributes attributes_of(const geo::OgrFeature& feature) {
    std::string text[role_count];
    geo::OgrKind kind[role_count] = {};
    std::size_t next = 0;
    for (std::size_t role = 0; role < role_count; ++role) {
      if (!fields_.field[role]) continue;
      const geo::OgrValue& value = feature.values[next++];
      text[role] =
          base::trimmed(decoder_.decoded(value.text, feature.number, fields_.names[*fields_.field[role]]));
      kind[role] = value.kind;
    }
    FeatureAttributes result;
    const auto cell_kind = [](geo::OgrKind of_value) {
      return of_value == geo::OgrKind::number ? table::CellKind::number : table::CellKind::text;
    };
    for (const std::size_t group : fields_.groups) {
      const geo::OgrValue& value = feature.values[next++];
      result.groups.emplace_back(
          base::trimmed(decoder_.decoded(value.text, feature.number, fields_.names[group])));
      result.group_kinds.push_back(cell_kind(value.kind));
    }
    result.feature_number = feature.number;
    result.code_kind = cell_kind(kind[code]);
    result.code = std::move(text[code]);
    result.name = std::move(text[name]);
    result.parent = std::move(text[parent]);
    result.parent_code = std::move(text[parent_code]);
    result.key = std::move(text[key]);
    return result;
  }

  /// "feature 3 (11.01 Kabupaten Aceh Selatan)".
  static std::string called(const FeatureAttributes& attributes) {
    std::string label = attributes.code;
    if (!attributes.name.empty() && attributes.name != label)
      label += (label.empty() ? "" : " ") + attributes.name;
    if (label.empty()) label = attributes.key;
    return fmt::format("feature {}{}", attributes.feature_number, label.empty() ? "" : " (" + label + ")");
  }

  void take_feature(geo::OgrFeature& feature) {
    if (++seen_ == 1) check_some_field();
    FeatureAttributes attributes = attributes_of(feature);
    if (feature.bad_coordinate) throw bad_coordinate(attributes, *feature.bad_coordinate);
    const base::Place place{input_.path, {}, {}};
    if (naming_ == Naming::required && attributes.code.empty() && attributes.name.empty() &&
        attributes.key.empty()) {
      diagnostics_.warn("feature-without-key", called(attributes) + " has neither code nor name", place);
    }
    if (feature.shape_kind != geo::OgrShape::polygons) {
      drop(attributes, feature);
      return;
    }
    if (feature.other_members > 0) {
      diagnostics_.warn(
          "geometry-repaired",
          fmt::format("{}: {} points or lines left out", called(attributes), feature.other_members), place);
    }
    if (!is_usable(attributes, feature)) return;
    ++kept_;
    held_.include(feature.shape.box_of(0));
    take_(attributes, feature.shape);
  }

  void drop(const FeatureAttributes& attributes, const geo::OgrFeature& feature) {
    std::string reason = "has a null or empty geometry";
    if (feature.collapsed_rings > 0) {
      reason = "has only collapsed rings (fewer than three corners)";
    } else if (feature.shape_kind == geo::OgrShape::other) {
      reason = fmt::format("is of type {}, not a polygon", feature.geometry_type);
      other_type_ = feature.geometry_type;
    }
    diagnostics_.warn("geometry-dropped", fmt::format("{} {}; dropped", called(attributes), reason),
                      {input_.path, {}, {}});
  }

  /// Closed rings are told with the repair; false where nothing remains.
  bool is_usable(const FeatureAttributes& attributes, const geo::OgrFeature& feature) {
    std::vector<std::string> reasons;
    if (feature.unclosed_rings > 0)
      reasons.push_back(fmt::format("rings closed: {}", feature.unclosed_rings));
    if (feature.collapsed_rings > 0)
      reasons.push_back(fmt::format("collapsed rings left out: {}", feature.collapsed_rings));
    if (!feature.repair.reason.empty()) reasons.push_back(feature.repair.reason);
    if (reasons.empty()) return true;
    const bool dropped = feature.outcome == geo::RepairOutcome::dropped;
    diagnostics_.warn(dropped ? "geometry-dropped" : "geometry-repaired",
                      fmt::format("{}: {}; {}, area {} km² before, {} km² after", called(attributes),
                                  base::join(reasons, ", "), dropped ? "dropped" : "repaired",
                                  base::to_fixed(feature.repair.area_before.value, 3),
                                  base::to_fixed(feature.repair.area_after.value, 3)),
                      {input_.path, {}, {}});
    return !dropped;
  }

  base::Error bad_coordinate(const FeatureAttributes& attributes, geo::Coordinate at) const {
    const std::string who = called(attributes) + ": ";
    if (!std::isfinite(at.x) || !std::isfinite(at.y)) {
      return refused(fmt::format("{}a coordinate is not finite ({} {})", who, at.x, at.y),
                     "correct it in the file");
    }
    if (assumed_degrees_) return refused("has no CRS, and its coordinates are not degrees", state_crs);
    if (crs_ != "EPSG:4326" && !crs_.empty() && (std::abs(at.x) > 180 || std::abs(at.y) > 90)) {
      return refused(
          fmt::format("{}coordinate {} {} cannot be turned from {} into degrees", who, at.x, at.y, crs_),
          "correct it in the file, or state the file's true CRS");
    }
    const bool latitude = std::abs(at.y) > 90;
    const std::string shift = latitude ? "" : shifted_longitude(at.x);
    return refused(fmt::format("{}{} {} is out of range", who, latitude ? "latitude" : "longitude",
                               latitude ? at.y : at.x),
                   shift.empty() ? "correct it in the file, or state the file's true CRS" : shift);
  }

  BoundaryInfo info() const {
    BoundaryInfo result;
    result.source = {input_.path, sidecar_.attribution, sidecar_.license, sidecar_.truth, crs_};
    if (input_.attribution) result.source.attribution = *input_.attribution;
    result.code_field = fields_.name_of(code);
    result.name_field = fields_.name_of(name);
    result.parent_field = fields_.name_of(parent);
    result.parent_code_field = fields_.name_of(parent_code);
    result.code_system = or_else(input_.code_system, sidecar_.code_system);
    result.fields = fields_.names;
    result.context = sidecar_.context;
    result.group_fields = group_fields_;
    result.grid = grid_;
    result.files = set_.files;
    if (!sidecar_.path.empty()) result.files.push_back(sidecar_.path);
    return result;
  }

  const model::BoundaryInput& input_;
  ShapeCheck check_;
  Naming naming_;
  const std::function<double(const geo::Box&, std::size_t)>& cell_;
  base::Diagnostics& diagnostics_;
  const TakeBoundary& take_;
  BoundarySet set_;
  file::TextDecoder decoder_;
  Sidecar sidecar_;
  Fields fields_;
  std::vector<std::string> group_fields_;
  std::string crs_;
  std::string crs_where_none_;
  bool assumed_degrees_ = false;
  double grid_ = 0;
  std::size_t seen_ = 0;
  std::size_t kept_ = 0;
  geo::Box held_;
  std::string other_type_;
};

}  // namespace

BoundaryInfo stream_boundaries(const model::BoundaryInput& input, const BoundaryReading& reading,
                               base::Diagnostics& diagnostics, const TakeBoundary& take) {
  return BoundaryReader(input, reading, diagnostics, take).read();
}

BoundaryFile read_boundaries(const model::BoundaryInput& input, base::Diagnostics& diagnostics,
                             Databases databases, const std::vector<std::string>& group_fields) {
  BoundaryFile file;
  BoundaryReading reading;
  reading.databases = databases;
  reading.group_fields = group_fields;
  static_cast<BoundaryInfo&>(file) = stream_boundaries(
      input, reading, diagnostics, [&](FeatureAttributes& attributes, geo::PolygonSet& shape) {
        file.features.push_back(std::move(attributes));
        file.shapes.append(shape, 0);
      });
  return file;
}

}  // namespace cakupan::loader::boundary
