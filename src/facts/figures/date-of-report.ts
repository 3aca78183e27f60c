const REPORT = `(?:figures|data|statistics|cifras|datos|report|survey|study|census|review|bulletin|(?<!(?:to|at) the )poll|informe|balance|memoria|encuesta|estudio|censo|bolet[ií]n|anuario|(?<=(?:press|news|data|media) )release)`;

/** "were released on July 16": people, where no report is told of. */
export const FREED =
  /(?<!\p{L})(?:was|were|been|other|nine|people|them|persons?|prisoners|\p{Ll}+s)\s(?:released|issued)\s(?:on\s|in\s)?$/iu;

export const HAS_REPORT = new RegExp(String.raw`\b(?:${REPORT}|statement|data|numbers)\b`, 'iu');

export const REPORT_PERIOD = new RegExp(
  String.raw`\b${REPORT}(?!\p{L})(?:(?!\b(?:that|que)\b)[^.;]){0,90}?(?:\b(?:for|of|covering|corresponding to|relating to|del?|sobre|correspondiente al?|relativo al?)\s+(?:the\s+)?(?:(?:year|año)\s+)?|["”»],?\s+)$`,
  'iu',
);

export const PERIODIC = new RegExp(
  String.raw`\b(?:annual|yearly|monthly|quarterly|anual|mensual|trimestral|semestral|world|global)\s+${REPORT}|${REPORT}\s+(?:anual|mensual|trimestral|semestral)\b`,
  'iu',
);

export const REPORT_FOR = new RegExp(
  String.raw`\b${REPORT}\s(?:for|on|covering|del?|sobre|correspondiente al?)\s(?:the\s|el\s)?$`,
  'iu',
);

/** "informe anual 2023" */
export const REPORT_YEAR = new RegExp(String.raw`\b${REPORT}(?:\s(?:anual|mundial|nacional))?\s$`, 'iu');

export const REPORT_NEXT = new RegExp(String.raw`^\s(?:(?:annual|yearly)\s)?${REPORT}(?!\p{L})`, 'iu');

export const REPORT_ISSUE = new RegExp(
  String.raw`\b(?:${REPORT}s?|statement|comunicado|nota|tweet|post|letter|carta|interview|entrevista|press conference|rueda de prensa|conferencia de prensa)\b(?:\s(?!(?:that|que)\s)\p{L}+){0,3}?\s*(?:,\s*)?(?:(?:published|released|issued|dated|conducted|made|out|publicad[oa]|difundid[oa]|divulgad[oa]|emitid[oa]|hech[oa]|presentad[oa])\s*)?(?:on|in|of|el|en|este|del?)?\s*$`,
  'iu',
);

export const ISSUED =
  /\b(?:published|released|issued|conducted|showed|shown|shows?|publicad[oa]s?|difundid[oa]s?|divulgad[oa]s?|realizad[oa]s?|notificad[oa]s?|conocid[oa]s?|hech[oa]s? públic[oa]s?|made public)\s+(?:(?:on|in|el|este|en)\s+)?$/iu;
