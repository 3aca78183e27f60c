/** Relatives, and what whoever they belong to is to them: whose wife she is, is her husband. */
const RELATIONS: readonly (readonly [kin: string, reciprocals: string])[] = [
  ['wife esposa mujer widow viuda', 'husband esposo marido'],
  ['husband esposo marido widower viudo', 'wife esposa'],
  ['mother mom mum madre mama father dad padre papa parents padres', 'son daughter hijo hija'],
  ['son daughter child children hijo hija hijos hijas', 'mother father madre padre'],
  ['brother sister sibling hermano hermana', 'brother sister hermano hermana'],
  ['uncle aunt tio tia', 'nephew niece sobrino sobrina'],
  ['nephew niece sobrino sobrina', 'uncle aunt tio tia'],
  ['grandfather grandmother abuelo abuela', 'grandson granddaughter nieto nieta'],
];

/** What words make somebody a relative, and what the other is to them. */
export interface Relation {
  readonly kin: ReadonlySet<string>;
  readonly reciprocals: readonly string[];
}

/** Folded word → the relation that it says. */
export const relations: ReadonlyMap<string, Relation> = new Map(
  RELATIONS.flatMap(([kin, reciprocals]) => {
    const words = kin.split(' ');
    const relation: Relation = { kin: new Set(words), reciprocals: reciprocals.split(' ') };
    return words.map((word) => [word, relation] as const);
  }),
);

/** Whether a folded word says whose relative somebody is. */
export const isKin = (word: string): boolean => relations.has(word);

/** What somebody is to whoever is their kin by a folded word: "husband" for "wife"; none for what is no kin. */
export const reciprocalsOf = (word: string): readonly string[] => relations.get(word)?.reciprocals ?? [];
