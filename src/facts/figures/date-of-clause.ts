/** "people who were jailed in": the date of what a relative clause tells. */
export const RELATIVE = /\b(?:who|which|whose|where|quien|quienes|cuyo|cuya|donde)\b[^,;.]*$/iu;

/** "among them the 2022 champion": the date of one of those who are counted. */
export const AMONG = /(?<!\p{L})(?:among them|including|entre ell[oa]s|incluid[oa]s?)\s(?:\p{L}+\s){0,2}$/iu;

/** ", in exile since", ", en Berlín desde" */
export const ASIDE_SINCE = /,\s(?:\p{Ll}+\s)?(?:in|en|at|of|de|with|con)\s[^,;.]{2,40}?(?:since|desde)\s$/iu;

/** "girls abducted in 2014 are missing": the date of what befell them then, not of the count. */
export const PARTICIPLE = /\p{L}(?:ed|en|[ai]d[oa]s)\s(?:(?:in|on|during|since|en|el|durante|desde)\s)+$/u;

/** "wells tested in August were": what was measured then is the count. */
export const MEASURED =
  /(?:tested|surveyed|polled|examined|inspected|sampled|interviewed|recorded|registered|reported|(?:encuestad|analizad|registrad|inspeccionad|examinad|entrevistad)[oa]s)\s(?:\p{L}+\s){1,2}$/u;

/** "De las 67 personas que el Gobierno reconoció en agosto, X identificó a 42": the date of what is told of those. */
export const OF_COUNTED =
  /\d\s\p{Ll}+\s(?:\p{Ll}+\s)?(?:que|that|whom)\s(?:el|la|los|las|the)\s(?:\p{L}+\s){1,4}(?:en|in|on|el)\s(?:el\s)?$/u;

/** "por amañar 19 contratos", "for rigging 19 contracts": what somebody is punished for. */
export const DEED = /\s(?:por (?:haber \p{L}+[aio]do|\p{Ll}{2,}[aei]r(?:l[oa]s?|se)?)|for \p{Ll}{2,}ing)\s/u;

/** Words that tell of a punishment. */
export const PUNISHED =
  /(?<!\p{L})(?:conden|sentenc|deten|detuv|arrest|jail|convict|fined|mult|acus|accus|charged|imput|proces|encarcel|prison|prisión|cárcel|indict)/iu;

/** A number within what is told of somebody before the sentence's own verb. */
export const ASIDE_BEFORE =
  /(?:\s(?:whose|cuy[oa]s?)\s[^,;:]*|(?:^|,\s)["'“«]?(?:with|con)\s[^,;:]*|^["'“«]?(?:Para|A fin de|To|In order to)\s(?:no\s|not\s)?\p{Ll}+\s[^,;:]*)$/iu;

/** "181 presos, que están en la cárcel desde": since when, not when they were counted. */
export const HELD =
  /\s(?:que|quienes)\s(?:(?:ya|aún|todavía|se)\s)?(?:están?|estaban|permanecen|encuentran|llevan|siguen|cumplen|continúan)\s[^,;.]*$/u;

/** "have died after a storm struck on": what has happened until now. */
export const UNTIL_NOW =
  /(?<![\p{L}])(?:has|have|are|ha|han|est[aá]n|siguen)\s[^.;:]{0,60}(?<![\p{L}])(?:after|tras|despu[eé]s de|luego de)\s/u;

/** "arrested in": the date of the verb right before it. */
export const OF_VERB =
  /\p{L}(?:ed|[ai]d[oa]s?|ó|aron|ieron)\s(?:(?:in|on|during|since|en|el|durante|desde)\s)*$/u;

/** "and sentenced to": another verb behind that one's date. */
export const NEXT_VERB =
  /^,?\s(?:and|y|e)\s(?:(?:was|were|later|then|fue|fueron|luego)\s)*\p{Ll}+(?:ed|[ai]d[oa]s?|ó|aron|ieron)\s/u;

/** "y mantiene presos a", "and is set to": what holds now behind what was done then. */
export const AND_NOW =
  /^,?\s(?:and|y)\s(?:is|are|holds?|keeps?|mantienen?|tienen?|cuentan? con|sigue[n]?|está[n]?)\s/u;

/** A relative clause or a participle between commas. */
export const INSERTED =
  /\p{L},\s(?:which|who|whose|cuy[oa]s?|que|quien(?:es)?|(?:\p{Ll}+(?:ly|mente)\s)?(?:(?!conducted|carried|realizad|levantad)\p{Ll}+(?:ed|[ai]d[oa]s?)|built|set|made|held|begun|born|abiert[oa]|hech[oa]|nacid[oa]|inscrit[oa]))(?![\p{L}])[^,;]*$/u;

/** "Under a law passed in": the date of what something is done by. */
export const UNDER =
  /^["'“«]?(?:Under|Thanks to|Because of|Bajo|Gracias a|Debido a)\s[^,;]*\p{L}(?:ed|[ai]d[oa]s?)\s(?:in|on|en|el)\s$/u;

/** "Founded in": the date of what opens a sentence, of its subject. */
export const OPENS_PARTICIPLE =
  /^["'“«]?(?:\p{Lu}\p{Ll}+(?:ed|[ai]d[oa]s?)|Built|Set up|Born|Begun)\s[^,;]*$/u;
