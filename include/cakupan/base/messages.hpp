#pragma once

#include <initializer_list>
#include <span>
#include <string>

#include <cakupan/base/language.hpp>

namespace cakupan::base {

/// The texts that readers of maps see. What stands in braces is filled in by the caller, in this order.
enum class Message {
  // numbers and places on the earth
  above_to,         ///< from, to: a class that does not hold its lower border
  from_to,          ///< from, to: a class that holds both
  above_to_signed,  ///< the same where a border has a minus sign, which a dash would be mistaken for
  from_to_signed,
  beyond,          ///< from: the open last band or class
  at_most,         ///< to: the open first class
  latitude_north,  ///< degrees
  latitude_south,
  longitude_east,
  longitude_west,
  scale_at_latitude,  ///< latitude: where the scale bar is true
  scale_at_equator,
  scale_ratio,  ///< "16,600,000"
  kilometers,   ///< number
  // legend
  no_data,
  values_of_some_regions,  ///< how many, of how many
  disputed,
  year_unknown,  ///< participants of no known cohort
  listed,        ///< on a list, but not as a participant
  unlisted,      ///< on no known list
  not_eligible,  ///< cannot take part
  provinces,     ///< the unit of counts
  regions,
  province,  ///< of a single one
  region,
  participants_outlined,
  priority_areas,
  what_if_title,   ///< the title of a map
  unnamed_places,  ///< unnamed, declared
  not_in_file,
  missing_regions,       ///< missing, all
  missing_participants,  ///< missing, all, participants among the missing
  small_regions,         ///< below which area in mm² a region has a dot
  // themes
  coverage_title,
  coverage_subtitle,  ///< participants, units, share
  of_cohort,          ///< year
  up_to_year,         ///< year
  coverage_legend,
  ranking_title,
  the_whole,
  coverage_finding,        ///< share, provinces without
  coverage_finding_whole,  ///< share
  result_known,            ///< participants, units, share
  result_bounds,           ///< the least share, the most
  result_none,             ///< provinces without participants
  participation_title,
  participation_finding,   ///< participants, units
  participation_subtitle,  ///< first year, last year, participants, units
  participation_legend,
  proximity_title,
  proximity_subtitle,  ///< participants, units within the nearest band, its limit
  proximity_finding,   ///< limit, gaps, units
  proximity_legend,
  proximity_state_legend,
  near_participants,
  near_gaps,
  far_participants,
  far_others,
  ring_of,
  median,
  outlying_islands,
  state_title,     ///< name
  state_finding,   ///< participants, units, province
  state_subtitle,  ///< participants, units
  state_legend,
  share_of_units,
  share_of_whole,
  value_of_province,  ///< title, province
  value_extremes,     ///< name and value of the highest, of the lowest
  regions_shown,      ///< shown, all
  provinces_shown,    ///< shown, all
  // tiles, panels and lists
  tiles_note,  ///< what one cell is
  panels_own_scale,
  panels_title,
  panels_subtitle,  ///< first year, last year
  panels_legend,
  panels_new,
  panels_earlier,
  panel_figure,          ///< new, all so far
  panel_figure_unnamed,  ///< new, all so far, unnamed of the year
  panels_chart,
  panels_declared,     ///< how many
  panels_description,  ///< years with figures
  gaps_title,          ///< limit
  gaps_none,
  both_values,         ///< of the first, of the second
  two_values_title,    ///< the first, the second
  two_values_finding,  ///< how many high in both, the first, the second, how many low in both
  symbols_note,
  symbols_description,  ///< what the circles show, where most and least
  symbols_graduated,
  millions,  ///< unit: what numbers are given in
  billions,
  trillions,
  quadrillions,
  one_dot,           ///< how much, of what
  dots_note,         ///< how many dots
  dots_description,  ///< what the dots show, where most and least
  rings_at,          ///< distances
  nearest_lines,
  // source lines
  source,      ///< whose
  boundaries,  ///< whose
  boundaries_indicative,
  boundaries_unstated,
  count_of,
  count_and_unnamed,
  context_source,
  projection,              ///< name
  equal_area_cylindrical,  ///< latitude
  equal_area_azimuthal,    ///< latitude, longitude
  equal_area_conic,        ///< latitude, latitude
  // alt text
  coverage_description,       ///< figures, best names, their share, worst names that have participants, their
                              ///< share, count without participants
  participation_description,  ///< figures, years with counts, disputed, on no list
  proximity_description,      ///< figures, bands with counts
  state_description,          ///< figures, names of participants or a dash
  choropleth_description,     ///< title, legend title, classes with counts
  provinces_counted,          ///< count
  // the text beside a map
  text_title,
  text_alternative,
  text_caption,
  text_map,     ///< title, description
  text_legend,  ///< legend title, classes with counts
  // atlas
  atlas_of_provinces,
  atlas_of_areas,
  atlas_contents,
  atlas_page,  ///< its number, of how many
  atlas_gaps,  ///< how many: the heading of those who do not take part
  atlas_complete,
  atlas_area_title,  ///< limit, name
  // a map of what has changed
  changed_title,  ///< of which map
  changed_legend,
  changed_state,
  changed_class,
  changed_not,
};

/// The text with its places filled in, and with the language's words for regions. REQUIRES: as many arguments
/// as the message has places.
std::string message(Message message, Language language, std::initializer_list<std::string> arguments = {});

/// A text of another source with the language's words for regions put in where "{region}", "{regions}",
/// "{province}" or "{provinces}" stand, with a capital for "{Region}".
std::string worded(const Text& text, Language language);

/// "a, b and c" / "a, b, dan c".
std::string listed(std::span<const std::string> items, Language language);

}  // namespace cakupan::base
