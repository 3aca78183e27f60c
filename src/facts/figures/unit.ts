import type { Span } from '../../text/span.ts';
import type { Figure } from '../figure.ts';
import type { Draft } from './draft.ts';
import type { Made } from './made.ts';
import { isPartOfAmount } from './parts.ts';
import type { Counted } from './phrase.ts';
import { isElidedTerm, termUnit } from './prison-terms.ts';

/** A figure's unit: ISO 4217, percent, years, persons or other. `local` says whose money an amount without a country is. */
export function unitOf(draft: Draft, people: boolean, local: (written: string) => string | null): string {
  const { kind, currency, start, end } = draft.number;
  if (kind === 'money') {
    // "$ 480.000", "500 pesos": whose they are, the country of the article says.
    const isOpen = currency === null || currency === 'other' || currency === 'USD';
    return (isOpen ? local(draft.reading.text.slice(start, end)) : null) ?? currency ?? 'other';
  }
  if (kind === 'percent') return 'percent';
  return termUnit(draft) ?? (people ? 'persons' : 'other');
}

/** What money a number without any is, and by what it is to be multiplied. */
interface Elided {
  readonly unit: string;
  readonly factor: number;
  /** Whether it is of the same thing: "it ended up costing 112". */
  readonly goesOn: boolean;
  /** The noun that says what it is: "her pension is 1,528"; null without one. */
  readonly noun: Span | null;
}

const MILLIONS = /^(?:millones|million|mn?)$/;
const SCALE = /(?:mil millones|millones|million|billion|trillion|bn|mn?)(?!\p{L})/iu;
/** "acabó costando 112", "95 más de lo previsto": a number that goes on in the money and the millions of the one before. */
const GOES_ON_BEFORE =
  /(?<!\p{L})(?:cost(?:ing|s|ed)?|cost(?:ó|aron|ar|ando|aba|ará)|frente al?|against|compared with|from|contra|(?:paid|sold|bought|charged)(?:\s(?:it|them|each))?\s(?:at|for)|(?:pag|cobr|vend|compr)\p{L}*\sa|(?:offers?|offered|demands?|demanded|asks? for|asked for|ofrecen?|ofrecían?|ofreció|pid(?:en?|ió)|reclaman?|proponen?|propuso))\s(?:(?:el|la|los|las|the|last year['’]s|about|some|nearly|unos|casi|más|de)\s)*$/iu;
const GOES_ON_AFTER =
  /^\s(?:más|menos|more|less) (?:de lo|que lo|than) (?:previsto|presupuestado|planeado|planned|expected|budgeted)/iu;

/** "her pension is 1,528": what an amount is, behind another in the same money. */
const IS_AMOUNT =
  /(?<!\p{L})(pension|salary|wages?|rent|price|fee|fine|pensión|salario|sueldo|jornal|alquiler|renta|precio|tarifa|multa)\s(?:is|was|es|era|fue)(?:\sde)?\s(?:(?:about|some|nearly|only|unos|casi|más|de|solo|sólo)\s)*$/iu;

/** "budgeted at 48.5 million euros, it ended up costing 112": the money of the number before, and its millions. */
export function elidedMoney(
  { reading, number, sentence }: Draft,
  previous: Made | null,
  figures: readonly Figure[],
): Elided | null {
  if (previous === null || number.kind !== 'count' || number.written !== 'digits') return null;
  const { number: before, sentence: last } = previous.draft;
  const { unit } = figures[previous.index]!;
  if (!/^[A-Z]{3}$/.test(unit) || last !== sentence || previous.draft.reading !== reading) return null;
  const { text } = reading;
  const lead = text.slice(before.end, number.start);
  const isListed = /^\).*\p{L}\s\($/su.test(lead) && text[number.end] === ')';
  const after = text.slice(number.end, number.end + 40);
  const goesOn = GOES_ON_BEFORE.test(lead);
  const noun = IS_AMOUNT.exec(lead);
  const isMore = GOES_ON_AFTER.test(after);
  // "compared with 300 workers"
  const hasNoun = /^\s(?:de\s)?\p{Ll}{3,}s(?!\p{L})/u.test(after) && !isMore;
  const isPart = isPartOfAmount({ reading, number, sentence }, previous.draft);
  if (!(isListed || goesOn || noun !== null || isMore || isPart) || hasNoun) return null;
  const scale = SCALE.exec(text.slice(before.start, before.end))?.[0].toLowerCase() ?? '';
  const isSmall = number.value < 1000 && before.value >= 1e6 && scale !== '';
  const start = noun === null ? null : before.end + noun.index;
  const span = start === null ? null : { start, end: start + noun![1]!.length };
  return { unit, factor: isSmall ? (MILLIONS.test(scale) ? 1e6 : 1e9) : 1, goesOn, noun: span };
}

/**
 * "una deuda de 3,1 millones": money that only its noun says it is. Its unit is the one in which the article gives all amounts
 * before, `other` where that isn't one; null for what is no such amount.
 */
export function moneyOfNoun(
  { reading: { text }, number, scope }: Draft,
  figures: readonly Figure[],
): string | null {
  if (number.kind !== 'count' || number.value < LEAST_AMOUNT || number.written === 'lot') return null;
  const isAmount =
    MONEY_NOUN.test(text.slice(Math.max(scope.start, number.start - 60), number.start)) &&
    !/^\s(?:de\s)?(?!más)\p{Ll}{2,}s(?!\p{L})/u.test(text.slice(number.end, number.end + 24));
  if (!isAmount) return null;
  const units = new Set(figures.map(({ unit }) => unit).filter((unit) => /^[A-Z]{3}$/.test(unit)));
  const [only] = units;
  return units.size === 1 ? only! : 'other';
}

/** Of less than so much nobody leaves the currency out. */
const LEAST_AMOUNT = 10_000;
const MONEY_NOUN =
  /(?<!\p{L})(?:deudas?|déficit|superávit|presupuestos?|inversi(?:ón|ones)|multas?|fondos?|créditos?|préstamos?|facturación|ingresos|beneficios?|ganancias|pérdidas|subvenci(?:ón|ones)|indemnizaci(?:ón|ones)|debts?|deficit|budget|loans?|fines?|funds?|investment|revenues?|profits?|losses)(?:\s\p{Ll}+)?\s(?:de|of)\s(?:(?:un[oa]s|casi|más|cerca|de|hasta|about|nearly|some|more|than|over)\s)*$/iu;

/** "to 3 billion rials, from 4 billion": the unit that a number leaves out, as the one before it has said it. */
export function elidedUnit(draft: Draft, counted: Counted, previous: Made | null): string | null {
  if (previous === null) return null;
  const lead = draft.reading.text.slice(previous.draft.number.end, draft.number.start);
  // "4 euros, frente a los 2,5 de hace un año"
  const isAgainst =
    /(?:frente al?|against|compared with|from|contra)\s(?:(?:el|la|los|las|the|about|unos)\s)*$/iu.test(lead);
  if (isElidedTerm(draft, previous.draft)) return 'years';
  const { number } = previous.draft;
  const isSame =
    previous.draft.sentence === draft.sentence && counted.span.start === previous.counted.noun?.start;
  const isAmount =
    draft.number.kind === 'count' && number.kind === 'money' && (draft.number.value >= 1000 || isAgainst);
  return isSame && isAmount ? (number.currency ?? 'other') : null;
}
