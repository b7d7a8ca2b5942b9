#pragma once

#include <span>
#include <string>
#include <string_view>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/error.hpp>
#include <cakupan/base/language.hpp>

namespace cakupan::base {

/// A sentence of the program in both languages. In the English, "{}" stands for what is filled in, "{#}" for
/// what is a number. In the Indonesian, "{}" stands for the next of them, "{0}" for the first; a sign before
/// the brace's end tells how it is said: "{~}" is a sentence of the program itself, "{,}" a number that gets
/// a decimal comma, "{!}" a part of the English grammar that is left out.
struct Wording {
  std::string_view english;
  std::string_view indonesian;
};

/// All that the program says to the user of its command line, by the room that says it, each list sorted by
/// its English. Texts for readers of maps are `base::Message`.
std::span<const std::span<const Wording>> wordings();

/// What the program says in English, in the user's language. All rooms speak English, to users of the library
/// and into files; the command line turns it where it is shown, so that no output depends on the language of
/// a terminal. Known sentences are found in the table with what was filled into them, alone or joined by "; "
/// and behind a place and ": "; what the table does not know stays as it is.
std::string said(std::string_view english, Language language);

/// "<place>: <what happened>; <remedy>", as `what()` has it.
std::string said(const Error& error, Language language);
std::string said(const Diagnostic& diagnostic, Language language);

}  // namespace cakupan::base
