import { TOLD_OF } from '../../text/function-words.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { isRole } from '../../text/roles.ts';
import { ACCORDING, CITING } from '../../text/speech.ts';
import type { Found } from '../people/found.ts';
import { type Cited, MOST_ATTRIBUTIONS } from './attribution.ts';
import { type Clause, gap, inCompany, plainGap, type Subject, sameName } from './clause.ts';
import { holderBehind, opinionOf, ownOpinionOf } from './opinions.ts';
import { AUXILIARY, frameAt } from './saying-verbs.ts';
import { sourceIn } from './sources.ts';
import { isWhen } from './when-said.ts';

/** The sources that a sentence names outside its verbs of saying, in order, with those of whose opinion it tells first. */
export function citations(clause: Clause): readonly Cited[] {
  const { words } = clause.reading;
  const cited: Cited[] = [];
  const opinion = opinionOf(clause);
  if (opinion !== null) cited.push(opinion);
  const own = ownOpinionOf(clause);
  if (own !== null) cited.push(own);
  for (let i = clause.first; i <= clause.last && cited.length < MOST_ATTRIBUTIONS; i += 1) {
    if (!CITING.has(words[i]!.plain) || clause.quoted(i)) continue;
    const counted = countOf(clause, i);
    if (counted !== null) {
      cited.push({ from: i, to: counted, subject: sourceIn(clause, i + 1, counted) });
      continue;
    }
    let length = 0;
    for (let n = 4; n >= 1 && length === 0; n -= 1) {
      const phrase = words
        .slice(i, i + n)
        .map(({ plain }) => plain)
        .join(' ');
      if (i + n - 1 < clause.last && ACCORDING.test(phrase)) length = n;
    }
    if (length === 0) continue;
    const from = i + length;
    if (frameAt(clause, from) !== null && !/^(?:report|reports)$/.test(words[from]!.plain)) continue;
    // "según ha informado": its verb is read as one of saying.
    if (AUXILIARY.test(words[from]!.plain) && from < clause.last && frameAt(clause, from + 1) !== null)
      continue;
    let to = from;
    while (
      to < clause.last &&
      !clause.quoted(to + 1) &&
      (/^(?:['’]s?)? $|^-$|^\/$/.test(gap(clause, to + 1)) ||
        sameName(clause, to + 1) ||
        / \($/.test(gap(clause, to + 1)) ||
        /^\) $/.test(gap(clause, to + 1)))
    ) {
      const which = words[to + 1]!.plain === 'which' || words[to + 1]!.plain === 'que';
      if (which && !(to === from && words[to]!.plain === 'lo')) break;
      if (isWhole(clause, from, to) && opensCount(clause, to + 1) && !sameName(clause, to + 1)) break;
      to += 1;
    }
    // "según el ministro de Salud, Raúl Ibarra"
    const named = clause.at(to + 1) ?? titledAt(clause, to + 1);
    const lead = words.slice(from, Math.min(to + 1, from + MOST_LEAD));
    const role = lead.findIndex(({ plain }) => isRole(plain));
    const office =
      role >= 0 &&
      (clause.at(to) === undefined || holderBehind(clause, from + Math.max(0, role - 1), to) !== null);
    // "Según el ministro de Salud, Raúl Ibarra mintió": of whom the minister speaks.
    const closes =
      named !== undefined && (named.last >= clause.last || /^\)?[,;:]/.test(gap(clause, named.last + 1)));
    if (office && named?.kind === 'person' && gap(clause, to + 1) === ', ' && closes) {
      cited.push({ from: i, to: named.last, subject: { type: 'named', mention: named, first: from } });
      continue;
    }
    const issued = issuedBehind(clause, from, to);
    if (issued !== null) to = issued.to;
    cited.push({ from: i, to, subject: issued?.subject ?? sourceIn(clause, from, to) });
  }
  return cited;
}

/** As many words as may lead to whose office it is: "según resultados preliminares difundidos por el presidente". */
const MOST_LEAD = 7;

/** Whether the words cited so far can end where they do: in a name, or in "the group". */
function isWhole(clause: Clause, from: number, to: number): boolean {
  const { words } = clause.reading;
  return (
    clause.at(to) !== undefined ||
    // "la organización Foro Claro en Arvenia"
    (words[to]!.capital && /^(?:en|in)$/.test(words[to - 1]!.plain) && clause.at(to - 2) !== undefined) ||
    (from < to &&
      TOLD_OF.test(words[from]!.plain) &&
      (DESCRIPTORS.has(words[to]!.plain) || DOCUMENTS.has(words[to]!.plain)))
  );
}

/** Whether a count begins at the word `i`: "según la organización solamente 91", "according to X there are 40". */
export function opensCount(clause: Clause, i: number): boolean {
  const next = clause.reading.words.slice(i, i + 2).map(({ plain: word }) => word);
  return !clause.quoted(i) && OPENS_COUNT.test(`${next.join(' ')} `);
}

const OPENS_COUNT =
  /^(?:\d|se \p{L}+n |(?:hay|existen|actualmente|solamente|solo|unos|unas|casi|nearly|some|only) |(?:mas|cerca|alrededor) de |al menos |at least |more than |there (?:are|were) )/u;

/** ", by the society's count", ", by Open Ballot's latest tally": the last word of whose count stands behind "by"; null elsewhere. */
function countOf(clause: Clause, by: number): number | null {
  const { words } = clause.reading;
  if (words[by]!.plain !== 'by') return null;
  for (let k = by + 1; k <= Math.min(clause.last, by + 9) && plainGap(gap(clause, k)); k += 1)
    if (OWN_COUNT.test(words[k]!.plain))
      return words.slice(by + 1, k).some(({ possessive }) => possessive) ? k : null;
  return null;
}

const OWN_COUNT = /^(?:count|tally|reckoning|estimates?|records|register)$/;

/** "el comandante del Ejército, general Luis Burbano": whose title stands at the word `i`. */
function titledAt(clause: Clause, i: number): Found | undefined {
  // "el director del hospital, el doctor Luis Burbano"
  if (/^(?:the|el|la)$/.test(clause.reading.words[i]?.plain ?? '') && i < clause.last)
    return titledAt(clause, i + 1);
  const named = clause.at(i + 1) ?? clause.at(i + 2);
  const title = clause.reading.words[i];
  if (named?.kind !== 'person' || title === undefined || gap(clause, i + 1) !== ' ') return undefined;
  return named.titleStart <= title.start || isRole(title.plain) ? named : undefined;
}

/** "según el balance que difundió la Unidad de Riesgos": who issued what is cited, and where that ends. */
function issuedBehind(
  clause: Clause,
  from: number,
  to: number,
): { readonly to: number; readonly subject: Subject } | null {
  const { words } = clause.reading;
  const which = words[to + 1];
  if (which === undefined || to + 1 > clause.last || which.plain !== 'que' || gap(clause, to + 1) !== ' ')
    return null;
  if (!words.slice(from, to + 1).some(({ plain: word }) => DOCUMENTS.has(word) || KEPT.test(word)))
    return null;
  let end = to + 1;
  while (
    end < clause.last &&
    !clause.quoted(end + 1) &&
    (plainGap(gap(clause, end + 1)) || sameName(clause, end + 1) || /^ \($|^\) $/.test(gap(clause, end + 1)))
  )
    end += 1;
  let k = to + 2;
  const verbFirst = ISSUES.test(words[k]?.plain ?? '');
  if (verbFirst) k += 1;
  while (k <= end && clause.at(k) === undefined && isWhen(clause, to, k)) k += 1;
  if (/^(?:el|la|los|las)$/.test(words[k]?.plain ?? '')) k += 1;
  // "la organización Casa Propia"
  if (clause.at(k) === undefined && DESCRIPTORS.has(words[k]?.plain ?? '')) k += 1;
  const mention = clause.at(k);
  if (k > end || mention === undefined || inCompany(clause, mention, k)) return null;
  // "que Open Ballot (OB) publica"
  const past = gap(clause, mention.last + 1) === ' (' ? mention.last + 2 : mention.last + 1;
  if (!verbFirst && !ISSUES.test(words[past]?.plain ?? '')) return null;
  return { to: end, subject: { type: 'named', mention, first: from } };
}

/** Documents that a body keeps rather than writes. */
const KEPT = /^(?:lista|listas|registro|base)$/;

const ISSUES =
  /^(?:difundio|divulgo|publico|presento|emitio|elaboro|hizo|dio|realizo|difunde|publica|elabora|presenta|maneja|encargo|recopila|recopilo|recaba|ofrece|facilito|facilita|aporta)$/;
