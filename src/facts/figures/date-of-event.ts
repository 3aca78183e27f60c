import type { FoundDate } from '../../text/dates.ts';

export const EVENT =
  /\b(?:protests?|marches|demonstrations?|war|election|elections|vote|coup|attack|attacks|strikes?|crisis|quake|earthquake|revolution|uprising|pandemic|crackdown|referendum|games|summit|law|agreement|deal|accord|raid|(?:wild)?fires?|flood|floods|storm|hurricane|cyclone|landslide|explosion|blast|crash|shooting|massacre|shipwreck|budget|exchange|swap|amnesty|ballot|rally|canje|intercambio|amnist[ií]a|consulta|votaci[oó]n|asamblea|protestas?|marchas?|manifestaci[oó]n(?:es)?|guerra|elecci[oó]n(?:es)?|golpe|atentados?|ataque|huelgas?|paro|convocatoria|comicios|incendios?|inundaci[oó]n(?:es)?|riada|sismo|tormenta|temporal|hurac[aá]n|cicl[oó]n|derrumbe|explosi[oó]n|tiroteo|masacre|redada|naufragio|crisis|terremoto|revoluci[oó]n|estallido|pandemia|refer[eé]ndum|cumbre|ley|acuerdo)\s+(?:of|del?|on|in|en)\s+(?:el\s+)?(?:año\s+)?$/iu;

/** "lost in the flood of 2021", "71% at the general election of August 2022": the day of an event in which it came about. */
export const IN_EVENT =
  /(?<!\p{L})(?:in|during|at|en|durante)\s(?:the|el|la|los|las)\s(?:\p{Ll}+\s){0,2}?(?:floods?|fires?|drought|quake|earthquake|storm|hurricane|cyclone|attack|bombing|massacre|raid|crash|elections?|by-election|vote|ballot|referendum|polls|strike|walkout|riada|inundaci[oó]n(?:es)?|incendios?|sequ[ií]a|terremoto|sismo|temporal|tormenta|hurac[aá]n|cicl[oó]n|atentados?|ataque|masacre|redada|elecci[oó]n(?:es)?|comicios|votaci[oó]n|consulta|huelga|paro|convocatoria)\s(?:\p{Ll}+\s){0,2}?(?:of|del?)\s(?:el\s)?(?:año\s)?$/iu;

/** "fueron apresados en las marchas del 11 de julio": what befell them at a protest, told in the past. */
export const DONE_AT_PROTEST =
  /(?<!\p{L})(?:were|was|fueron|fue|resultaron)\s\p{L}+(?:\s(?:by|por)\s(?:\p{L}+\s){1,3}\p{L}+)?\s(?:in|during|at|en|durante)\s(?:the|la|las)\s(?:\p{Ll}+\s)?(?:protests?|marches|demonstrations?|riots|protestas?|marchas?|manifestaci[oó]n(?:es)?)\s(?:of|del?)\s(?:el\s)?$/iu;

/** "by 412 votes in Thursday's by-election": whether a day is that of the event in which something came about. */
export function isDaysEvent(before: string, after: string, words: string): boolean {
  const rest = /['’]s$/u.test(words) ? after : /^['’]s(?=\s)/u.test(after) ? after.slice(2) : null;
  const noun = rest === null ? null : /^(?:\s\p{Ll}[\p{Ll}-]*){1,3}?(?=[,.;:)]|$|\s)/u.exec(rest);
  return (
    noun !== null &&
    /(?<!\p{L})(?:in|at|during)\s$/u.test(before) &&
    !STATE.test(before) &&
    !PREDICATE.test(rest!.slice(noun[0].length))
  );
}

/** "the storm that struck on Sunday": what an event did, told of it without commas. */
export const EVENT_THAT =
  /\s(?<head>\p{L}+)\s(?:that|which|que)\s(?:\p{Ll}+(?:ed|ó|aron|ieron)|struck|hit|swept|shook|tore|sank|broke|began|fell)\s[^,;.]{0,60}$/iu;

/** "fined for the spill that fouled the bay in 2019": the date of what the relative tells of its cause. */
export const CAUSE_THAT =
  /\b(?:for|over|after|following|por|tras|después de|luego de)\s(?:the|an?|el|la|los|las|una?)\s[^,;.]{2,60}?\s(?:that|which|que)\s\p{Ll}+(?:ed|ó|aron|ieron)\s[^,;.]{0,60}$/iu;

export const TOLL_OF =
  /(?<!\p{L})(?:toll|dead|deaths|killed|injured|victims|losses|damage|survivors|missing)\s(?:from|of|in|by)\s$/iu;

export const AFTER_THE =
  /(?<!\p{L})(?:after|following|in the wake of|tras|después de|luego de|a raíz de)\s(?:the|el|la|los|las|its|su|sus)\s[^,;.]{0,60}$/iu;

export const TOOK_PLACE =
  /\s(?:that|which|que)\s(?:took place|happened|occurred|tuvo lugar|tuvieron lugar|ocurrió|ocurrieron|se produjo)\s(?:(?:on|in|el|en)\s)+$/iu;

/** "El incendio declarado el viernes ha arrasado": when what has done it since began. */
export const BEGUN =
  /(?<!\p{L}|ha |han |has |have |was |were |fue |fueron |es |son )(?:declarad[oa]|iniciad[oa]|desatad[oa]|comenzad[oa]|surgid[oa]|begun|started|that (?:began|started|broke out|erupted)|que (?:comenzó|empezó|arrancó|se declaró|se inició|se desató|estalló|estallaron|comenzaron|empezaron))\s(?:(?:on|in|el|en|este|la)\s)*$/u;

export const HEAD_OF_CLAUSE = /^(?:\s\p{Ll}+){0,2},\s(?:in |en )?(?:which|when|que|cuando)\s[^,]*$/u;

/** "suffered in 1987 a similar flood, which killed": further off, the clause tells what the event did. */
export const EFFECT_CLAUSE =
  /^(?:\s\p{Ll}+){3,4},\s(?:which|que)\s(?:killed|left|injured|displaced|destroyed|caused|mat(?:ó|aron)|dej(?:ó|aron)|caus(?:ó|aron)|hiri(?:ó|eron)|destruy(?:ó|eron))\s[^,]*$/u;

/** Verbs by which an event does something to those who are counted. */
const EFFECT =
  /^(?:\s(?:in|on|off|near|en)\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?)?(?:,[^,;]{1,60},|,)?\s(?:also\s|ya\s)?(?:killed|left|injured|wounded|displaced|destroyed|claimed|caused|drew|cost|freed|liber(?:ó|aron)|mat(?:[óo]|aron)|dej(?:[óo]|aron)|caus(?:[óo]|aron)|provoc(?:[óo]|aron)|hiri(?:[óo]|eron)|destruy(?:[óo]|eron)|cost(?:[óo]|aron)|cobr(?:[óo]|aron))(?![\p{L}])/u;

const EVENT_OPENS =
  /(?:^|[,;:]\s|\b(?:that|que|(?:and|y)(?=\s(?:in|during|en|durante)\s))\s)["'“«]?(?:(?:in|during|en|durante)\s)?(?:the|an?|el|la|los|las|un|una)\s(?:(?!of\b|del?\b)\p{L}+\s){0,3}(?:(?:of|on|in|del?|en)\s(?:el\s)?(?:año\s)?)?$/iu;

/** "the 2019 protests", "the 2019 street protests" */
const EVENT_NEXT =
  /^\s(?:\p{Ll}{3,}\s)??(?:protests?|marches|demonstrations?|attacks?|strikes?|quake|earthquake|uprising|coup|crackdown|raid|fire|floods?|storm|shooting|crash|bombing|blast|explosion)\b/u;

export const STATE =
  /\b(?:remain\w*|still|hold|holds|holding|held|are (?:unjustly |wrongly )?(?:in|behind|imprisoned|jailed|held|detained)|in (?:jail|prison|custody)|imprisoned|permanecen?|siguen?|contin[uú]an?|est[aá]n pres[oa]s|mantiene)\b/iu;

export const PREDICATE =
  /^,?\s(?:are|is|remain|have|has|still|were|was|will|had|permanecen?|siguen?|est[aá]n?|fueron|han|contin[uú]an?)(?![\p{L}])/u;

export const CAUSE = /\b(?:for|over|por|in connection with|linked to|accused of|related to)\b[^,;.]{0,80}$/iu;

export const OVER = /\b(?:over|for|after|before|since|following|in connection with)\s$/iu;

export const AFTER = /(?<!\p{L})(?:after|before|since|following|despite)\s$/iu;

export const OF_EVENT =
  /^\s(?:\p{Ll}+\s){0,2}(?:protests?|riots?|unrest|elections?|vote|strikes?|attacks?|quake|earthquake|floods?|fires?|storm|coup|war|summit|march(?:es)?|raids?)\b/u;

export const AFTER_NOUN = /\b(?:after|following|since|tras|despu[eé]s de|luego de)\s[^,;.]{2,50}$/iu;

/** "tras los resultados electorales del 28 de julio": the day of what it came after. */
export const IN_OCCASION =
  /(?<!\p{L})(?:tras|después de|luego de|a raíz de|after|following|in the wake of)\s(?:the|el|la|los|las|an?|una?|su|sus|its|their)\s(?:\p{L}+\s){1,6}(?:of|del?)\s(?:el\s)?(?:pasado\s)?$/iu;

/** "protests spurred by last June's election", "detenidos por las marchas de julio": the day of the occasion. */
export const OCCASIONED =
  /(?<!\p{L})(?:spurred|sparked|caused|triggered|prompted|provoked|set off|provocad[oa]s|desatad[oa]s|motivad[oa]s|causad[oa]s)\s(?:by|por)\s(?:(?:the|el|la|los|las)\s(?:\p{L}+\s){1,4}(?:of|del?)\s)?$/iu;

/** "sentenced for the killing of a protester earlier this year": the day of the deed. */
export const FOR_DEATH =
  /(?<!\p{L})(?:for|over|por)\s(?:(?:the|an?|el|la|su|his|her|their|un|una)\s)?(?:\p{L}+\s)?(?:killings?|deaths?|murders?|assassination|shooting|beating|kidnapping|abduction|asesinatos?|muertes?|homicidios?|secuestros?|desaparición)\s[^,;.]{0,60}$/iu;

/** "on Tuesday after finding her guilty of the deaths of two": what the act of that day was for. */
export const GROUNDS = /^\s(?:after \p{L}+ing|for \p{L}+ing|por haber|tras haber)\s[^,;]*$/u;

/** "since the ferry sank in 2022": since when something holds isn't when it held. */
export const SINCE_IT = /(?<!\p{L})(?:since|desde que)\s(?:\p{L}+\s){2,8}(?:in|on|en|el)\s(?:el\s)?$/iu;

export const LAW_MADE =
  /(?<!\p{L})(?:law|rule|decree|ban|curfew|ley|decreto|norma|orden)s?\s\p{Ll}+(?:ed|ad[oa]s?|id[oa]s?)\s[^,;.]{0,80}$/iu;

/** "The May 3 attack killed 41", "En el terremoto de 2016 murieron 41": the count is of the very event. */
export function opensWithEvent(before: string, after: string, date: FoundDate): boolean {
  if (date.kind === 'back' || !EVENT_OPENS.test(before)) return false;
  // "The exchange of 1 August freed 16 people held in": it was done then.
  if (EVENT.test(before) && /^,?\s(?:freed|released|killed|injured|wounded|liber|mat)/u.test(after))
    return true;
  if (STATE.test(after)) return false;
  const named = EVENT.test(before)
    ? ''
    : /\b(?:the|el|la)\s$/iu.test(before)
      ? EVENT_NEXT.exec(after)?.[0]
      : undefined;
  if (named === undefined) return false;
  const rest = after.slice(named.length);
  return (
    EFFECT.test(rest) ||
    /(?:^|[,;]\s|(?<!\p{L})(?:that|que|and|y)\s)["'“«]?(?:in|during|en|durante)\s(?:\p{L}+\s){1,5}$/iu.test(
      before,
    )
  );
}
