import { PREPOSITION } from '../../text/function-words.ts';
import { KIN } from '../../text/roles.ts';
import type { Attribution } from './attribution.ts';
import { type Clause, gap, plainGap } from './clause.ts';
import { isWhen } from './when-said.ts';

/** Whether a court sentences somebody: "condenó a Paz a nueve años", "condemned Ettinger to 12 years". */
export function isSentencing(clause: Clause, { verb, subject }: Attribution): boolean {
  const { words } = clause.reading;
  if (!/^(?:conden|condemn)/.test(words[verb]!.plain)) return false;
  if (
    subject.type === 'named' &&
    subject.mention.kind === 'organisation' &&
    subject.mention.parts.some((part) => COURT.test(part))
  )
    return true;
  for (let k = verb + 1; k < Math.min(clause.last, verb + 16); k += 1)
    if (/^(?:a|to)$/.test(words[k]!.plain) && PENALTY.test(words[k + 1]!.plain)) return true;
  return false;
}

/** "The Supreme Court rejected the appeal", "El Senado rechazó el proyecto": whether a court or a parliament does something by the verb rather than says it. */
export function isRuling(clause: Clause, verbs: readonly Attribution[], index: number): boolean {
  const { words } = clause.reading;
  const { verb } = verbs[index]!;
  // "rejected the appeal and confirmed the fine"
  const { subject } =
    verbs.slice(0, index + 1).findLast((one) => one.subject.type !== 'shared') ?? verbs[index]!;
  const decides = (word: string): boolean => COURT.test(word) || PARLIAMENT.test(word);
  const isCourt =
    subject.type === 'named'
      ? subject.mention.kind === 'organisation' && subject.mention.parts.some(decides)
      : subject.type === 'described' && decides(subject.noun);
  return isCourt && RULES_ON.test(words[verb]!.plain) && !/^(?:that|que)$/.test(words[verb + 1]?.plain ?? '');
}

const RULES_ON =
  /^(?:reject|dismiss|den(?:y|ie)|accept|rechaz|neg|nieg|desestim|admit|acept|avis|cit|ratific|confirm)/;

const COURT = /^(?:courts?|tribunal|corte|juzgado|audiencia|sala)$/;
/** What votes rather than says. */
const PARLIAMENT =
  /^(?:parliament|senate|congress|legislature|parlamento|senado|congreso|diputados|representantes|representatives|legislatura)$/;

const PENALTY =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|life|death|prison|jail|hang|pay|repay|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cadena|muerte|prision|penas?|multa|\p{L}{3,}(?:ar|er|ir))$/u;

/** Verbs by which somebody takes news well or badly. */
export const REACTS =
  /^(?:celebr|aplaud|lament|salud|elogi|deplor|agradec|welcomed|hailed|regretted|deplore|applaud|praised|lament)/;

/** Of these, those by which somebody takes it well: that something happened is no claim of theirs. */
export const WELCOMES = /^(?:celebr|aplaud|salud|elogi|agradec|welcomed|hailed|applaud|praised)/;

/** Verbs by which somebody turns against what another said. */
export const REJECTS =
  /^(?:reject|dismiss|criticis|criticiz|question|disput|refut|rechaz|critic|cuestion|repudi|rebat)/;

/** Verbs by which somebody owns up to what is so: "conceded the election". */
export const ADMITS = /^(?:acknowledg|conced|admit|reconoc)/;

/** Verbs by which a prosecutor asks for a penalty. */
export const ASKS = /^(?:ped|pid|reclam|solicit|exig|demand|request|sought)/;

/** "diez años" and no more: whether a prison term stands from the word `i` on, of which nothing else is told. */
export function isTerm(clause: Clause, i: number): boolean {
  const [count, unit] = clause.reading.words.slice(i, i + 2);
  return (
    unit !== undefined &&
    i < clause.last &&
    PENALTY.test(count!.plain) &&
    /^(?:anos|meses|years|months)$/.test(unit.plain) &&
    endsAt(clause, i + 1)
  );
}

/** "la noticia", "the ruling" and no more: whether an article and a noun stand from the word `i` on, and then a comma, "and" or the end. */
export function isBareNoun(clause: Clause, i: number): boolean {
  return isNoun(clause, i) && endsAt(clause, i + 1);
}

/** "the end of the walkout": whether an article, a noun and what it is of stand from the word `i` on, and no more. */
export function isNounOf(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  if (!isNoun(clause, i) || i + 2 > clause.last || !/^(?:of|de|del)$/.test(words[i + 2]!.plain)) return false;
  for (let k = i + 2; k <= Math.min(clause.last, i + 10); k += 1) {
    const { plain } = words[k]!;
    if (clause.quoted(k) || gap(clause, k) !== ' ' || /^(?:que|that|who|which)$/.test(plain)) return false;
    if (endsAt(clause, k)) return true;
  }
  return false;
}

/** "the defeat by phone", "su error": whether an article, a noun and at most how or whose it was stand from the word `i` on, and no more. */
export function isFact(clause: Clause, i: number): boolean {
  // "acknowledged Peru's release of prisoners"
  if (!isNoun(clause, i) && !clause.reading.words[i]!.possessive) return false;
  for (let k = i + 1; k <= Math.min(clause.last, i + 5); k += 1) {
    if (clause.quoted(k) || !plainGap(gap(clause, k))) return false;
    if (endsAt(clause, k)) return true;
    if (k === i + 1 && !PREPOSITION.test(clause.reading.words[k + 1]!.plain)) return false;
  }
  return false;
}

const isNoun = (clause: Clause, i: number): boolean =>
  /^(?:the|his|her|its|their|an?|el|la|lo|los|las|su|sus|una?|est[ea])$/.test(
    clause.reading.words[i]!.plain,
  ) &&
  i < clause.last &&
  clause.at(i + 1) === undefined;

const endsAt = (clause: Clause, i: number): boolean =>
  i === clause.last ||
  /^[,;]/.test(gap(clause, i + 1)) ||
  /^(?:y|and|pero|but)$/.test(clause.reading.words[i + 1]!.plain);

/** Verbs that have as a noun what was told of, and not what was said of it: "explica las razones". */
export const TELLS_OF =
  /^(?:recount|reiter|destac|resalt|subray|recalc|remarc|highlight|explic|cont[aoó]|cuent|relat|narr|detall|precis|aclar|record|recuerd|rememor|evoc)/;

/** Whether nothing follows from the word `from` on but when something was said: "last week", "este jueves". */
export function isOnlyWhen(clause: Clause, verb: number, from: number): boolean {
  const { words } = clause.reading;
  for (let k = from; k <= clause.last; k += 1)
    if (!isWhen(clause, verb, k) && !(k > from && PERIOD.test(words[k]!.plain))) return false;
  return true;
}

const PERIOD = /^(?:week|month|year|night|morning|afternoon|evening|semana|mes|ano|noche|tarde|manana)$/;

/** Whether a company's results stand there: "its first quarterly profit", "ventas por 3 millones". */
export function isResult(clause: Clause, from: number): boolean {
  return clause.reading.words
    .slice(from, Math.min(clause.last + 1, from + 7))
    .some(({ plain }) =>
      /^(?:profits?|loss|losses|earnings|revenues?|sales|turnover|income|ganancias?|perdidas?|beneficios?|ingresos|ventas)$/.test(
        plain,
      ),
    );
}

/** Whether a person of no office, or whose kin they are, stands from the word `i` on and nothing follows to which they are called. */
export function callsSomebody(clause: Clause, i: number): boolean {
  const { words } = clause.reading;
  const isPerson =
    clause.at(i)?.kind === 'person' ||
    (/^(?:su|mi|una?|la|el)$/.test(words[i]?.plain ?? '') && KIN.has(words[i + 1]?.plain ?? ''));
  if (!isPerson) return false;
  for (let k = i + 1; k < clause.last; k += 1)
    if (words[k]!.plain === 'a' && /[aei]r(?:l[aeo]s?|se)?$/.test(words[k + 1]!.plain)) return false;
  return true;
}
