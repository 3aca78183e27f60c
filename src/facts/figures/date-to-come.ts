/** "backdated to January", "con efecto desde marzo": the day from which something is to hold. */
export const IN_FORCE =
  /\b(?:retroactiv[oa]s? (?:al?|desde)|con efectos? (?:desde|a partir del?)|backdated to|retroactive to|with effect from|effective (?:from|as of))\s(?:(?:el|the)\s)?$/iu;

/** "up to Wednesday": until when something was so. */
export const UP_TO = /(?<!\p{L})(?:hasta|up to|until|through)\s(?:(?:el|este|the|this)\s)?(?:pasado\s)?$/iu;

/** "hasta 2027": until when something is to be done. */
export const UNTIL = /(?<!\p{L})(?:hasta|antes de|until|before)\s(?:el\s)?$/iu;

/** "doses that are due on": what hasn't come yet. */
export const STILL_TO_COME =
  /(?<!\p{L})(?:(?:that|which|que)\s(?:are|is|must|should|deben?|tienen? que|han de|ha de)\s(?:due|to|llegar|salir|empezar|entrar|abrir)[^,;.]{0,30}\s)(?:on|in|el|en)?\s?$/iu;

/** What is promised or meant to be done. */
export const TO_DO =
  /(?<!\p{L})(?:prome|anunci|prev[eé]|planea|quiere|proyecta|destinar|promise|pledge|vow|plan|aim|will|would|build|constru)\p{L}*\s(?:[^.;]{0,50}\s)?$/iu;

/** "a terminal, due to open in": when a thing is to be there. */
export const DUE =
  /(?<!\p{L})(?:due|scheduled|expected|set|planned|slated) to \p{Ll}+ (?:in|on|by)\s$|(?:que|cuya apertura) (?:abrirá|se inaugurará|entrará en servicio|estará list[oa])[^,;.]{0,20}\sen\s$/iu;
