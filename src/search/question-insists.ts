import { isLocated, placesIn } from '../text/countries.ts';
import { isCountry } from './article-context.ts';
import type { Insistence } from './insistence.ts';
import type { Knowledge } from './knowledge.ts';
import type { Asks } from './question-kind.ts';
import { bodies, capitalRuns, isShouted, knownNames } from './question-names.ts';
import { timesIn } from './question-times.ts';
import type { Token } from './question-tokens.ts';
import { fullNames, knownCompanies, nameAfterWho, smallNames } from './typed-names.ts';

export interface Insistences {
  readonly insists: readonly Insistence[];
  readonly about: string | null;
}

const LANGUAGE = /(?:^|\s)(?:in|en|into|al)\s$/iu;

const NAMED_BODY = /^(?:club|team|side|company|firm|bank|airline|newspaper|magazine)$/;

/** What an answer to the question must contain, and the past time that it asks about. */
export function insistencesOf(
  text: string,
  tokens: readonly Token[],
  knowledge: Knowledge,
  { asks, now }: { readonly asks: Asks; readonly now: Date },
): Insistences {
  const shouted = isShouted(tokens);
  const places = placesIn(text, { anyCase: true });
  // "East" is somebody's name, but not in "the Middle East".
  const names = knownNames(tokens, knowledge, shouted).filter(
    ({ first, last }) =>
      !places.some(({ start, end }) => start <= tokens[first]!.start && tokens[last]!.end <= end),
  );
  const taken = new Set(names.flatMap(({ first, last }) => range(first, last)));
  const insists: Insistence[] = names.flatMap(({ insistence }) => insistence ?? []);

  for (const place of places) {
    const first = tokens.findIndex(({ end }) => end > place.start);
    const last = tokens.findLastIndex(({ start }) => start < place.end);
    // "Registro Caribe", "Kenia Rondón": the place is part of who is meant.
    if (
      names.some((name) => name.first <= first && last <= name.last && name.last - name.first > last - first)
    )
      continue;
    const language = place.demonym && LANGUAGE.test(text.slice(0, place.start)) && last === tokens.length - 1;
    for (const i of range(first, last)) taken.add(i);
    // "European leaders" come from anywhere in it, and a text says from where.
    if (language || (place.demonym && !isCountry(place.code))) continue;
    // "The Spanish club" that paid for somebody: who asks has forgotten its name, and a report may tell that alone.
    const isForgotten = place.demonym && names.length > 0 && NAMED_BODY.test(tokens[last + 1]?.word ?? '');
    if (isForgotten && tokens[first - 1]?.word === 'the') continue;
    insists.push({
      kind: 'place',
      text: text.slice(place.start, place.end),
      code: place.code,
      // A capital that nothing is in stands for its country's government.
      city: place.capital && !isLocated(text, place) ? null : place.city,
      capital: place.capital,
      // "French advances" are where they are; "how many Venezuelan prisoners" counts those of one country.
      located: isLocated(text, place) && (!place.demonym || asks === 'count'),
      demonym: place.demonym,
    });
  }

  for (const { first, last, insistence } of bodies(tokens, taken)) {
    for (const i of range(first, last)) taken.add(i);
    if (insistence !== null) insists.push(insistence);
  }

  const times = timesIn(text, tokens, now);
  for (const i of times.tokens) taken.add(i);
  for (const time of times.spans) insists.push({ kind: 'year', ...time });
  for (const day of times.days) insists.push({ kind: 'day', ...day });

  if (!shouted) {
    for (const { first, last, insistence } of capitalRuns(tokens, taken, knowledge)) {
      for (const i of range(first, last)) taken.add(i);
      if (insistence !== null) insists.push(insistence);
    }
  }
  for (const typed of [nameAfterWho, fullNames, knownCompanies, smallNames]) {
    for (const { first, last, insistence } of typed(tokens, taken, knowledge.index)) {
      for (const i of range(first, last)) taken.add(i);
      if (insistence !== null) insists.push(insistence);
    }
  }
  for (const [i, { raw }] of tokens.entries()) {
    if (taken.has(i) || !/^\d[\d.,]*%?$/.test(raw)) continue;
    const value = Number(raw.replace(/[.,](?=\d{3}\b)/g, '').replace(',', '.'));
    if (Number.isFinite(value)) insists.push({ kind: 'number', text: raw, value });
  }
  return { insists, about: times.about };
}

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
