import type { Answer } from '../answers/answer.ts';
import { answerKind } from '../answers/kinds.ts';
import type { Option, OptionName } from '../answers/options.ts';
import { summarise } from '../answers/outcome.ts';
import type { Request } from '../answers/request.ts';
import { assertVerbatim } from '../answers/verbatim.ts';
import { answerWithdrawn } from '../answers/withdrawn.ts';
import { dateBounds } from '../corpus/edtf.ts';
import { nearestWord } from '../corpus/nearest.ts';
import type { Coverage } from '../search/coverage.ts';
import { fold } from '../text/terms.ts';
import { type Locale, say } from '../wording/wording.ts';
import type { CommandDefinition } from './definition.ts';
import { commandNamed } from './typed.ts';

/** What a command is run on: one state of the coverage and of the commands. */
export interface Answering {
  readonly coverage: Coverage;
  readonly commands: readonly CommandDefinition[];
}

export interface Asker {
  readonly locale: Locale;
  readonly now: Date;
}

/** The error of a command that can't be run as asked; its message is one sentence for the asker. */
class InvalidRequest extends Error {}

const clean = (value: string): string =>
  value
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .normalize('NFC');

function sourceNamed(value: string, coverage: Coverage, locale: Locale): string {
  const wanted = fold(value);
  const publishers = [...new Set(coverage.articles.map((article) => article.publisher))].sort();
  const articles = [...coverage.articles, ...coverage.withdrawn];
  if (articles.some(({ id }) => id === value)) return value;
  const exact = publishers.find((publisher) => fold(publisher) === wanted);
  if (exact !== undefined) return exact;
  // One whose articles were all withdrawn isn't offered, but known when asked for.
  const known = articles.find(({ publisher }) => fold(publisher) === wanted);
  if (known !== undefined) return known.publisher;
  const near = publishers.filter((publisher) => fold(publisher).includes(wanted));
  if (near.length === 1) return near[0] as string;
  const listed = publishers.slice(0, 10).join(', ') + (publishers.length > 10 ? ', …' : '');
  throw new InvalidRequest(say(locale, 'invalid.source', { value, publishers: listed }));
}

function checkValue(option: Option, raw: string, coverage: Coverage, locale: Locale): string {
  const value = clean(raw);
  const name = option.localNames[locale];
  if (value === '') throw new InvalidRequest(say(locale, 'invalid.empty', { option: name }));
  if (value.length > option.maxLength) {
    throw new InvalidRequest(
      say(locale, 'invalid.long', { option: name, length: value.length, most: option.maxLength }),
    );
  }
  if ((option.name === 'since' || option.name === 'until') && dateBounds(value) === null) {
    throw new InvalidRequest(say(locale, 'invalid.date', { option: name, value }));
  }
  return option.name === 'source' ? sourceNamed(value, coverage, locale) : value;
}

function requestOf(
  command: CommandDefinition,
  values: Readonly<Record<string, string>>,
  coverage: Coverage,
  asker: Asker,
): Request {
  const { locale } = asker;
  const checked: Partial<Record<OptionName, string>> = {};
  for (const [typed, value] of Object.entries(values)) {
    const option = command.options.find(
      (known) => known.name === typed || Object.values(known.localNames).includes(typed),
    );
    if (option === undefined) {
      const names = command.options.map((known) => known.localNames[locale]);
      throw new InvalidRequest(
        say(locale, 'invalid.option', {
          command: command.localNames[locale],
          option: typed,
          options: names.join(', '),
        }),
      );
    }
    if (checked[option.name] !== undefined) {
      throw new InvalidRequest(say(locale, 'invalid.repeated', { option: option.localNames[locale] }));
    }
    checked[option.name] = checkValue(option, value, coverage, locale);
  }
  const missing = command.options.find((option) => option.required && checked[option.name] === undefined);
  if (missing !== undefined) {
    throw new InvalidRequest(
      say(locale, 'invalid.missing', {
        command: command.localNames[locale],
        option: missing.localNames[locale],
      }),
    );
  }
  const { since = null, until = null } = checked;
  const from = since === null ? null : dateBounds(since);
  const to = until === null ? null : dateBounds(until);
  if (from?.earliest && to?.latest && from.earliest > to.latest) {
    throw new InvalidRequest(say(locale, 'invalid.order', { since: since ?? '', until: until ?? '' }));
  }
  return {
    command: command.name,
    query: command.query,
    counts: command.counts,
    question: checked.question ?? null,
    name: checked.name ?? null,
    since,
    until,
    source: checked.source ?? null,
    counting: checked.counting ?? null,
    saidBy: checked['said-by'] ?? null,
    locale,
    now: asker.now,
  };
}

/** The answer to what can't be answered as asked; `message` is one sentence that says why and what to do. */
export function invalidAnswer(
  answering: Answering,
  command: string,
  message: string,
  locale: Locale,
  question: string | null = null,
): Answer {
  return {
    command,
    question,
    kind: commandNamed(answering.commands, command)?.answer ?? null,
    outcome: 'invalid',
    heading: say(locale, 'invalid.heading'),
    message,
    clippings: [],
    figures: null,
    people: null,
    nearest: [],
    corpus: summarise(answering.coverage),
  };
}

/** Says that there is no such command, and which there are. */
function noCommand(command: string, names: readonly string[], locale: Locale): string {
  if (names.length === 0) return say(locale, 'invalid.noCommands', { command });
  const near = nearestWord(command, names);
  if (near !== null) return say(locale, 'invalid.commandNear', { command, near });
  return say(locale, 'invalid.command', { command, commands: names.map((name) => `/${name}`).join(', ') });
}

/**
 * Runs a command by name, in any locale, with its options as typed. An unknown command or option, and a value that
 * can't be, give an answer whose outcome is `invalid`. Throws only where an answer would not be verbatim.
 */
export function runCommand(
  answering: Answering,
  name: string,
  values: Readonly<Record<string, string>>,
  asker: Asker,
): Answer {
  const command = commandNamed(answering.commands, name);
  if (command === undefined) {
    const names = answering.commands.map((known) => known.localNames[asker.locale]);
    return invalidAnswer(answering, name, noCommand(name, names, asker.locale), asker.locale);
  }
  let request: Request;
  try {
    request = requestOf(command, values, answering.coverage, asker);
  } catch (error) {
    if (error instanceof InvalidRequest)
      return invalidAnswer(answering, command.name, error.message, asker.locale, values.question ?? null);
    throw error;
  }
  const { coverage } = answering;
  const answer =
    answerWithdrawn(coverage, request, command.answer) ?? answerKind(command.answer)(coverage, request);
  assertVerbatim(answer);
  return answer;
}
