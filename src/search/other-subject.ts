import type { Facts } from '../facts/facts.ts';
import type { Entity } from '../facts/person.ts';
import type { Span } from '../text/span.ts';
import { type Passage, sentencesOf } from './passage.ts';
import type { Question } from './question.ts';
import { soughtOf } from './sought-name.ts';

/** Questions that what befell another doesn't answer, whoever they are to the one who is asked about. */
const OF_ONE: ReadonlySet<Question['asks']> = new Set(['count', 'date', 'place']);

/**
 * Whether all that a passage tells of what a question says was done is told of somebody else than the one person whom it asks
 * about: "Ana Ruiz travels to Matanzas. Her husband, Luis Puig, was sentenced to 12 years."
 */
export function tellsOfAnother(
  question: Question,
  passage: Passage,
  facts: ReadonlyMap<string, Facts>,
): boolean {
  const names = question.insists.filter((one) => one.kind === 'name');
  const [name] = names;
  if (!OF_ONE.has(question.asks) || names.length !== 1 || name?.kind !== 'name' || name.thing) return false;
  const { paragraph } = passage;
  const sought = soughtOf(name);
  const isAsked = (entity: Entity) =>
    [entity.name, ...entity.aliases].some((alias) => sought.isPartOf(alias));
  const people = (facts.get(passage.article.id)?.entities ?? []).filter(({ kind }) => kind === 'person');
  const asked = people.filter(isAsked);
  if (asked.length === 0) return false;
  const others = people
    .filter((entity) => !isAsked(entity))
    .flatMap(({ mentions }) => mentions.filter((mention) => mention.paragraph === paragraph.number));
  const done = new Set(
    question.query.groups.flatMap(({ terms }, i) => {
      const { weight, named, circumstance } = question.bearings[i]!;
      return weight >= SAYING_MUCH && !named && !circumstance ? terms.map(({ term }) => term) : [];
    }),
  );
  const told = sentencesOf(passage).filter(({ terms }) => terms.some(({ term }) => done.has(term)));
  const isWithin = ({ start, end }: Span, sentence: Span) => sentence.start <= start && end <= sentence.end;
  const opensWithAnother = (sentence: Span) =>
    others.some(
      (mention) =>
        isWithin(mention, sentence) && OPENING.test(paragraph.text.slice(sentence.start, mention.start)),
    );
  const isOfSeveral = ({ start, end }: Span) => OF_SEVERAL.test(paragraph.text.slice(start, end));
  const namesAsked = (sentence: Span) =>
    asked.some(({ mentions }) =>
      mentions.some((mention) => mention.paragraph === paragraph.number && isWithin(mention, sentence)),
    );
  return (
    told.length > 0 &&
    told.every((sentence) => (opensWithAnother(sentence) || isOfSeveral(sentence)) && !namesAsked(sentence))
  );
}

/** "Most were arrested": several people, and not the one of whom the lead tells. */
const OF_SEVERAL =
  /^(?:At least |More than |Another |Some |About |Around |Nearly |Al menos |Más de |Otros |Otras |Unos |Unas |Casi )?(?:Most|Many|Several|Others|All|Both|Dozens|Hundreds|Thousands|They|Some|\d[\d.,]*|La mayoría|Much[oa]s|Vari[oa]s|Otr[oa]s|Tod[oa]s|Amb[oa]s|Decenas|Cientos|Miles|Ell[oa]s|Algun[oa]s)(?![\p{L}\d])/u;

/** The weight of words that say what was done; what is of no more weight says little. */
const SAYING_MUCH = 0.7;

/** What stands before whom a sentence is about: "Her husband,". */
const OPENING = /^(?:[^\s.;:]+ ){0,3}$/u;
