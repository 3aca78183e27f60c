import { isAcronym, plain } from '../../text/names.ts';
import type { Found, Reading } from './found.ts';
import type { Candidate, Occurrence } from './organisation-candidates.ts';

/** Characters before a row of names in which what they are is looked for. */
const AHEAD = 80;

const PLURAL_KINDS =
  'consultoras|constructoras|petroleras|aseguradoras|editoriales|cadenas|consultancies|broadcasters|retailers|companies|firms|parties|banks|retailers|airlines|unions|clubs|bands|carmakers|groups|newspapers|charities|empresas|companias|firmas|partidos|bancos|aerolineas|sindicatos|clubes|bandas|formaciones|organizaciones|grupos|diarios|medios|colectivos';

/** Kinds of organisation in the plural, which tell what several names beside them are. */
const KINDS = new RegExp(
  `(?:^|[^\\p{L}])(?:two|three|four|five|six|several|small|rival|dos|tres|cuatro|cinco|seis|varias|varios) (?:\\p{L}+ )?(?:${PLURAL_KINDS})(?![\\p{L}])`,
  'u',
);

const KINDS_BEFORE = new RegExp(
  `(?:^|[^\\p{L}])(?:${PLURAL_KINDS})(?: such as| like| como|[^.;]{0,40} (?:such as|including|incluid[oa]s?|como|entre ell[oa]s),?)?(?: the| la| el)? $`,
  'u',
);

/** Kinds of organisation in the plural somewhat ahead, which tell what acronyms in a row are. */
const KINDS_AHEAD = new RegExp(`(?:^|[^\\p{L}])(?:${PLURAL_KINDS})(?![\\p{L}])[^.;]{0,40}$`, 'u');

/** Names in a row: "Vox, Junts y el PNV". */
export interface Row {
  readonly members: readonly Candidate[];
  readonly names: number;
  /** One of them is an organisation's for certain, or what they all are stands beside them. */
  readonly known: boolean;
  /** What they all are stands beside them. */
  readonly kinds: boolean;
  /** How many of them are organisations' for certain. */
  readonly bodies: number;
}

/** What parts two names of a row. */
const LINK = /^(?:, |,? (?:and|y|e) )(?:the |la |el |los )?$/i;

/** The rows of names of one paragraph; none with a person's. */
export function rowsIn(
  { words, text }: Reading,
  occurrences: readonly Occurrence[],
  taken: readonly (Found | undefined)[],
): readonly Row[] {
  const names = [
    ...occurrences.map(({ first, last, candidate }) => ({ first, last, candidate, kind: null })),
    ...[...new Set(taken)]
      .filter((mention) => mention !== undefined)
      .map(({ first, last, kind }) => ({ first, last, candidate: null, kind })),
  ].sort((a, b) => a.first - b.first);
  const rows: Row[] = [];
  for (let from = 0; from < names.length; ) {
    let to = from;
    while (
      names[to + 1] !== undefined &&
      LINK.test(text.slice(words[names[to]!.last]!.end, words[names[to + 1]!.first]!.start))
    )
      to += 1;
    const row = names.slice(from, to + 1);
    from = to + 1;
    if (row.length < 2 || row.some(({ kind }) => kind === 'person')) continue;
    // "La portavoz de Nova Terra, Puri Sanz, …": a comma between two is no list, unless it sets a short name off.
    const isApart = row.length === 2 && row[1]!.last > row[1]!.first;
    if (isApart && text.slice(words[row[0]!.last]!.end, words[row[1]!.first]!.start) === ', ') continue;
    const ahead = plain(
      text.slice(Math.max(0, words[row[0]!.first]!.start - AHEAD), words[row[0]!.first]!.start),
    );
    const around = plain(
      text.slice(Math.max(0, words[row[0]!.first]!.start - 70), words[row.at(-1)!.last]!.end + 70),
    );
    const acronyms = row.every(({ first, last }) => first === last && isAcronym(words[first]!));
    const kinds = KINDS.test(around) || KINDS_BEFORE.test(ahead) || (acronyms && KINDS_AHEAD.test(ahead));
    rows.push({
      members: row.flatMap(({ candidate }) => candidate ?? []),
      names: row.length,
      known: kinds || row.some(({ kind }) => kind === 'organisation'),
      kinds,
      bodies: row.filter(({ kind }) => kind === 'organisation').length,
    });
  }
  return rows;
}
