import { plain } from '../../text/names.ts';
import type { Token } from '../../text/numbers/tokens.ts';
import { speechFrame } from '../../text/speech.ts';
import type { Draft } from './draft.ts';
import { type Counted, cleaned, nounBefore, spanOf, tokenAt } from './phrase.ts';
import { DETERMINERS, EMPTY_SUBJECT } from './words.ts';

/** Verbs by which somebody gets, gives, owes or spends, in the forms of news. */
const ENGLISH = new Set(
  `earn earns earned get gets got receive receives received pay pays paid owe owes owed lend lends lent buy buys bought sell sells sold spend spends
  spent save saves saved lose loses lost win wins won make makes made give gives gave offer offers offered need needs needed raise raises raised charge
  charges charged donate donates donated invest invests invested demand demands demanded cost costs collect collects collected borrow borrows borrowed
  fetch fetches fetched pledge pledges pledged send sends sent steal steals stole stolen embezzled siphoned laundered defrauded misused squandered
  seized confiscated inherited hid transferred withdrew deposited took handed
  had polled want wants wanted seek seeks sought`.split(/\s+/),
);
const SPANISH =
  /^(?:gana|cobra|recibe|paga|debe|presta|compra|vende|gasta|ahorra|pierde|factura|mueve|maneja|genera|ofrece|necesita|reclama|solicita|demanda|quiere|busca|recauda|invierte|dona|exige|pide|destina|aporta|cuesta|vale|ingresa|perdi[óo]|\p{L}+(?:ó|aron|ieron|ará|erá|irá|arán|erán|irán|aría|ería|iría|arían|erían|irían|aba|aban|ía|ían))n?$/u;
const TURN =
  /^(?:that|que|which|when|while|and|but|y|pero|if|where|as|aunque|cuando|mientras|donde|who|quien|porque|because|e)$/;
const EACH = /^(?:cada|each|every)$/;
/** As many words as may stand between the verb and its amount: "will lend farmers up to". */
const NEAR = 7;

const isDoing = ({ lower }: Token, language: string): boolean =>
  language === 'es' ? SPANISH.test(lower) : ENGLISH.has(lower);

/**
 * "A nurse earns 300 dollars a month", "El Ayuntamiento debe 83 millones": where nothing else says what an amount is of,
 * who gets or gives it; where nobody is named, the verb. Null without such a verb near before the amount.
 */
export function doerBefore({ reading, number, scope }: Draft): Counted | null {
  const { tokens, language, text, dates } = reading;
  let verb = -1;
  const until = tokenAt(tokens, number.start);
  for (let at = until - 1; at >= 0 && tokens[at]!.start >= scope.start && until - at <= NEAR; at--) {
    if (/^[;:()—]$/u.test(tokens[at]!.text)) break;
    // "had been given": an auxiliary, unless the amount stands right behind it.
    if (!isDoing(tokens[at]!, language) || (tokens[at]!.lower === 'had' && until - at > 2)) continue;
    verb = at;
    break;
  }
  if (verb < 0) return null;
  let start = verb;
  while (start > 0 && tokens[start - 1]!.start >= scope.start && verb - start < 12) {
    const { kind, lower, text: word } = tokens[start - 1]!;
    if (
      (kind === 'mark' && !/^[-'’.]$/u.test(word)) ||
      kind === 'digits' ||
      TURN.test(lower) ||
      speechFrame(plain(lower)) !== null
    )
      break;
    start--;
  }
  const isRelative =
    /^(?:que|who|that|quien)$/.test(tokens[start - 1]?.lower ?? '') &&
    // "aseguró que cada obrero recibe"
    speechFrame(plain(tokens[start - 2]?.lower ?? '')) === null;
  if (EACH.test(tokens[start]?.lower ?? '') && start < verb) start++;
  const hasSubject =
    EACH.test(tokens[start - 1]?.lower ?? '') ||
    DETERMINERS.has(tokens[start]?.lower ?? '') ||
    /^\p{Lu}/u.test(tokens[start]?.text ?? '');
  if (isRelative && !hasSubject && tokens[start - 1]!.start > scope.start) {
    // "un maestro que recién empieza cobra": the noun before the relative clause.
    const isApart = tokens[start - 2]?.text === ',';
    const head = nounBefore(tokens, isApart ? start - 2 : start - 1, scope.start);
    const own = head?.filter(({ start: at }) => !dates.some((date) => date.start <= at && at < date.end));
    if (own !== undefined && own.length > 0) return { span: spanOf(own), noun: spanOf(own), people: null };
  }
  const words = cleaned(
    tokens
      .slice(start, verb)
      .filter(
        ({ lower }) =>
          !/^(?:will|would|could|may|might|to|no|not|never|nunca|jamás|se|le|les|ha|han|has|have)$/.test(
            lower,
          ),
      ),
  );
  const isSaid = words !== null && !EMPTY_SUBJECT.test(text.slice(words[0]!.start, words.at(-1)!.end));
  const span = isSaid ? spanOf(words) : spanOf([tokens[verb]!]);
  return { span, noun: isSaid ? span : null, people: null };
}
