import type { Word } from '../../text/names.ts';
import { CALENDAR, isDemonym } from '../../text/names-common.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { isPluralRole, isRole, ROLE_MODIFIERS } from '../../text/roles.ts';
import { BETWEEN, PRONOUNS, SPOKESPEOPLE } from '../../text/speech.ts';
import type { Found, Reading } from './found.ts';

/** Who the grammar of a sentence makes the speaker. `first` is the index of the subject's first word. */
export type Subject =
  | { readonly type: 'named'; readonly mention: Found; readonly first: number }
  | { readonly type: 'pronoun'; readonly who: 'man' | 'woman' | 'thing' | 'many'; readonly first: number }
  /** "the group", "la ministra": the folded noun. */
  | { readonly type: 'described'; readonly noun: string; readonly first: number }
  /** "the report": the folded noun. */
  | { readonly type: 'document'; readonly noun: string; readonly first: number }
  /** The subject of the speech verb before, which "and" or a participle carries on. */
  | { readonly type: 'shared'; readonly first: number }
  /** No subject stands there, as Spanish allows. */
  | { readonly type: 'omitted'; readonly first: number }
  /** Somebody whom the text doesn't name, or not for certain. */
  | { readonly type: 'other'; readonly first: number };

/** A sentence with what its words are. */
export interface Clause {
  readonly reading: Reading;
  /** Indexes of its first and last word. */
  readonly first: number;
  readonly last: number;
  readonly at: (i: number) => Found | undefined;
  readonly quoted: (i: number) => boolean;
}

const PREPOSITION =
  /^(?:of|for|by|with|to|from|at|in|on|against|about|over|near|under|than|into|between|among|including|de|del|con|por|a|al|para|en|contra|sobre|entre|ante|hacia|desde|hasta)$/;
const DETERMINER =
  /^(?:the|a|an|this|that|el|la|los|las|un|una|este|esta|dicha|dicho|its|his|her|their|su|sus)$/;
const AND = /^(?:and|y|e|&|or|o|ni|nor)$/;

/** The characters between two neighbouring words. */
export function gap(clause: Clause, i: number): string {
  const { words, text } = clause.reading;
  const before = words[i - 1];
  const here = words[i];
  return before === undefined || here === undefined ? '' : text.slice(before.end, here.start);
}

const plainGap = (text: string): boolean => /^(?:['’]s?)? $/.test(text);

/** Whether "and X" follows or precedes the mention, so that it speaks with others. */
function inCompany(clause: Clause, mention: Found, first: number): boolean {
  const { words } = clause.reading;
  const next = words[mention.last + 1];
  if (next !== undefined && AND.test(next.plain) && plainGap(gap(clause, mention.last + 1))) {
    let k = mention.last + 2;
    while (
      words[k] !== undefined &&
      k < mention.last + 6 &&
      words[k]!.joined &&
      clause.at(k) === undefined &&
      (words[k]!.capital || DETERMINER.test(words[k]!.plain) || isRole(words[k]!.plain))
    )
      k += 1;
    if (clause.at(k) !== undefined) return true;
  }
  const before = words[first - 1];
  if (before !== undefined && first - 1 >= clause.first && AND.test(before.plain)) {
    const other = clause.at(first - 2);
    if (other !== undefined || /,/.test(gap(clause, first - 1)))
      return other !== undefined || clause.at(first - 2) !== undefined;
    // "Mayor Dan Cole and union leader Luis Abreu": a name further left within the same list.
    return false;
  }
  return false;
}

/** Leftmost word of the noun phrase that ends in the mention: its title, role words and article. */
function phraseStart(clause: Clause, mention: Found): number {
  const { words } = clause.reading;
  let first = mention.first;
  while (first > clause.first && words[first - 1]!.start >= mention.titleStart) first -= 1;
  for (let steps = 0; steps < 8 && first > clause.first && plainGap(gap(clause, first)); steps += 1) {
    const before = words[first - 1]!;
    if (clause.quoted(first - 1)) break;
    const fits =
      isRole(before.plain) ||
      isPluralRole(before.plain) ||
      DESCRIPTORS.has(before.plain) ||
      ROLE_MODIFIERS.has(before.plain) ||
      isDemonym(before.plain, false) ||
      /-/.test(before.plain) ||
      (clause.at(first - 1)?.kind === 'organisation' && isRole(words[first]!.plain)) ||
      (before.capital &&
        !before.opens &&
        clause.at(first - 1) === undefined &&
        mention.kind === 'person' &&
        words[first] !== undefined &&
        first < mention.first);
    if (DETERMINER.test(before.plain)) {
      first -= 1;
      break;
    }
    if (!fits) break;
    first -= 1;
  }
  return first;
}

/** What a mention is to the verb: the speaker itself, through its spokespeople or its documents, or not. */
function mentionAsSubject(clause: Clause, mention: Found): Subject {
  const { words } = clause.reading;
  const first = phraseStart(clause, mention);
  const other: Subject = { type: 'other', first };
  if (words[mention.last]!.possessive || inCompany(clause, mention, first)) return other;
  const before = words[first - 1];
  if (
    before === undefined ||
    first - 1 < clause.first ||
    clause.quoted(first - 1) ||
    !plainGap(gap(clause, first))
  )
    return { type: 'named', mention, first };
  if (/^(?:as|like|como)$/.test(before.plain)) return { type: 'named', mention, first };
  if (PREPOSITION.test(before.plain)) {
    let head = first - 2;
    // "a spokesman for", "a report by", "el informe anual de": the noun that the preposition hangs on.
    if (
      head >= clause.first &&
      isDemonymOrAdjective(words[head]!.plain) &&
      !DOCUMENTS.has(words[head]!.plain)
    )
      head -= 1;
    const noun = words[head];
    if (noun === undefined || head < clause.first) return other;
    const through = SPOKESPEOPLE.has(noun.plain)
      ? mention.kind === 'organisation'
      : DOCUMENTS.has(noun.plain) && /^(?:of|by|from|de|del|por)$/.test(before.plain);
    return through ? { type: 'named', mention, first: phraseLeft(clause, head) } : other;
  }
  return { type: 'named', mention, first };
}

const isDemonymOrAdjective = (plain: string): boolean =>
  isDemonym(plain) || /^(?:anual|oficial|reciente|nuevo|annual|new)$/.test(plain);

function phraseLeft(clause: Clause, from: number): number {
  const { words } = clause.reading;
  let first = from;
  while (
    first > clause.first &&
    plainGap(gap(clause, first)) &&
    from - first < 5 &&
    !PREPOSITION.test(words[first - 1]!.plain)
  ) {
    first -= 1;
    if (DETERMINER.test(words[first]!.plain)) break;
  }
  return first;
}

/** The subject that ends at the word `k`, without punctuation between it and the verb. */
function subjectEndingAt(clause: Clause, k: number): Subject {
  const { words } = clause.reading;
  const word = words[k]!;
  const mention = clause.at(k);
  if (mention !== undefined) return mentionAsSubject(clause, mention);
  const pronoun = PRONOUNS.get(word.plain);
  if (pronoun !== undefined && (word.plain !== 'el' || /é/i.test(word.text)))
    return { type: 'pronoun', who: pronoun, first: k };
  if (/^(?:who|que|quien|which)$/.test(word.plain)) {
    const antecedent = clause.at(k - 1);
    // "X, director of the group, who called it": past the description.
    if (antecedent === undefined && /^(?:who|quien)$/.test(word.plain) && gap(clause, k) === ', ') {
      const described = behindApposition(clause, k - 1, k);
      return described.type === 'named' && described.mention.kind === 'person'
        ? described
        : { type: 'other', first: k };
    }
    return antecedent !== undefined &&
      k - 1 >= clause.first &&
      /^,? $/.test(gap(clause, k)) &&
      !words[k - 1]!.possessive
      ? { type: 'named', mention: antecedent, first: antecedent.first }
      : { type: 'other', first: k };
  }
  if (AND.test(word.plain) || /^(?:but|pero|then)$/.test(word.plain)) return { type: 'shared', first: k };
  if (DOCUMENTS.has(word.plain) || SPOKESPEOPLE.has(word.plain)) {
    const owner = clause.at(k - 1);
    if (
      owner !== undefined &&
      k - 1 >= clause.first &&
      owner.kind === 'organisation' &&
      /^(?:['’]s?)? $/.test(gap(clause, k))
    )
      return { type: 'named', mention: owner, first: phraseStart(clause, owner) };
    const before = words[k - 1];
    if (
      DOCUMENTS.has(word.plain) &&
      k > clause.first &&
      before !== undefined &&
      /^(?:the|its|el|la|su)$/.test(before.plain)
    )
      return { type: 'document', noun: word.plain, first: k - 1 };
    return { type: 'other', first: k };
  }
  if (DESCRIPTORS.has(word.plain) || isRole(word.plain)) {
    for (let d = k - 1; d >= Math.max(clause.first, k - 4); d -= 1) {
      if (!plainGap(gap(clause, d + 1)) || clause.at(d) !== undefined) break;
      if (/^(?:the|el|la|this|esta|este|dicha|dicho)$/.test(words[d]!.plain)) {
        // "the head of the group said": the group isn't who speaks.
        const prior = words[d - 1];
        if (
          prior !== undefined &&
          d - 1 >= clause.first &&
          PREPOSITION.test(prior.plain) &&
          plainGap(gap(clause, d))
        )
          return { type: 'other', first: d };
        return { type: 'described', noun: word.plain, first: d };
      }
      if (PREPOSITION.test(words[d]!.plain)) break;
    }
  }
  return { type: 'other', first: k };
}

/** The subject before the verb at the word `i`. */
export function subjectBefore(clause: Clause, i: number): Subject {
  const { words } = clause.reading;
  let k = i - 1;
  while (k >= clause.first && !clause.quoted(k) && plainGap(gap(clause, k + 1))) {
    const { plain } = words[k]!;
    if (BETWEEN.has(plain) && clause.at(k) === undefined) k -= 1;
    else if (/ly$|mente$/.test(plain) && !words[k]!.capital) k -= 1;
    else if (CALENDAR.has(plain) && clause.at(k) === undefined) {
      k -= 1;
      while (
        k >= clause.first &&
        /^(?:on|in|last|this|next|early|late|el|en|pasado|este)$/.test(words[k]!.plain)
      )
        k -= 1;
    } else break;
  }
  if (k < clause.first || clause.quoted(k)) return { type: 'omitted', first: i };
  const between = gap(clause, k + 1);
  if (/[“”"«»‘’]/.test(between.replace(/^['’]s?(?= )/, ''))) return { type: 'omitted', first: i };
  if (plainGap(between)) return subjectEndingAt(clause, k);
  if (/^\) $/.test(between)) return behindBracket(clause, k, i);
  if (/^, $|^ [—–] ?$|^[—–]$/.test(between)) return behindApposition(clause, k, i);
  return { type: 'omitted', first: i };
}

function behindBracket(clause: Clause, k: number, i: number): Subject {
  for (let p = k; p > clause.first && k - p < 12; p -= 1) {
    if (!/ \($/.test(gap(clause, p))) continue;
    return subjectEndingAt(clause, p - 1);
  }
  return { type: 'other', first: i };
}

/** "X, the minister of …, said": the name before the commas; "The minister, X, said": the name between them. */
function behindApposition(clause: Clause, k: number, i: number): Subject {
  const { words } = clause.reading;
  const mention = clause.at(k);
  if (mention?.kind === 'person' && !words[mention.last]!.possessive) {
    let first = mention.first;
    while (first > clause.first && words[first - 1]!.start >= mention.titleStart) first -= 1;
    while (
      first > clause.first &&
      plainGap(gap(clause, first)) &&
      (isRole(words[first - 1]!.plain) || DETERMINER.test(words[first - 1]!.plain))
    )
      first -= 1;
    const before = words[first - 1];
    if (
      before !== undefined &&
      first - 1 >= clause.first &&
      gap(clause, first) === ', ' &&
      clause.at(first - 1)?.kind !== 'person'
    ) {
      return { type: 'named', mention, first: appositiveStart(clause, first - 1) };
    }
  }
  for (let p = k; p > clause.first && k - p < 40; p -= 1) {
    if (clause.quoted(p)) break;
    if (!/^(?:\)?, | ?[—–] ?)$/.test(gap(clause, p))) continue;
    let end = p - 1;
    const bracket = /^\), $/.test(gap(clause, p));
    if (bracket) {
      while (end > clause.first && !/ \($/.test(gap(clause, end))) end -= 1;
      end -= 1;
    }
    const candidate = clause.at(end);
    if (candidate === undefined || candidate.last !== end) {
      // "The group, led by …, said"
      const described = subjectEndingAt(clause, end);
      if (described.type === 'described') return described;
      continue;
    }
    // The comma after a name in a list of a committee's subjects is part of the name.
    if (clause.at(p) === candidate) continue;
    return mentionAsSubject(clause, candidate);
  }
  return { type: 'omitted', first: i };
}

/** First word of the description before a comma and a name: back to the clause's start or the comma before. */
function appositiveStart(clause: Clause, from: number): number {
  let first = from;
  while (first > clause.first && !/[,;:“”"«»—–]/.test(gap(clause, first))) first -= 1;
  return first;
}

/**
 * The name that opens a sentence and is the subject of all its verbs: "Aasland visited the site and said". Null where
 * another clause, or another name that could be a subject, stands between it and the verb at `i`.
 */
export function openingSubject(clause: Clause, i: number): Found | null {
  const { words } = clause.reading;
  let k = clause.first;
  while (
    k < i &&
    clause.at(k) === undefined &&
    (DETERMINER.test(words[k]!.plain) ||
      isRole(words[k]!.plain) ||
      DESCRIPTORS.has(words[k]!.plain) ||
      isDemonym(words[k]!.plain) ||
      words[k]!.capital)
  )
    k += 1;
  const mention = clause.at(k);
  if (
    mention === undefined ||
    k >= i ||
    words[mention.last]!.possessive ||
    inCompany(clause, mention, mention.first)
  )
    return null;
  if (
    words
      .slice(clause.first, k)
      .some(
        (word) =>
          !DETERMINER.test(word.plain) && word.start < mention.titleStart && PREPOSITION.test(word.plain),
      )
  )
    return null;
  let depth = 0;
  for (let n = mention.last + 1; n < i; n += 1) {
    if (clause.quoted(n)) continue;
    const between = gap(clause, n);
    if (/[;:]/.test(between)) return null;
    if (/,/.test(between)) depth += 1;
    if (
      /^(?:who|which|that|que|quien|when|while|as|if|because|cuando|mientras|porque|after|before|although|but|pero)$/.test(
        words[n]!.plain,
      ) &&
      depth % 2 === 0
    )
      return null;
  }
  return mention;
}

/** The subject behind the verb at the word `i`: "said Helen Mwangi", "informó la agencia EFE". */
export function subjectAfter(clause: Clause, i: number): Subject {
  const { words } = clause.reading;
  const omitted: Subject = { type: 'omitted', first: i };
  let head = false;
  let described: string | null = null;
  let determined = false;
  let owned = false;
  for (let k = i + 1; k <= Math.min(clause.last, i + 14); k += 1) {
    if (clause.quoted(k)) break;
    const word = words[k]!;
    const between = gap(clause, k);
    if (!plainGap(between) && !(between === ', ' && head && clause.at(k)?.kind === 'person')) break;
    if (owned && clause.at(k) !== undefined && between !== ', ') return { type: 'other', first: i };
    const mention = clause.at(k);
    // "denunció este jueves su esposa, Nelva Ortega": when it was said.
    if (!head && mention === undefined && isWhen(clause, i, k)) continue;
    if (mention !== undefined && mention.first === k) {
      if (
        mention.kind === 'organisation' &&
        isRole(words[mention.last + 1]?.plain ?? '') &&
        words[mention.last + 1]!.joined
      ) {
        k = mention.last;
        continue;
      }
      if (words[mention.last]!.possessive) {
        // "said Ruiz's lawyer" is somebody else, "said Ruiz's lawyer, Ann Lee" is Ann Lee.
        owned = true;
        k = mention.last;
        continue;
      }
      if (inCompany(clause, mention, mention.first)) return { type: 'other', first: i };
      const before = words[k - 1]!;
      if (k - 1 > i && PREPOSITION.test(before.plain) && plainGap(between)) {
        if (!head) return omitted;
        const noun = words[k - 2];
        if (noun !== undefined && SPOKESPEOPLE.has(noun.plain) && mention.kind === 'organisation')
          return spokenFor(clause, mention, i);
        // "dijo la directora de X, Ana Ruiz": the name may follow.
        k = mention.last;
        continue;
      }
      if (k - 1 > i && DETERMINER.test(before.plain) && head && PREPOSITION.test(words[k - 2]?.plain ?? '')) {
        if (SPOKESPEOPLE.has(words[k - 3]?.plain ?? '') && mention.kind === 'organisation')
          return spokenFor(clause, mention, i);
        k = mention.last;
        continue;
      }
      return { type: 'named', mention, first: i };
    }
    const { plain } = word;
    if (k === i + 1 && PRONOUNS.has(plain) && (plain !== 'el' || /é/i.test(word.text)))
      return { type: 'pronoun', who: PRONOUNS.get(plain)!, first: i };
    if (isPluralRole(plain) && !isRole(plain)) return { type: 'other', first: i };
    if (/^(?:the|el|la)$/.test(plain)) determined = true;
    if (isRole(plain) || DESCRIPTORS.has(plain)) {
      head = true;
      described ??= determined ? plain : null;
      continue;
    }
    if (
      DETERMINER.test(plain) ||
      ROLE_MODIFIERS.has(plain) ||
      isDemonym(plain, false) ||
      word.capital ||
      /-/.test(plain)
    )
      continue;
    if (head && /^(?:of|de|del|for|at)$/.test(plain)) continue;
    if (head && !PREPOSITION.test(plain) && !/^(?:that|que|who)$/.test(plain)) continue;
    break;
  }
  if (owned) return { type: 'other', first: i };
  if (described !== null) return { type: 'described', noun: described, first: i };
  const next = words[i + 1];
  const stands =
    next !== undefined && i < clause.last && plainGap(gap(clause, i + 1)) && !clause.quoted(i + 1);
  // "escribió el mandatario": somebody does stand there.
  const somebody = stands && (DETERMINER.test(next.plain) || head);
  return somebody ? { type: 'other', first: i } : omitted;
}

const WHEN =
  /^(?:este|esta|el|la|on|in|late|early|last|this|pasado|pasada|anoche|ayer|hoy|yesterday|today|tonight|manana|tarde|noche|semana|week|month|mes|recientemente|tambien|luego|despues)$/;

/** Whether the word at `k`, behind the verb at `i`, tells when something was said. */
function isWhen(clause: Clause, i: number, k: number): boolean {
  const { words } = clause.reading;
  const { plain } = words[k]!;
  if (CALENDAR.has(plain)) return true;
  if (/^(?:anoche|ayer|hoy|yesterday|today|tambien|luego|despues|recientemente)$/.test(plain)) return true;
  if (!WHEN.test(plain) || k - i > 4) return false;
  const next = words[k + 1];
  return (
    next !== undefined &&
    (CALENDAR.has(next.plain) ||
      /^(?:semana|week|month|mes|noche|tarde|manana|pasado|pasada)$/.test(next.plain) ||
      CALENDAR.has(words[k - 1]!.plain))
  );
}

/** "said a spokesman for X": X, unless the spokesman is named behind it. */
function spokenFor(clause: Clause, organisation: Found, i: number): Subject {
  const next = clause.at(organisation.last + 1);
  if (next?.kind === 'person' && /^,? $/.test(gap(clause, organisation.last + 1)))
    return { type: 'named', mention: next, first: i };
  return { type: 'named', mention: organisation, first: i };
}

/** The source that a phrase such as "a report by X" or "X, a spokeswoman for Y" names, from word `from` to `to`. */
export function sourceIn(clause: Clause, from: number, to: number): Subject {
  const { words } = clause.reading;
  const other: Subject = { type: 'other', first: from };
  let k = from;
  while (k <= to && clause.at(k) === undefined) {
    const { plain } = words[k]!;
    const pronoun = PRONOUNS.get(plain);
    if (k === from && pronoun !== undefined && (plain !== 'el' || /é/i.test(words[k]!.text)))
      return { type: 'pronoun', who: pronoun, first: from };
    k += 1;
  }
  if (k > to) {
    const nouns = words.slice(from, to + 1);
    const described = nouns.find(({ plain }) => DESCRIPTORS.has(plain) || isRole(plain));
    return described !== undefined &&
      /^(?:the|la|el|esa|esta|dicha|dicho)$/.test(nouns[0]!.plain) &&
      nouns.length <= 4
      ? { type: 'described', noun: described.plain, first: from }
      : other;
  }
  const mention = clause.at(k)!;
  const named: Subject = { type: 'named', mention, first: from };
  if (inCompany(clause, mention, mention.first)) return other;
  const next = words[mention.last + 1];
  if (words[mention.last]!.possessive) {
    // "HRW's report" is HRW; "Díaz's office" isn't Díaz.
    for (let n = mention.last + 1; n <= Math.min(to, mention.last + 4); n += 1)
      if (DOCUMENTS.has(words[n]!.plain)) return named;
    const person = clause.at(to);
    return person?.kind === 'person' && person !== mention
      ? { type: 'named', mention: person, first: from }
      : other;
  }
  const lead = words.slice(from, k).filter((word) => word.start < mention.titleStart);
  const document = lead.some(({ plain }) => DOCUMENTS.has(plain));
  const follows = next !== undefined && mention.last + 1 <= to && DOCUMENTS.has(next.plain);
  if (document || follows) {
    const before = lead.at(-1);
    if (
      document &&
      before !== undefined &&
      !/^(?:of|by|from|the|de|del|la|el|los|las|por|independent|group|organization|organisation|organizacion|ong|ngo|newspaper|agencia|diario|grupo|agency)$/.test(
        before.plain,
      ) &&
      !isRole(before.plain) &&
      !DESCRIPTORS.has(before.plain)
    )
      return follows ? named : other;
    return named;
  }
  if (mention.kind === 'person') {
    // "officials close to Díaz" isn't Díaz.
    const blocked = lead.some(
      ({ plain }) => PREPOSITION.test(plain) && !/^(?:of|de|del|for|at)$/.test(plain),
    );
    const roles = lead.filter(({ plain }) => !DETERMINER.test(plain));
    if (blocked) return other;
    const before = lead.at(-1);
    if (before !== undefined && /^(?:of|de|del|for|at)$/.test(before.plain)) return other;
    return roles.length === 0 || roles.some(({ plain }) => isRole(plain)) || mention.office !== null
      ? named
      : other;
  }
  const person = [...Array(Math.max(0, to - mention.last)).keys()]
    .map((n) => clause.at(mention.last + 1 + n))
    .find((m) => m?.kind === 'person');
  const before = lead.at(-1);
  const hangs = lead.some(({ plain }) => PREPOSITION.test(plain));
  if (!hangs)
    return before === undefined ||
      DETERMINER.test(before.plain) ||
      DESCRIPTORS.has(before.plain) ||
      isRole(words[mention.last + 1]?.plain ?? '')
      ? isRole(words[mention.last + 1]?.plain ?? '') && person !== undefined
        ? { type: 'named', mention: person, first: from }
        : named
      : /^(?:independent|independiente)$/.test(before.plain)
        ? named
        : other;
  if (person !== undefined) return { type: 'named', mention: person, first: from };
  return lead.some(({ plain }) => SPOKESPEOPLE.has(plain)) ? named : other;
}

/** Whether the words from `i` on are no more than when and where something was said. */
export function onlyCircumstance(words: readonly Word[], from: number, to: number): boolean {
  if (from > to) return true;
  return (
    /^(?:in|on|at|during|by|from|to|via|last|this|yesterday|today|early|late|through|en|el|este|ayer|hoy|durante|por|a|ante|tras|after|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      words[from]!.plain,
    ) && to - from < 12
  );
}
