import { around, type Draft } from './draft.ts';

/** What links a draft to the whole that it is a part of. */
export type PartLink =
  /** "Among these prisoners", "of them", "including": the whole was told before. */
  | 'of-before'
  /** "(35%)", "(29 boys and one girl)": the whole is the number right before the bracket. */
  | 'bracket'
  /** "310 children, 22 of them": the whole is the number before. */
  | 'of-last'
  /** "nine of the women": the whole is a count of that noun, if one was told. */
  | 'of-named'
  /** "half of the 48 clinics": the whole is the number right after. */
  | 'of-next';

const OPENING =
  /^["'“«]?(?:del total(?= de l[oa]s \d)|(?:among|respecto a|en cuanto a|of|out of|included in|within|de|entre)\s+(?:(?:all|todos|todas)\s+)?(?:these|those|them|the|this|that|whom|which|ellos|ellas|est[oa]s|es[oa]s|[ée]st[oa]s|aquellos|los|las|el total|un total|\d|(?:\p{L}+\s){0,3}\p{L}+(?:['’]s|s['’])\s\d))/iu;
const BACK_OPENING =
  /^["'“«]?(?:among|of|out of|included in|del?|entre)\s+(?:(?:all|todos|todas)\s+)?(?:total(?=[,\s])(?! de l[oa]s \d)|(?:la cifra|el número) total|its (?:toll|tally|total|list)|these|those|them|the (?:dead|injured|wounded|hurt|rescued|victims|total|detained|detainees|arrested|prisoners|missing|killed|deceased|group)|th(?:is|at) (?:total|number|figure|group|tally|list)(?! of \d)|whom|which|ellos|ellas|est[oa]s|es[oa]s|[ée]st[oa]s|aquell[oa]s|(?:est[ea]|es[ea]|dich[oa]) (?:total|cifra|n[uú]mero|cantidad|grupo|lista|balance)|quienes(?=\s[^,.;]{3,60},)|los (?:muertos|heridos|fallecidos|detenidos|presos|desaparecidos|afectados|rescatados|evacuados|condenados|hospitalizados)|las (?:víctimas|mujeres|personas(?=,|\s\d|\s(?:deten|arrest|fallec|muert|herid|desaparec|rescat|evacu|conden|encarcel|excarcel|liber)\p{L}*as)))(?![\p{L}])|^en el total,/iu;
const WITHIN =
  /(?:\b(?:including|includes?|included|among (?:them|those|whom)|of (?:whom|which|them)|comprising|made up of|incluid[oa]s (?!en|por|dentro)|incluyendo|entre (?:ellos|ellas|quienes|l[oa]s cuales|los que|las que|estos|estas)|de (?:los|las) (?:cuales|que)|de ellos|de ellas|incluye|que incluyen))(?![\p{L}])(?:[^.;]|\.(?=\d))*$/iu;
/** Whether words hold one that says of what comes next that it is some of what was told before ("including"). */
export const saysWithin = (words: string): boolean => WITHIN.test(words);

/** ", and the ombudsman speaks of", "and that 6,117": another count, or another's, begins. */
const TURNS =
  /,?\s(?:in (?:return|exchange) for|a cambio de|en canje por)\s|,?\s(?:and|but|y|pero)\s(?:that|que)\s(?=(?:(?:about|nearly|some|at|least|more|than|un[oa]s|casi|más|de|al|menos)\s)*$)|,\s(?:and|but|pero|while|mientras)\s(?:(?:the|el|la|los|las)\s)?\p{Lu}|,\sy\s|\s(?:and|y)\s(?:(?:the|el|la|los|las)\s)?\p{Lu}[\p{L} ]{2,40}\s(?:con|with|had|has|tuvo)\s|,\s(?:and\s)?(?:killing|injuring|wounding|leaving|displacing|destroying|damaging|forcing)\s/gu;
/** "The tally includes", "That figure includes": the subject stands for a count told before. */
const TALLY =
  /^["'“«]?(?:(?:the|this|that|these|those|its|their|el|la|los|las|est[ea]|es[ea]|su)\s(?:\p{Ll}+\s)?(?:tally|figures?|numbers?|total|toll|count|list|dead|cifras?|n[uú]mero|balance|recuento|lista|total)|(?:they|it|that|this))\s(?:(?:also|tambi[eé]n)\s)?(?:includes?|included|incluy[eó]n?|incluía)/iu;
const IN_MEASURE =
  /^\s(?:square|sq\.?|cubic|kilomet(?:er|re)s?|miles?|met(?:er|re)s?|f(?:ee|oo)t|inches|hectares?|acres?|pounds?|kilos?|kilograms?|tons?|tonnes?|gallons?|lit(?:er|re)s?|km|kg|mph|ha|kilómetros?|millas?|metros?|pies|hectáreas?|libras|toneladas?|galones|litros?)(?!\p{L})/iu;

/** "223 protesters (one fewer than in May) of the 1,052": what stands between some and those whom they are of. */
export const SOME_OF_NEXT =
  /^\s(?:(?:\p{Ll}+\s)?(?:\p{Ll}{3,}s|women|men|children)\s(?:among|entre)|[^.;,\d]{1,60}\s(?:from )?among the(?: nearly| about| some| more than)?|(?:\p{Ll}+\s){0,2}\p{Ll}+(?:,\s(?:including|among them|incluid[oa]s?|entre ell[oa]s)\s[^,.;]{2,60},)?,?\s(?:\([^()]{1,60}\)\s|-[^-]{1,60}-\s)?(?:(?:out )?of (?:the|its|their|those)|(?:are|were|is|was|have been) among (?:the|its|their|those)|de l[oa]s|de sus|(?:está|estaba|figura|figuraba|se encuentra|se cuenta)n? entre (?:l[oa]s|sus))|[^.;,\d]{1,60}\s(?:(?:are|were|form) part of (?:the|those)|(?:forma|hace)n? parte de l[oa]s))\s$/u;
/** "16 de 30 bancas", "12 of 40 bearings": some of so many, both told by their numbers alone. */
export const isOutOf = (text: string, some: Draft['number'], all: Draft['number']): boolean =>
  some.kind === 'count' &&
  all.kind === 'count' &&
  some.value < all.value &&
  /^\s(?:(?:out )?of(?: an? total of)?|de(?: entre| un total de)?)\s$/u.test(text.slice(some.end, all.start));

/** What a count is compared with: "down from 917", "frente a 5.300". */
const COMPARED =
  /\b(?:from|against|compared (?:with|to)|frente a|que en|contra)\s(?:(?:the|l[oa]s|(?:last|the previous) (?:year|month|week)['’]s|about|around|nearly|some|un[oa]s|casi|more than|más de)\s)*$/iu;
const AFTER_OF =
  /^\s(?:of (?:them|these|whom|which|those(?=[.,;]|\s(?:are|were|have|had|is|was|remain))|the (?:total|group))|de (?:ellos|ellas|nosotr[oa]s|estos|estas|esos|esas|los mismos|los cuales|las cuales))(?![\p{L}])/iu;

/** Those whom an opening may name, and the words by which a count says that it is of them. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:dead|killed|deceased|murdered|muert[oa]s|fallecid[oa]s|asesinad[oa]s|víctimas)$/iu,
    /(?<!\p{L})(?:dead|died|kill(?:ed|ing|ings|s)|murder|deaths?|toll|drowned|murieron|muert|fallec|perdi(?:do|eron|ó) la vida|lost their lives|mató|víctima|asesin|homicid|femi(?:ni)?cid)/iu,
  ],
  [/^(?:injured|wounded|hurt|herid[oa]s)$/iu, /(?<!\p{L})(?:injured|wounded|hurt|herid|lesionad)/iu],
  [
    /^(?:detained|detainees|arrested|prisoners|inmates|(?:detenid|pres|reclus|encarcelad|retenid|privad)[oa]s|reos)$/iu,
    /(?<!\p{L})(?:detain|arrest|prison|jail|held|custody|inmates|deten|detuv|arrest|pres[oa]s?\b|prision|encarcel|recl|reos|privad[oa]s de|rehenes)/iu,
  ],
  [/^(?:missing|desaparecidos)$/iu, /(?<!\p{L})(?:missing|unaccounted|desaparec)/iu],
  [
    /^(?:rescued|survivors|rescatados|supervivientes|sobrevivientes)$/iu,
    /(?<!\p{L})(?:rescue|saved|surviv|rescat|salv[oó]|sobreviv|superviv)/iu,
  ],
  [/^(?:evacuated|evacuees|evacuados|desplazados|displaced)$/iu, /(?<!\p{L})(?:evacu|displaced|desplazad)/iu],
  [
    /^(?:convicted|sentenced|condenados|accused|defendants|acusados|procesados)$/iu,
    /(?<!\p{L})(?:convict|sentenc|conden|accus|defendant|charged|acusad|procesad|imputad)/iu,
  ],
];

/** What a count must say so as to be of those whom a noun names ("the dead"); null for another noun. */
export const kindOfNoun = (noun: string): RegExp | null =>
  KINDS.find(([each]) => each.test(noun))?.[1] ?? null;

/** What a count must say so as to be the whole that a draft's opening names; null where it names none. */
export function kindOfOpening(draft: Draft): RegExp | null {
  const found =
    /^["'“«]?(?:among|of|out of|de|entre)\s(?:all\s|todos\s|todas\s)?(?:the|those|los|las)\s(?:personas\s|people\s)?["“«]?(\p{L}+)/iu.exec(
      openingBefore(draft),
    );
  return kindOfNoun(found?.[1] ?? '');
}

const CLAUSE =
  /(?:(?<!\p{L})(?:that|que),?\s["“«]?(?=(?:of|del?|among|out of|entre)\s)|[,;:]\s(?:and\s|y\s)?["“«]?(?=(?:(?:out )?of (?:the|th[eo]se)|de (?:l|es|est)[oa]s)\s\d)|^(?:según|de acuerdo|according)\s[^;:]{3,120}?,\s(?=(?:(?:out )?of|de)\s\d))/giu;

/**
 * The words before a number from the opening of its own clause on: "of the 1,158 prisoners, " in "a report saying that,
 * of the 1,158 prisoners, 752", "de los 711, " in "según sus datos, de los 711, 65".
 */
function openingBefore(draft: Draft): string {
  let opening = openings.get(draft);
  if (opening === undefined) {
    const { before } = around(draft);
    const found = [...before.matchAll(CLAUSE)].at(-1);
    opening = found === undefined ? before : before.slice(found.index + found[0].length);
    openings.set(draft, opening);
  }
  return opening;
}

/** Several rules ask for it of each draft. */
const openings = new WeakMap<Draft, string>();

/** How a draft says that it is a part of another figure; null where it doesn't. */
export function partLink(draft: Draft, previous: Draft | null, next: Draft | null): PartLink | null {
  const { after } = around(draft);
  const before = openingBefore(draft);
  const { text } = draft.reading;
  // "Del total de los 42 pueblos": the total itself.
  if (isCompared(draft) || /(?:^|\s)del total de l[oa]s\s$/iu.test(before)) return null;
  if (next !== null && next.sentence === draft.sentence) {
    const between = text.slice(draft.number.end, next.number.start);
    if (
      /^\s(?:out )?of (?:the|its|their|his|her|our|all|those)\s(?:(?:about|nearly|some|roughly|more than)\s)?$/iu.test(
        between,
      ) ||
      // "two of the group's seven breweries", "half the town's 900 houses"
      /^\s(?:(?:out )?of )?(?:(?:the|its|their|this|that)\s)?(?:\p{L}+\s)?\p{L}+(?:['’]s|s['’])(?:\s(?:about|nearly|some|roughly|more than))?\s*$/iu.test(
        between,
      ) ||
      /^\s+de (?:los|las|sus|todos los|todas las)\s(?:(?:casi|cerca de|más de)\s)?$/iu.test(between) ||
      isOutOf(text, draft.number, next.number) ||
      (draft.number.kind === 'count' && next.number.kind === 'count' && SOME_OF_NEXT.test(between))
    )
      return 'of-next';
  }
  if (previous !== null && previous.sentence === draft.sentence) {
    const between = text.slice(previous.number.end, draft.number.start);
    // "554—or 35%—" and "554 (35%)" put one count in two ways.
    if (
      draft.number.kind === 'percent' &&
      previous.number.kind === 'count' &&
      /^\s?(?:\(|[—–,-]\s?(?:or|o)\s|(?:,\s)?or\s|,?\so\s)(?:(?:about|around|nearly|some|el|un|the|casi|alrededor del?)\s)*$/iu.test(
        between,
      )
    )
      return 'bracket';
  }
  if (AFTER_OF.test(after)) {
    const isNear = previous?.sentence === draft.sentence && draft.number.start - previous.number.end < 40;
    return isNear || !BACK_OPENING.test(before) ? 'of-last' : 'of-before';
  }
  if (OF_NOUN.test(after) && asideStart(draft) === null) return 'of-named';
  if (numberOfOpening(draft) !== null || totalNoun(draft) !== null) return 'of-before';
  // "1,312 arrests (2023: 1,089)": those of another year.
  if (/\((?:(?:in|en)\s)?(?:19|20)\d\d:?\s$/iu.test(before)) return null;
  // "138,000 acres (215 square miles)": as much in another measure.
  if (text[draft.number.start - 1] === '(' && IN_MEASURE.test(after)) return null;
  if (asideStart(draft) !== null && previous !== null && !isNamedShare(draft, previous) && !isNamed(draft))
    return 'bracket';
  if (isBesidePronoun(draft)) return 'of-before';
  // "who was among 22 people detained"
  if (/(?<!^["'“«]?)(?<!\p{L})(?:among|entre)\s$/iu.test(before)) return null;
  const within = WITHIN.exec(pastTurns(before.replace(CLOSED_ASIDE, ' ')))?.[0];
  // "uno de ellos, con quemaduras en el 40 % del cuerpo": a share of something else.
  const hasOwn =
    draft.number.kind === 'percent' &&
    /^\s(?:del|de (?:la|los|las|su)|of (?:the|his|her|its|their))\s/u.test(after);
  // "de los cuales 115 ocurrieron en 41 prisiones": where those were.
  const isWhere =
    previous?.sentence === draft.sentence &&
    within?.includes(text.slice(previous.number.start, previous.number.end)) === true &&
    WHERE.test(text.slice(previous.number.end, draft.number.start));
  if (within !== undefined && !hasOwn) return isWhere ? null : 'of-before';
  if (BACK_OPENING.test(before)) return 'of-before';
  if (
    OPENING.test(before) &&
    previous?.number.valueMax === null &&
    previous !== null &&
    previous.sentence === draft.sentence &&
    // "En cuanto a los 48 heridos, 12": as to whom, where it tells how many they are.
    /^["'“«]?(?:of|out of|del?|(?:(?:respecto|en cuanto) a|among|entre) (?:the|los|las) (?=\d))\s?/iu.test(
      before,
    )
  )
    return 'of-before';
  return null;
}

/** What stands behind the last turn to another's count: "including 159 in the north and the coast with". */
function pastTurns(before: string): string {
  const last = [...before.matchAll(TURNS)].at(-1);
  return last === undefined ? before : before.slice(last.index + last[0].length);
}

/** "314 -122 de ellos por sedición- y 24": what an aside told is over. */
const CLOSED_ASIDE = /\s-[^-\s][^-]*[^-\s]-\s|\s[–—][^–—]*[–—]\s|\([^()]*\)(?=[\s,])/gu;

const WHERE = /^[^,.;:()\d]{2,60}\s(?:in|across|at|en|de)\s$/u;

const PRONOUN_BESIDE =
  /(?<!\p{L})(?:de (?:ell[oa]s|est[oa]s|l[oa]s cuales|es[ea] (?:total|cifra|número)|est[ea] (?:total|cifra|número|lista|grupo))|of (?:these|those|them|whom|which|th(?:at|is) (?:total|number|figure|list|group))),?\s(?:(?:about|some|nearly|at|least|only|more|than|solo|sólo|solamente|unos|unas|casi|al|menos|más|de)\s)*$/iu;

/** "17 marched in May, and of these two are held": whether the pronoun for those before stands right beside a number. */
export const isBesidePronoun = (draft: Draft): boolean => PRONOUN_BESIDE.test(around(draft).before);

/** Whether a number says that it is some of those before: "tres de ellos de gravedad". */
export function ofThem(draft: Draft): boolean {
  return AFTER_OF.test(around(draft).after);
}

/** Where the clause begins whose opening makes its counts parts of some told before ("that, of the hurt,"); null where none does. */
export function partOpening(draft: Draft): number | null {
  const opening = openingBefore(draft);
  return BACK_OPENING.test(opening) ? draft.number.start - opening.length : null;
}

/** Whether a draft's sentence opens with words that make its counts parts of one told before: "Among them". */
export function opensWithPart(draft: Draft): boolean {
  return BACK_OPENING.test(around(draft).before);
}

/** "Of these 1,048 prisoners: 784", "De los 58, once": the number that an opening itself gives; null where it gives none. */
export function numberOfOpening(draft: Draft): number | null {
  const opening = openingBefore(draft);
  const isNumber =
    /^["'“«]?(?:of|among|out of|de|entre)\s(?:all\s|todos\s|todas\s)?(?:(?:th[eo]se|est[oa]s|es[oa]s)\s\d|(?:the|los|las)\s\d[\d.,]*(?:,\s|\s(?:are|were|is|was|hay|había|son|están)\s))|^(?:of (?:all )?the|del total de|de l[oa]s)\s[^,()]{3,40}\s\(\d[\d.,]*\),\s/iu.test(
      opening,
    );
  if (!isNumber) return null;
  const start = draft.number.start - opening.length;
  return (
    draft.reading.numbers.find((each) => each.start >= start && each.end < draft.number.start)?.value ?? null
  );
}

/** "De esa cifra": whether an opening names a figure told before, whichever that is. */
export const namesFigure = (draft: Draft): boolean =>
  /^["'“«]?(?:de|of)\s(?:est[ea]|es[ea]|dich[oa]|th(?:is|at))\s(?:cifra|cantidad|figure)(?!\p{L})/iu.test(
    openingBefore(draft),
  );

/** "Del total de usuarios", "Of the total number of users": the noun whose total an opening names; null for a total told before. */
export function totalNoun(draft: Draft): string | null {
  const found =
    /^["'“«]?(?:of the total (?:number )?of (?:the )?|del total de (?:los |las )?)(?!l[oa]s\s)(?<noun>\p{Ll}{3,})/iu.exec(
      openingBefore(draft),
    );
  // "; de las detenciones 11 fueron violentas"
  const own = OF_THOSE_TOLD.exec(around(draft).before);
  return (found ?? own)?.groups?.noun?.toLowerCase() ?? null;
}

const OF_THOSE_TOLD = /;\s(?:de l[oa]s|of the)\s(?<noun>\p{Ll}{4,}s)\s$/iu;

/** "$40 million, of which 62 percent came from firms", "1,3 millones de euros, de los que 480.000" */
export function isPartOfAmount(
  draft: Pick<Draft, 'reading' | 'number' | 'sentence'>,
  amount: Pick<Draft, 'reading' | 'number' | 'sentence'>,
): boolean {
  const isSome =
    draft.number.kind === 'count' && draft.number.value >= 1000 && draft.number.value < amount.number.value;
  if (
    !(draft.number.kind === 'percent' || isSome) ||
    amount.number.kind !== 'money' ||
    amount.sentence !== draft.sentence ||
    amount.reading !== draft.reading
  )
    return false;
  return /^[^,;:]{0,30},\s(?:of which|de l[oa]s (?:que|cuales)|del (?:que|cual)|de (?:ellos|esa cantidad|ese total))\s(?:(?:about|some|nearly|more|than|el|un|casi|más|de)\s)*$/u.test(
    draft.reading.text.slice(amount.number.end, draft.number.start),
  );
}

/** Whether a draft's sentence tells what a total, named as such, includes: "El total incluye", not "They include". */
export function opensWithTally(draft: Draft): boolean {
  const { before } = around(draft);
  return TALLY.test(before) && !/^["'“«]?(?:they|it|that|this)\s(?:also\s)?inclu/iu.test(before);
}

/** Whether the count that a draft is a part of may stand in a sentence before its own. */
export function leansOnCount(draft: Draft): boolean {
  const { before } = around(draft);
  return opensWithPart(draft) || TALLY.test(before) || ofThem(draft) || leansBack(before);
}

/** Whether a draft is what another count is compared with. */
export function isCompared(draft: Draft): boolean {
  const { reading, number, scope } = draft;
  const found = COMPARED.exec(around(draft).before.slice(-60))?.[0];
  // "charged against 256 people": nothing that is compared stands before.
  const needsOther = found !== undefined && /^(?:against|contra|from)\s/iu.test(found);
  return (
    found !== undefined &&
    (!needsOther || reading.numbers.some(({ start, end }) => start >= scope.start && end < number.start))
  );
}

/** "nine of the women"; its group is the noun. */
export const OF_NOUN =
  /^\s(?:of the|of those(?= (?:killed|injured|wounded|arrested|detained|rescued|evacuated|convicted|sentenced|accused|missing|displaced))|de l[oa]s)\s(\p{Ll}{3,})(?![\p{L}])/u;

/** "followed by Egypt (25), Eritrea (16)": a count alone in a bracket, of what is named before it; "in Lima (12)" are some of those there. */
const isNamed = ({ reading: { text }, number }: Draft): boolean =>
  number.kind === 'count' &&
  text[number.end] === ')' &&
  /(?:,|\sby|\sand|\sy|\spor)\s(?:\p{Lu}\p{L}+\s){1,3}\($/u.test(
    text.slice(Math.max(0, number.start - 48), number.start),
  );

/** "Educación (52,7 %), seguido por Comunicación (15,9 %)": shares in brackets of their own, each of what is named before it. */
function isNamedShare({ reading: { text }, number }: Draft, previous: Draft): boolean {
  return (
    number.kind === 'percent' &&
    previous.number.kind === 'percent' &&
    // "con un 67%, aparte de las de Melilla (48%)"
    /\p{L}\s\($/u.test(text.slice(previous.number.end, number.start))
  );
}

/**
 * Offset of the mark that opens the aside in which a draft's number stands: a bracket, or a dash of a pair
 * ("61 personas –58 hombres y tres mujeres–"); null where it stands in none.
 */
export function asideStart(draft: Draft): number | null {
  const { before, after } = around(draft);
  const from = draft.number.start - before.length;
  const bracket = before.lastIndexOf('(');
  if (bracket > before.lastIndexOf(')')) return from + bracket;
  const dashes = [...before.matchAll(DASH)];
  const isOpen = dashes.length % 2 === 1 && DASH_CLOSES.test(after);
  return isOpen ? from + dashes.at(-1)!.index : null;
}

const DASH = /[–—]/gu;
const DASH_CLOSES = /^[^–—.;:]{0,120}[–—]/u;

/** Whether the draft stands in the aside that opens after `other`. */
export function opensAfter(draft: Draft, other: Draft): boolean {
  const start = asideStart(draft);
  return (
    start !== null &&
    other.number.end <= start &&
    !/[()]/.test(draft.reading.text.slice(other.number.end, start))
  );
}

/** Whether a sentence's first words take up what the sentence before it told. */
export function leansBack(sentence: string): boolean {
  return /^["'“«]?(?:(?:among|of|out of|de|entre) (?:all )?(?:these|those|them|the (?:dead|injured|wounded|victims|total|detained|detainees|prisoners)|ellos|ellas|est[oa]s|es[oa]s)|(?:this|that|these|those|they|it|he|she|another|both|the (?:group|organi[sz]ation|report|ngo|charity|union|network|agency|figure|number|total|same|rest|others?)|its|their|est[aeo]s?|es[aeo]s?|ell[oa]s|el (?:grupo|informe|resto|total)|la (?:organización|entidad|ong|cifra)|dicha?s?|otr[oa]s?|sus?)(?![\p{L}])|(?:the )?correct (?:number|figure))(?![\p{L}])/iu.test(
    sentence,
  );
}
