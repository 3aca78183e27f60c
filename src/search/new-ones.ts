const NEW_ONES =
  /(?<!\p{L})(?:[Nn]ew(?! \p{Lu})|newly|(?:more|further)(?! than)|additional|[Nn]uev[oa]s|m[aá]s(?! (?:de|que)(?!\p{L}))|[Oo]tr[oa]s|adicional(?:es)?)(?!\p{L}| \p{Lu})/u;

/** Whether words tell or ask of new ones, unlike those who are there already: "nine more", "the newly jailed"; never "more than nine". */
export const isOfNewOnes = (words: string): boolean => NEW_ONES.test(words);
