import type { Word } from '../../text/names.ts';
import { ORGANISATION_WORDS } from '../../text/organisations.ts';

/** Words of a paragraph, by index, that make one name; `last` is inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Those who have a body of their own: "Transport Workers' Union", "Red Crescent Societies". */
export const MEMBERS =
  /^(?:societies|associations|workers|unions|lawyers|journalists|employees|employers|churches|states|teachers|writers|women|miners|farmers|nurses|doctors|students|pilots|drivers|peoples|veterans|mothers|authors|artists|engineers|officers|players|consumers|tenants|producers|growers|owners|reporters|publishers)$/;
/** "Dockers' Union", "Machinists' Guild": what people do, and what they are in. */
const OF_A_TRADE = /(?:ers|ors|ists|ants|ents|ians|men)$/;
const OF_MEMBERS =
  /^(?:unions?|associations?|federations?|confederations?|guilds?|league|alliance|society|societies|syndicate|cooperatives?|collective|clubs?|forum|network|congress|council|committee|chamber|front|movement|party|coalition|institute|foundation|trust|fund)$/;
/** Words beyond which a run of capitalised words is no name. */
const LONGEST_RUN = 14;

/** Index of the last word of the run of capitalised words that begins at `at`. */
export function runEnd(words: readonly Word[], at: number): number {
  let last = at;
  while (last - at < LONGEST_RUN && words[last + 1]?.capital && goesOn(words, last + 1)) last += 1;
  return last;
}

/** Whether the word at `at` goes on with a run: after a space, or after whose body it is ("Transport Workers' Union"). */
function goesOn(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const before = words[at - 1]!;
  if (word.joined) return true;
  if (!before.possessive) return false;
  if (word.start - before.end === 3)
    return OF_MANY.test(before.plain)
      ? ORGANISATION_WORDS.has(word.plain) ||
          MEMBERS.test(word.plain) ||
          // "People's Equity Party"
          (words[at + 1]?.joined === true &&
            words[at + 1]!.capital &&
            ORGANISATION_WORDS.has(words[at + 1]!.plain))
      : (HOUSES.test(word.plain) && isPatron(words, at - 1)) ||
          (HOLDERS.test(before.plain) && /^(?:office|department)$/.test(word.plain));
  return (
    before.plain.endsWith('s') &&
    word.start - before.end === 2 &&
    (MEMBERS.test(before.plain) || (OF_A_TRADE.test(before.plain) && OF_MEMBERS.test(word.plain))) &&
    (ORGANISATION_WORDS.has(word.plain) || OF_MEMBERS.test(word.plain))
  );
}

/** "Northside Children's Hospital", "the People's Party": whose a body is, in an irregular plural. */
const OF_MANY = /^(?:children|women|men|people|policemen|firemen|fishermen|alumni)$/;
/** Those who have an office of their own: "Sheriff's Office". */
const HOLDERS =
  /^(?:sheriff|prosecutor|prosecutor-general|attorney-general|governor|mayor|coroner|attorney|general|defender|commissioner)$/;
/** What is called after a saint or a sovereign: "St. Brendan's High School", "King's College". */
const HOUSES = /^(?:high|primary|school|college|hospital|hospice|church|university|academy|infirmary|trust)$/;

/** Whether the word at `i` is a saint's or a sovereign's, whose a school or a hospital is. */
const isPatron = (words: readonly Word[], i: number): boolean =>
  /^(?:king|queen|prince|princess)$/.test(words[i]!.plain) ||
  (words[i]!.joined && /^(?:st|saint)$/.test(words[i - 1]?.plain ?? ''));
