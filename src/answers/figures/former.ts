import type { Figure } from '../../facts/figure.ts';
import type { FigureInArticle } from './words.ts';

/** What ends somebody's time in prison, as the words of a count tell it of those whom it counts. */
const LEFT =
  /(?<!\p{L})(?:(?:were|was|are|been|being|had|have|has|got|prisoners|inmates|detainees|people|men|women)\s(?:\p{Ll}+ly\s)?[“"«]?(?:freed|released|pardoned|amnestied|expelled)|died|dead|deaths?|killed|executed|(?:ya\s)?(?:excarcelad|liberad|indultad|amnistiad|desterrad|fallecid|muert|ejecutad)[oa]s|murieron|han muerto|fallecieron|salieron|han salido)(?!\p{L})/iu;

/** What frees those whom a number behind it counts: "freed 53", "the release of 553", "liberó a 12". */
const FREES =
  /(?<!\p{L})(?:free(?:d|s|ing)?|releas(?:e[sd]?|ing)(?:\s(?:of|to))?|pardon(?:s|ed|ing|(?= of))?(?:\sof)?|amnest(?:y|ied)(?:\sof|\sto|\sfor)?|let\sgo|liber(?:ó|aron|ar|a|aba|ando|ado)\s(?:ya\s)?a|excarcel(?:ó|aron|ar|a|ando|ado)\s(?:ya\s)?a|indult(?:ó|aron|ar|a|ando|ado)\s(?:ya\s)?a|sacar(?:on)?\sde\sprisión\sa|(?:liberación|excarcelación|indulto|salida|libertad|muerte|fallecimiento|deceso)\s(?:de|a)|deaths?\sof|(?:died|murieron|fallecieron))\s(?:(?:the|these|those|los|las|at|least|about|around|some|more|than|over|nearly|almost|up|to|of|al|menos|unos|unas|casi|más|de|cerca|otr[oa]s|another|a|further|all|remaining|just|only)\s)*(?:\p{Ll}+\s(?:of|de)\s)?$/iu;

/** Who only asks that they be freed counts those who are held. */
const ASKED =
  /(?<!\p{L})(?:call(?:s|ed|ing)?|demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|appeal(?:s|ed)?|petition\p{Ll}*|campaign\p{Ll}*|pid(?:e|en|ió|ieron|iendo)|pedir|exig\p{Ll}+|reclam\p{Ll}+|solicit\p{Ll}+|demand\p{Ll}+|inst(?:a|ó|an|aron)|llam(?:a|ó|an|ado)|must|should|debe[n]?)(?!\p{L})[^.;]*$/iu;

/**
 * Whether a figure counts people whom its own words, or the verb that governs it, tell to be prisoners no longer: freed,
 * pardoned or dead. "Calls for the release of 700 prisoners" counts those who are held.
 */
export function countsFormer({ article, figure }: FigureInArticle): boolean {
  const { text } = article.paragraphs[figure.paragraph - 1]!;
  const { start, end } = figure.countedSpan;
  const before = text.slice(Math.max(figure.passage.start, figure.start - 120), figure.start);
  if (FREES.test(before)) return !ASKED.test(before);
  return start >= figure.end && LEFT.test(text.slice(figure.end, end));
}

/** Whether a figure tells by how many one count exceeds another: "14 more than in May". */
export const countsDifference = ({ counted }: Figure): boolean => DIFFERENCE.test(counted);

const DIFFERENCE =
  /^(?:(?:más|menos)\s(?:(?:con\s)?respecto|en comparación|que|de (?:los|las) que)|(?:more|fewer|less)\sthan|(?:in|de)crease|rise|fall|drop|decline|reduction|aumento|incremento|descenso|disminución|reducción|caída|alza|subida|baja)(?!\p{L})/iu;
