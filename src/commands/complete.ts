import { countedChoices } from '../answers/figures/choices.ts';
import type { OptionName } from '../answers/options.ts';
import { nameChoices } from '../answers/people.ts';
import { topicChoices } from '../answers/topics.ts';
import type { Coverage } from '../search/coverage.ts';
import { fold } from '../text/terms.ts';
import type { Locale } from '../wording/wording.ts';
import type { Answering } from './run.ts';
import { commandNamed } from './typed.ts';

/** Discord offers at most this many choices for an option. */
const MOST_CHOICES = 25;

/** Values ordered by how often they stand in the list, those that begin with what is typed first. */
function mostUsed(values: readonly string[], typed: string): readonly string[] {
  const wanted = fold(typed);
  const counts = new Map<string, number>();
  for (const value of values) {
    if (fold(value).includes(wanted)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const starts = (value: string) => (fold(value).startsWith(wanted) ? 1 : 0);
  return [...counts]
    .sort(([a, n], [b, m]) => starts(b) - starts(a) || m - n || a.localeCompare(b))
    .map(([value]) => value);
}

function choices(option: OptionName, typed: string, coverage: Coverage, locale: Locale): readonly string[] {
  switch (option) {
    case 'question':
      return topicChoices(coverage, typed, locale, MOST_CHOICES);
    case 'name':
      return nameChoices(coverage, typed, MOST_CHOICES);
    case 'counting':
      return countedChoices(coverage, typed, locale, MOST_CHOICES);
    case 'source':
      return mostUsed(
        coverage.articles.map((article) => article.publisher),
        typed,
      );
    case 'said-by':
      return mostUsed(
        [...coverage.facts.values()].flatMap(({ figures }) =>
          figures.flatMap(({ saidBy }) => saidBy?.name ?? []),
        ),
        typed,
      );
    default:
      return [];
  }
}

/** Up to 25 values for an option of a command, given what is typed so far; the empty text offers the most used. */
export function completeOption(
  { coverage, commands }: Answering,
  command: string,
  option: string,
  typed: string,
  locale: Locale,
): readonly string[] {
  const known = commandNamed(commands, command)?.options.find(
    ({ name, localNames }) => name === option || Object.values(localNames).includes(option),
  );
  if (known === undefined || !known.completes) return [];
  return choices(known.name, typed, coverage, locale).slice(0, MOST_CHOICES);
}
