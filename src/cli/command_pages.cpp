#include "cli/command_pages.hpp"

#include <algorithm>
#include <stdexcept>

namespace cakupan::cli {

namespace {

CommandPage about_program() {
  return {
      "",
      "Joins regional boundaries with programme participation, computes coverage, draws thematic maps.\n"
      "Without a project file, 'cakupan run' draws the embedded example.",
      {"Which regions take part in a programme, which do not, how does that spread over provinces and around "
       "the places that matter? cakupan joins a boundary file with a table of participation, reconciles the "
       "names that people write, computes coverage and draws maps as SVG, PNG and PDF.",
       "A row that cannot be placed without doubt is reported, never dropped and never guessed. The same "
       "inputs give the same bytes, whatever the machine, locale, time or number of threads. A run that "
       "fails "
       "leaves the previous results whole.",
       "Data goes to standard output; what is said to people goes to standard error."},
      {{"cakupan run", "Draws the embedded example into output/."},
       {"cakupan init my-list.csv -o mine.toml", "Writes a first project file for a table of your own."},
       {"cakupan run mine.toml -o my-maps", "Makes tables, maps and the report of that project."},
       {"cakupan map --help", "Tells the options of a command."}},
      {}};
}

CommandPage about_init() {
  return {"init",
          "",
          {"Writes a project file that reads a table of who takes part, with the columns that were found by "
           "rule. It is meant to be looked at, changed, and given to cakupan check and cakupan run."},
          {{"cakupan init my-list.csv -o mine.toml --title 'Our cities' --source 'Our ministry, 2026'",
            "A project with the embedded, indicative boundaries."},
           {"cakupan init my-list.xlsx boundaries.shp -o mine.toml --sheet 2026 --lang id",
            "The sheet of a workbook, boundaries of your own, maps in Indonesian."}},
          {"check", "run"}};
}

CommandPage about_run() {
  return {
      "run",
      "",
      {"Reads what the project names, matches every row with its region, computes coverage, proximity, "
       "gaps and patterns, and writes tables, maps, report.html and manifest.json into one folder: all of "
       "them or none.",
       "A folder that an earlier run wrote is replaced, and maps in it that are made of the same are not "
       "drawn again. Where nothing at all has changed, nothing is written. A folder that holds something "
       "else is left alone unless --overwrite is given."},
      {{"cakupan run", "The embedded example, into output/."},
       {"cakupan run mine.toml -o my-maps --strict --min-match 0.98",
        "For a batch: warnings, or more than 2 % of rows without a region, end with exit status 4."},
       {"cakupan run mine.toml --only province-34,proximity", "Draws two maps; the others stay as they are."},
       {"cakupan run mine.toml --shard 2/4 -o shards/2", "The second of four shards, for cakupan merge."},
       {"cakupan run mine.toml --what-if candidates.csv",
        "Every table once more, as if the regions of candidates.csv took part."}},
      {"check", "verify", "diff", "plan", "merge"}};
}

CommandPage about_check() {
  return {
      "check",
      "",
      {"Does what cakupan run does up to the maps, prints the ledger (what became of every row that is no "
       "plain hit) and all warnings, and writes nothing. With --maps the maps are laid out too, and "
       "what a reader would stumble over is told."},
      {{"cakupan check mine.toml", "Reads and matches."},
       {"cakupan check mine.toml --maps --strict", "Lays out the maps; a warning ends with exit status 4."},
       {"cakupan check mine.toml --json", "The ledger as JSON, for another program."}},
      {"run", "match"}};
}

CommandPage about_match() {
  return {
      "match",
      "",
      {"Gives every row of a table the code of its region, how it was found, how sure that is, and which "
       "region came second. Names that could mean two regions come back as ambiguous with all candidates: "
       "they are settled by a kind word, a province, a code, or a decisions file.",
       "With --text, articles are read instead, and the result is a table of the regions that they name."},
      {{"cakupan match my-list.csv -o with-codes.csv", "The table with the columns of its matches."},
       {"cakupan match my-list.csv --decisions answers.csv -o with-codes.csv",
        "Writes the open names into answers.csv for a person to fill in, and obeys those that are."},
       {"cakupan match --text article.txt -o regions.csv", "The regions that an article names."},
       {"cakupan match --text article.txt --claims claims.csv -o regions.csv",
        "The same, and how many regions the article says there are."}},
      {"check", "run"}};
}

CommandPage about_classify() {
  return {
      "classify",
      "",
      {"Finds class borders for a column of numbers and prints each class with how many values it has, the "
       "goodness of variance fit (gvf) and the absolute deviation around class medians (adcm). Nothing is "
       "drawn or written."},
      {{"cakupan classify my-table.csv --value population", "Five quantiles."},
       {"cakupan classify my-table.csv --value population --scheme fisher --classes 7",
        "Seven natural breaks."},
       {"cakupan classify my-table.csv --value share --breaks 10,25,50 --json",
        "How many values borders of your own have between them, as JSON."}},
      {"schemes", "map"}};
}

CommandPage about_map() {
  return {
      "map",
      "",
      {"Draws one map from a boundary file and a table, without a project file. The fields that both share "
       "are named by --on, and by --values-key where the table calls it otherwise; keys that differ as "
       "text are paired through a gazetteer where one fits.",
       "The ending of an output tells its format. Several outputs are written all or none."},
      {{"cakupan map regencies.shp --join values.csv --on kode --value population -o population.svg",
        "Five quantiles in the default palette."},
       {"cakupan map regencies.shp --join values.csv --on kode --values-key code --value share "
        "--breaks 10,25,50 --palette YlOrRd --title 'Share of pupils' --source 'Our ministry, 2026' "
        "--size a3-landscape -o share.pdf -o share.png",
        "Borders, colors and words of your own, on a page of A3."},
       {"cakupan map villages.gpkg --value status --categories yes,no,unknown -o status.png",
        "Words instead of numbers, from a field of the boundary file."}},
      {"classify", "palettes", "schemes"}};
}

CommandPage about_verify() {
  return {
      "verify",
      "",
      {"Tells what a bundle, or one of its files, was made from, which of these inputs are still the same, "
       "and whether the files are as they were written. What is not the same ends with exit status 1."},
      {{"cakupan verify my-maps", "The whole folder that a run wrote."},
       {"cakupan verify my-maps/maps/proximity.pdf", "One map of it."},
       {"cakupan verify my-maps --rebuild", "Makes everything again, in memory, and compares the bytes."}},
      {"run", "diff"}};
}

CommandPage about_diff() {
  return {
      "diff",
      "",
      {"Compares two folders that runs wrote: which regions changed their state, and which their class on "
       "a map, with the reason for each. The comparison may be written as a table or drawn as a map."},
      {{"cakupan diff last-year this-year", "What has changed, a line each."},
       {"cakupan diff last-year this-year -o changes.csv -o changes.png", "The same as a table and a map."}},
      {"run", "verify"}};
}

CommandPage about_plan() {
  return {
      "plan",
      "",
      {"Splits what projects draw into shards of equal cost, for more maps than one machine draws, and "
       "prints "
       "which shard has which part: maps, atlases, and as one part the tables with the report. The costs are "
       "estimates, in seconds of one processor.",
       "The same projects give the same plan on every machine, so that machines need not speak with each "
       "other: "
       "each runs cakupan run --shard K/N with its own K. Several projects are named in the same order to "
       "all of them."},
      {{"cakupan plan mine.toml --shards 4", "What each of four machines would draw."},
       {"cakupan plan mine.toml --shards 4 -o plan.csv", "The same as a table."},
       {"cakupan plan west.toml east.toml --shards 100", "Shards of two projects; small ones stay whole."}},
      {"run", "merge"}};
}

CommandPage about_merge() {
  return {
      "merge",
      "",
      {"Puts the folders that cakupan run --shard K/N wrote together into one, with the bytes of a single "
       "run. "
       "Shards of another project, other inputs, another plan or program, what is missing or there twice, "
       "and "
       "files that are not as they were written are each named, and nothing is written.",
       "Of several projects, the output has a folder for each. A database is written by cakupan run into the "
       "merged folder, which finds nothing to draw."},
      {{"cakupan merge shards/1 shards/2 shards/3 -o my-maps --overwrite",
        "Three shards, into a folder that may hold something else."},
       {"cakupan merge shards/1 shards/2 -o my-maps", "Two shards as one bundle."}},
      {"plan", "run", "verify"}};
}

CommandPage about_palettes() {
  return {"palettes",
          "",
          {"Lists the palettes that projects, styles and cakupan map can name, with their kind and source."},
          {{"cakupan palettes", "A palette a line."}, {"cakupan palettes --json", "The same for a program."}},
          {"map", "schemes"}};
}

CommandPage about_schemes() {
  return {"schemes",
          "",
          {"Lists the ways in which classes can be found, each with its meaning."},
          {{"cakupan schemes", "A scheme a line."}, {"cakupan schemes --json", "The same for a program."}},
          {"classify", "map"}};
}

CommandPage about_areas() {
  return {"areas",
          "",
          {"Lists the priority tourism areas of the embedded example, where they are, and in which official "
           "lists they stand."},
          {{"cakupan areas", "An area a line."}, {"cakupan areas --json", "The same for a program."}},
          {"run"}};
}

}  // namespace

std::vector<std::string> shell_lines(const std::string& line) {
  constexpr std::size_t widest = 68;
  const std::string indent = "    ", more = " \\";
  std::vector<std::string> lines{""};
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = std::min(line.find(" -", at + 1), line.size());
    const std::string piece = line.substr(at, end - at);
    if (lines.back().size() + piece.size() > widest && at > 0) {
      lines.back() += more;
      lines.push_back(indent + piece.substr(1));
    } else {
      lines.back() += piece;
    }
    at = end;
  }
  return lines;
}

const std::vector<CommandPage>& command_pages() {
  static const std::vector<CommandPage> pages{
      about_program(),  about_init(),     about_run(),     about_check(), about_match(),
      about_classify(), about_map(),      about_verify(),  about_diff(),  about_plan(),
      about_merge(),    about_palettes(), about_schemes(), about_areas()};
  return pages;
}

const CommandPage& page_of(const std::string& command) {
  const auto& pages = command_pages();
  const auto found = std::find_if(pages.begin(), pages.end(),
                                  [&](const CommandPage& page) { return page.command == command; });
  if (found == pages.end()) throw std::logic_error("no page of the manual for " + command);
  return *found;
}

const std::vector<ExitStatus>& exit_statuses() {
  static const std::vector<ExitStatus> statuses{
      {0, "all went well; there may be warnings"},
      {1, "the work failed"},
      {2, "the command line or the project file is wrong"},
      {3, "an input cannot be read or is invalid"},
      {4, "a gate failed: there were warnings, or too few rows found a region"},
      {5, "some outputs failed, the others are written"},
      {130, "interrupted"}};
  return statuses;
}

}  // namespace cakupan::cli
