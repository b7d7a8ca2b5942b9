#include "cli/complete_command.hpp"

#include <ostream>

#include <cakupan/base/text.hpp>
#include <cakupan/base/wording.hpp>

#include "cli/completion.hpp"

namespace cakupan::cli {

void execute(const CompleteOptions& options, Streams streams) {
  const Completion found = completion_of(options.words, options.speech.language);
  switch (found.files) {
    case Completion::Files::none:
      streams.out << "none";
      break;
    case Completion::Files::any:
      streams.out << "files";
      break;
    case Completion::Files::folders:
      streams.out << "folders";
      break;
  }
  if (!found.ending.empty()) streams.out << " " << found.ending;
  streams.out << "\n";
  for (const Candidate& candidate : found.candidates) {
    streams.out << base::escaped(candidate.word);
    if (!candidate.meaning.empty())
      streams.out << "\t" << base::escaped(base::said(candidate.meaning, options.speech.language));
    streams.out << "\n";
  }
}

}  // namespace cakupan::cli
