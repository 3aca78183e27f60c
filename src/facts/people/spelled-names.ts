import { CONNECTORS, type Word } from '../../text/names.ts';
import { OPENS_ORGANISATION } from '../../text/organisations.ts';
import { speechFrame } from '../../text/speech.ts';
import { placeAt } from './place-at.ts';

/**
 * Names that an acronym in brackets behind them spells, by the first letters of their words in capitals: index of the
 * first word to index of the last. "U.S. Customs and Border Protection (CBP)", "la ONG Libertad y Proceso (LyP)".
 */
export function spelledNames(words: readonly Word[], text: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let at = 2; at < words.length; at += 1) {
    const acronym = words[at]!;
    if (text[acronym.start - 1] !== '(') continue;
    const letters = acronym.plain.replace(/[^a-z]/g, '');
    const capitals = acronym.text.match(/\p{Lu}/gu)?.length ?? 0;
    if (letters.length < 2 || letters.length > 12) continue;
    const last = at - 1;
    // "the Rail, Maritime and Transport union (RMT)": what it is stands in small letters behind.
    const isKind = !words[last]!.capital && KIND_BEHIND.test(words[last]!.plain) && words[last]!.joined;
    const named = isKind ? last - 1 : last;
    if (
      !/^['’]? \($/.test(text.slice(words[last]!.end, acronym.start)) ||
      !/^[),;]/.test(text.slice(acronym.end))
    )
      continue;
    const first =
      capitals > 1 && letters.length < 10
        ? (spelledFrom(words, named, letters, text) ??
          spelledInSmall(words, named, letters, text) ??
          headedInSmall(words, named, letters, text))
        : syllabicFrom(words, named, letters, text);
    if (first === null) continue;
    // "U.S. Customs and Border Protection (CBP)": the country is part of the name, but not of the acronym.
    const country = words[first - 1];
    const whole =
      country !== undefined && words[first]!.joined && country.capital && placeAt(words, first - 1) === 1;
    found.set(whole ? first - 1 : first, last);
  }
  return found;
}

const KIND_BEHIND = /^(?:union|party|group|network|movement|alliance|coalition|federation|agency)$/;

/** The first word of a name that ends at `last` and whose words begin with `letters`, in their order; null without one. */
function spelledFrom(words: readonly Word[], last: number, letters: string, text: string): number | null {
  let left = letters.length - 1;
  for (let k = last; k >= Math.max(0, last - 14); k -= 1) {
    const word = words[k]!;
    if (k < last && !goesOn(words, k, text)) return null;
    const linking = !word.capital && (CONNECTORS.has(word.plain) || /^(?:and|y|e|in|en|a)$/.test(word.plain));
    if (!word.capital && !linking) return null;
    // "Comisión Interamericana …": hyphens part words, too; a linking word counts where the acronym has it.
    const initials = word.plain.split('-').map((part) => part[0] ?? '');
    if (linking && word.plain[0] !== letters[left]) continue;
    if (
      linking &&
      k > 0 &&
      left > 0 &&
      initials[0] === letters[left] &&
      words[k - 1]!.plain[0] !== letters[left - 1]
    )
      continue;
    for (let n = initials.length - 1; n >= 0; n -= 1)
      if (left >= 0 && initials[n] === letters[left]) left -= 1;
    if (left < 0) return word.capital && last > k ? k : null;
  }
  return null;
}

/**
 * The first word of a name that ends at `last` and of whose words only the first has a capital, though each has its letter:
 * "Unión de presos políticos de Arvenia (UPPA)"; null without one.
 */
function spelledInSmall(words: readonly Word[], last: number, letters: string, text: string): number | null {
  if (letters.length < 3) return null;
  let left = letters.length - 1;
  for (let k = last; k >= Math.max(0, last - 14); k -= 1) {
    const word = words[k]!;
    if (k < last && !goesOn(words, k, text)) return null;
    if (CONNECTORS.has(word.plain) || /^(?:and|y|e|in|en|a)$/.test(word.plain)) continue;
    if (word.plain[0] !== letters[left]) return null;
    if (left === 0) return word.capital && !word.opens ? k : null;
    left -= 1;
  }
  return null;
}

/**
 * The first word of a name that ends at `last`, opens with a kind of body in capitals that the acronym opens with too, and
 * goes on in small letters: "Comité de familiares y presos (CLIPRE)"; null without one.
 */
function headedInSmall(words: readonly Word[], last: number, letters: string, text: string): number | null {
  if (letters.length < 3) return null;
  let small = 0;
  for (let k = last; k >= Math.max(1, last - 9); k -= 1) {
    const word = words[k]!;
    if (k < last && !goesOn(words, k, text)) return null;
    const isLed = /^(?:de|del|por|para|of|for)$/.test(words[k + 1]?.plain ?? '');
    if (word.capital && small > 0)
      return isLed && OPENS_ORGANISATION.has(word.plain) && word.plain[0] === letters[0] ? k : null;
    if (speechFrame(word.plain) !== null) return null;
    if (!word.capital && !CONNECTORS.has(word.plain) && !/^(?:and|y|e)$/.test(word.plain)) small += 1;
  }
  return null;
}

/** Whether the word at `k` may stand in a name whose initials or syllables an acronym has, before the word after it. */
const goesOn = (words: readonly Word[], k: number, text: string): boolean =>
  words[k + 1] !== undefined &&
  /^(?:['’]s?)? $|^, $|^-$/.test(text.slice(words[k]!.end, words[k + 1]!.start));

/**
 * The first word of a name that ends at `last` and whose words begin with the syllables that `letters` are made of:
 * "Futbolistas Agremiados de Bolivia (Fabol)", "Ministerio de Trabajo (Mitra)"; null without one.
 */
function syllabicFrom(words: readonly Word[], last: number, letters: string, text: string): number | null {
  if (letters.length < 4) return null;
  const isLink = (word: Word): boolean =>
    !word.capital && (CONNECTORS.has(word.plain) || /^(?:and|y|e|in|en)$/.test(word.plain));
  const made = (k: number, from: number): boolean => {
    if (k > last) return from === letters.length;
    const word = words[k]!;
    if (isLink(word)) return made(k + 1, from);
    for (
      let length = 1;
      length <= 5 && word.plain.startsWith(letters.slice(from, from + length));
      length += 1
    ) {
      if (from + length > letters.length) break;
      if (made(k + 1, from + length)) return true;
    }
    return false;
  };
  let named = 0;
  let found: number | null = null;
  for (let k = last; k >= Math.max(0, last - 9); k -= 1) {
    const word = words[k]!;
    if (!word.capital && !isLink(word)) break;
    if (k < last && !goesOn(words, k, text)) break;
    if (word.capital) named += 1;
    if (word.capital && named > 1 && made(k, 0)) found = k;
  }
  return found;
}
