#include "loader/match/name_index.hpp"

#include <algorithm>
#include <cctype>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::match {

namespace {

std::vector<std::string> words_of(const std::string& folded) {
  std::vector<std::string> words;
  for (const std::string_view word : base::split(folded, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

template <class T>
void add_once(std::vector<T>& list, const T& value) {
  if (std::find(list.begin(), list.end(), value) == list.end()) list.push_back(value);
}

std::vector<std::size_t> with_kind(std::vector<std::size_t> kinds, std::size_t kind) {
  add_once(kinds, kind);
  std::sort(kinds.begin(), kinds.end());
  return kinds;
}

}  // namespace

NameIndex::NameIndex(const Gazetteer& gazetteer) : gazetteer_(gazetteer) {
  add_kind_words();
  add_names();
  add_parents();
}

void NameIndex::add_kind_words() {
  for (std::size_t kind = 0; kind < gazetteer_.kinds.size(); ++kind) {
    std::vector<std::string> words = gazetteer_.kinds[kind].words;
    words.push_back(gazetteer_.kinds[kind].name);
    for (const std::string& word : words) {
      const std::string folded = base::folded(word);
      const std::string squeezed = without_blanks(folded);
      const bool known = std::any_of(kind_words_.begin(), kind_words_.end(), [&](const KindWord& other) {
        return other.squeezed == squeezed && other.kind == kind;
      });
      if (!known && !squeezed.empty()) kind_words_.push_back({words_of(folded), squeezed, kind});
    }
  }
  std::stable_sort(kind_words_.begin(), kind_words_.end(), [](const KindWord& a, const KindWord& b) {
    return a.squeezed.size() > b.squeezed.size();
  });
}

// "Kota Administrasi X" is "X", and "Administrasi X" too: people move the first word alone. "Allen County" is
// "Allen".
std::vector<std::vector<std::string>> NameIndex::without_kind(const std::string& name,
                                                              std::size_t kind) const {
  const std::vector<std::string> words = words_of(base::folded(name));
  std::vector<std::vector<std::string>> bare, before;
  for (const KindWord& candidate : kind_words_) {
    const std::size_t size = candidate.words.size();
    if (candidate.kind != kind || size >= words.size()) continue;
    const auto rest = static_cast<std::ptrdiff_t>(words.size() - size);
    if (std::equal(candidate.words.begin(), candidate.words.end(), words.begin()))
      add_once(bare, std::vector<std::string>(words.end() - rest, words.end()));
    if (std::equal(candidate.words.begin(), candidate.words.end(), words.begin() + rest))
      add_once(before, std::vector<std::string>(words.begin(), words.begin() + rest));
  }
  if (bare.empty()) bare = before;
  if (bare.empty()) bare.push_back(words);
  return bare;
}

void NameIndex::add_names() {
  const auto add = [&](const std::string& name, model::RegionIndex region, NameLevel level) {
    for (const std::vector<std::string>& words : without_kind(name, region_kinds_[region])) {
      const std::string bare = base::join(words, "");
      std::vector<std::size_t>& positions = by_bare_[bare];
      const bool known = std::any_of(positions.begin(), positions.end(), [&](std::size_t position) {
        return entries_[position].region == region;
      });
      if (known || bare.empty()) continue;
      positions.push_back(entries_.size());
      entries_.push_back({region, level, bare, words});
    }
  };
  const std::vector<model::Region>& regions = gazetteer_.table.regions;
  for (model::RegionIndex region = 0; region < regions.size(); ++region) {
    const auto kind = std::find_if(gazetteer_.kinds.begin(), gazetteer_.kinds.end(),
                                   [&](const Kind& each) { return each.name == regions[region].kind; });
    region_kinds_.push_back(static_cast<std::size_t>(kind - gazetteer_.kinds.begin()));
    for (const model::VintageEntry& entry : regions[region].vintages) {
      add_once(by_name_[entry.name], region);
      add(entry.name, region, NameLevel::official);
    }
  }
  for (const Alias& alias : gazetteer_.aliases) {
    add(alias.name, alias.region, NameLevel::alias);
  }
}

void NameIndex::add_parent_name(const std::string& name, std::size_t vintage, const std::string& code) {
  ParentReading& reading = parents_[base::squeezed(name)];
  reading.codes.resize(gazetteer_.table.vintages.size());
  if (reading.codes[vintage].empty()) reading.codes[vintage] = code;
}

void NameIndex::add_parents() {
  const std::vector<model::Vintage>& vintages = gazetteer_.table.vintages;
  for (std::size_t vintage = 0; vintage < vintages.size(); ++vintage) {
    for (const model::Parent& parent : vintages[vintage].parents) {
      add_parent_name(parent.name, vintage, parent.code);
      parent_official_names_.push_back(base::squeezed(parent.name));
      ParentReading& by_code = parent_codes_[parent.code];
      by_code.codes.resize(vintages.size());
      by_code.codes[vintage] = parent.code;
      by_code.by = ParentReading::By::code;
    }
  }
  for (const Alias& alias : gazetteer_.parent_aliases) {
    const std::string& name = vintages.front().parents[alias.region].name;
    const auto official = parents_.find(base::squeezed(name));
    if (official != parents_.end()) parents_.try_emplace(base::squeezed(alias.name), official->second);
  }
  for (const std::string& word : gazetteer_.parent_words) add_once(parent_prefixes_, base::squeezed(word));
  std::stable_sort(parent_prefixes_.begin(), parent_prefixes_.end(),
                   [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::sort(parent_official_names_.begin(), parent_official_names_.end());
}

std::vector<model::RegionIndex> NameIndex::verbatim(const std::string& name) const {
  const auto found = by_name_.find(name);
  return found == by_name_.end() ? std::vector<model::RegionIndex>{} : found->second;
}

const std::vector<std::size_t>& NameIndex::under(const std::string& bare) const {
  static const std::vector<std::size_t> none;
  const auto found = by_bare_.find(bare);
  return found == by_bare_.end() ? none : found->second;
}

std::string NameIndex::spelled_out(const std::string& folded) const {
  std::vector<std::string> words = words_of(folded);
  for (std::string& word : words) {
    const auto found = gazetteer_.abbreviations.find(word);
    if (found != gazetteer_.abbreviations.end()) word = found->second;
  }
  return base::join(words, " ");
}

// Kind words are taken off the squeezed text, so that "KabupatenSleman" and "Sleman, Kab." need no rules of
// their own. A wrong cut does no harm: what is left must be a whole name. Three words are enough for
// "Kab./Kota X Kota".
NameReading NameIndex::Stripped::reading() const {
  NameReading reading{bare, before};
  for (const std::size_t kind : behind) {
    const bool stated_before =
        before.empty() || std::find(before.begin(), before.end(), kind) != before.end();
    if (!stated_before) reading.agreement = NameReading::Kinds::contradict;
    reading.kinds = with_kind(reading.kinds, kind);
  }
  return reading;
}

void NameIndex::strip(const Stripped& name, int depth, std::vector<NameReading>& found) const {
  add_once(found, name.reading());
  if (depth == 3) return;
  for (const KindWord& word : kind_words_) {
    if (word.squeezed.size() >= name.bare.size()) continue;
    Stripped shorter = name;
    if (name.bare.starts_with(word.squeezed)) {
      shorter.bare = name.bare.substr(word.squeezed.size());
      shorter.before = with_kind(name.before, word.kind);
      strip(shorter, depth + 1, found);
    }
    if (name.bare.ends_with(word.squeezed)) {
      shorter = name;
      shorter.bare.resize(name.bare.size() - word.squeezed.size());
      shorter.behind = with_kind(name.behind, word.kind);
      strip(shorter, depth + 1, found);
    }
  }
}

std::vector<NameReading> NameIndex::readings(const std::string& folded) const {
  std::vector<NameReading> found;
  strip({without_blanks(folded), {}, {}}, 0, found);
  const std::string long_form = spelled_out(folded);
  if (long_form != folded) strip({without_blanks(long_form), {}, {}}, 0, found);
  const NameReading plain = plain_reading(folded);
  if (!plain.bare.empty()) add_once(found, plain);
  return found;
}

NameIndex::PlainName NameIndex::plain_name(const std::string& folded) const {
  const std::vector<std::string> words = words_of(spelled_out(folded));
  PlainName name;
  for (std::size_t i = 0; i < words.size();) {
    const auto rest = std::span(words).subspan(i);
    const auto word = std::find_if(kind_words_.begin(), kind_words_.end(), [&](const KindWord& each) {
      return each.words.size() <= rest.size() &&
             std::equal(each.words.begin(), each.words.end(), rest.begin());
    });
    if (word == kind_words_.end()) {
      name.words.push_back(words[i++]);
      continue;
    }
    std::vector<std::size_t>& kinds = name.words.empty() ? name.before : name.behind;
    kinds = with_kind(kinds, word->kind);
    i += word->words.size();
  }
  return name;
}

NameReading NameIndex::plain_reading(const std::string& folded) const {
  const PlainName name = plain_name(folded);
  return Stripped{base::join(name.words, ""), name.before, name.behind}.reading();
}

std::vector<std::string> NameIndex::plain_words(const std::string& folded) const {
  return plain_name(folded).words;
}

bool NameIndex::is_kind(const std::string& folded) const {
  const NameReading reading = plain_reading(folded);
  return reading.bare.empty() && !reading.kinds.empty();
}

std::optional<ParentReading> NameIndex::parent(std::string_view written) const {
  const std::string squeezed = base::squeezed(written);
  if (squeezed.empty()) return std::nullopt;
  if (const auto code = parent_codes_.find(std::string(base::trimmed(written)));
      code != parent_codes_.end()) {
    return code->second;
  }
  if (const auto name = parents_.find(squeezed); name != parents_.end()) return name->second;
  for (const std::string& prefix : parent_prefixes_) {
    if (!squeezed.starts_with(prefix)) continue;
    const auto name = parents_.find(squeezed.substr(prefix.size()));
    if (name != parents_.end()) return name->second;
  }
  return std::nullopt;
}

bool NameIndex::is_parent_name(const std::string& squeezed) const {
  return std::binary_search(parent_official_names_.begin(), parent_official_names_.end(), squeezed);
}

bool NameIndex::in_parent(model::RegionIndex region, const ParentReading& parent) const {
  const std::vector<model::VintageEntry>& entries = gazetteer_.table.regions[region].vintages;
  for (std::size_t vintage = 0; vintage < entries.size(); ++vintage) {
    if (!parent.codes[vintage].empty() && entries[vintage].parent.code == parent.codes[vintage]) return true;
  }
  return false;
}

const ParentSplit* NameIndex::split_from(model::RegionIndex region, const ParentReading& parent) const {
  std::string code = gazetteer_.table.regions[region].vintages.front().parent.code;
  for (std::size_t step = 0; step < gazetteer_.parent_splits.size(); ++step) {
    const auto split = std::find_if(gazetteer_.parent_splits.begin(), gazetteer_.parent_splits.end(),
                                    [&](const ParentSplit& each) { return each.parent == code; });
    if (split == gazetteer_.parent_splits.end()) return nullptr;
    if (split->from == parent.codes.front()) return &*split;
    code = split->from;
  }
  return nullptr;
}

}  // namespace cakupan::loader::match
