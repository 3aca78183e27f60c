import { DETERMINER, PREPOSITION, TOLD_OF } from '../../text/function-words.ts';
import type { Word } from '../../text/names.ts';
import { DESCRIPTORS, DOCUMENTS } from '../../text/organisations.ts';
import { isPluralRole, isRole } from '../../text/roles.ts';
import { PRONOUNS, SPOKESPEOPLE, speechFrame } from '../../text/speech.ts';
import type { Found } from '../people/found.ts';
import { type Clause, inCompany, type Subject } from './clause.ts';
import { COUNTED_BY } from './counting.ts';
import { MANY_WHO_SPEAK } from './subject-phrase.ts';

/** What a newspaper does with another's document. */
export const SEEN =
  /^(?:seen|obtained|reviewed|viewed|leaked|commissioned|funded|encargad[oa]s?|financiad[oa]s?|consulted|verified|vist[oa]s?|consultad[oa]s?|obtenid[oa]s?|filtrad[oa]s?|verificad[oa]s?|acceso)$/;

/** "a statement released on Friday by the organisation", "por la organización no gubernamental": the noun of the body at its end; null where none is. */
function bodyBehind(nouns: Clause['reading']['words']): Clause['reading']['words'][number] | null {
  const at = nouns.findLastIndex(({ plain }) => DESCRIPTORS.has(plain));
  const [by, article, body, ...adjectives] = nouns.slice(Math.max(0, at - 2));
  return body !== undefined &&
    body === nouns[at] &&
    /^(?:by|of|from|de|del|por)$/.test(by!.plain) &&
    TOLD_OF.test(article!.plain) &&
    adjectives.length <= 2 &&
    adjectives.every(({ plain, capital }) => !capital && !PREPOSITION.test(plain)) &&
    nouns.some(({ plain }) => DOCUMENTS.has(plain))
    ? body
    : null;
}

const TESTIMONY =
  /^(?:testimonios?|declaraciones|relatos|entrevistas|testimon(?:y|ies)|accounts|interviews|witnesses)$/;
const GATHERED =
  /^(?:recogid|recabad|recopilad|difundid|publicad|obtenid|reunid|registrad)[oa]s?$|^(?:collected|gathered|recorded|obtained|published)$/;

/** What a body counts: "según los casos verificados por Foro Claro". */
const FACTS =
  /^(?:hechos|casos|datos|cifras|incidentes|denuncias|detenciones|cases|incidents|facts|arrests|deaths)$/;

/** Words for what somebody has told: "según el testimonio de Ana Ruiz". */
const TOLD =
  /^(?:denuncias?|testimonios?|relatos?|version|palabras|declaraciones|explicaciones|criterio|conteo|cuentas?|recuento|calculos?|verificacion|comprobacion|lista|comentarios|opinion|account|accounts|words|testimony|version|remarks|comments)$/;

/** The source that a phrase such as "a report by X" or "X, a spokeswoman for Y" names, from word `from` to `to`. */
export function sourceIn(clause: Clause, from: number, to: number): Subject {
  const { words } = clause.reading;
  const other: Subject = { type: 'other', first: from };
  let k = from;
  while (k <= to && clause.at(k) === undefined) {
    const { plain } = words[k]!;
    const pronoun = PRONOUNS.get(plain);
    if (k === from && pronoun !== undefined && (plain !== 'el' || /é/i.test(words[k]!.text)))
      return { type: 'pronoun', who: pronoun, first: from };
    k += 1;
  }
  if (k > to) {
    const nouns = words.slice(from, to + 1);
    // "Según su testimonio": of whoever spoke just before.
    if (/^sus?$/.test(nouns[0]!.plain) && nouns.length <= 3 && TOLD.test(nouns.at(-1)!.plain))
      return { type: 'omitted', first: from };
    const body = bodyBehind(nouns);
    if (body !== null) return { type: 'described', noun: body.plain, first: words.indexOf(body) - 1 };
    const described = nouns.find(({ plain }) => DESCRIPTORS.has(plain) || isRole(plain));
    // "la asociación de viajeros" isn't whatever association was told of.
    const after = described === undefined ? '' : (nouns[nouns.indexOf(described) + 1]?.plain ?? '');
    const isOther = /^(?:de|del|of)$/.test(after) && DESCRIPTORS.has(described?.plain ?? '');
    // "según el Observatorio Penal Mundial": a name that isn't known, not whatever observatory was told of.
    const isName = described?.capital === true && nouns[nouns.indexOf(described) + 1]?.capital === true;
    return described !== undefined &&
      !isOther &&
      !isName &&
      /^(?:the|this|that|la|el|esa|ese|esta|este|dicha|dicho)$/.test(nouns[0]!.plain) &&
      nouns.length <= 4
      ? { type: 'described', noun: described.plain, first: from }
      : other;
  }
  const given = givenBy(clause, k, to);
  if (given !== null) return { type: 'named', mention: given, first: from };
  const mention = clause.at(k)!;
  const named: Subject = { type: 'named', mention, first: from };
  if (inCompany(clause, mention, mention.first)) return other;
  const next = words[mention.last + 1];
  if (words[mention.last]!.possessive) {
    // "HRW's report" is HRW; "Díaz's office" isn't Díaz.
    for (let n = mention.last + 1; n <= Math.min(to, mention.last + 4); n += 1)
      if (DOCUMENTS.has(words[n]!.plain)) return named;
    const person = clause.at(to);
    return person?.kind === 'person' && person !== mention
      ? { type: 'named', mention: person, first: from }
      : other;
  }
  const lead = words.slice(from, k).filter((word) => word.start < mention.titleStart);
  // "a police report seen by Reuters" isn't the agency's, "a study in the journal Science" not the journal's.
  if (lead.some(({ plain }) => SEEN.test(plain) || /^(?:journal|revista)$/.test(plain))) return other;
  // "según testimonios recogidos por La Voz": whoever testified says so.
  if (lead.some(({ plain }) => TESTIMONY.test(plain)) && lead.some(({ plain }) => GATHERED.test(plain)))
    return other;
  // "de acuerdo a los hechos documentados por la Comisión", "according to cases verified by the Commission"
  if (
    (mention.last === to || (mention.last + 1 === to && clause.at(to) !== undefined)) &&
    lead.length > 2 &&
    lead.length < 7 &&
    lead.some(
      ({ plain }, n) =>
        FACTS.test(plain) &&
        COUNTED_BY.test(lead[n + 1]?.plain ?? '') &&
        /^(?:by|por)$/.test(lead[n + 2]?.plain ?? ''),
    )
  )
    return named;
  // "el último parte del Consorcio"
  const document = lead.some(
    ({ plain }, n) =>
      DOCUMENTS.has(plain) ||
      (plain === 'parte' && /^(?:el|un|ultimo|primer)$/.test(lead[n - 1]?.plain ?? '')),
  );
  // "según lo que narra Ana Ruiz"
  if (
    lead.length === 3 &&
    lead[0]!.plain === 'lo' &&
    lead[1]!.plain === 'que' &&
    speechFrame(lead[2]!.plain) !== null
  )
    return named;
  const of = lead.findLastIndex(({ plain }) => /^(?:de|del|of|por|by)$/.test(plain));
  // "las declaraciones ofrecidas por Ana Ruiz"
  const told = of > 1 && /(?:[ai]d[oa]s?|hechas|given|made)$/.test(lead[of - 1]!.plain) ? of - 2 : of - 1;
  if (
    of > 0 &&
    TOLD.test(lead[told]!.plain) &&
    lead
      .slice(0, told)
      .every(({ plain }) => DETERMINER.test(plain) || plain === 'propia' || plain === 'own') &&
    lead.slice(of + 1).every(({ plain }) => DETERMINER.test(plain) || isRole(plain) || DESCRIPTORS.has(plain))
  )
    return named;
  const follows = next !== undefined && mention.last + 1 <= to && DOCUMENTS.has(next.plain);
  if (document || follows) {
    const before = lead.at(-1);
    if (
      document &&
      before !== undefined &&
      !/^(?:of|by|from|the|de|del|la|el|los|las|por|independent|group|organization|organisation|organizacion|ong|ngo|newspaper|agencia|diario|grupo|agency)$/.test(
        before.plain,
      ) &&
      !isRole(before.plain) &&
      !DESCRIPTORS.has(before.plain) &&
      !isKindOf(lead, mention.last === to) &&
      !isByline(lead, isRole(next?.plain ?? '') || isPluralRole(next?.plain ?? ''))
    )
      return follows ? named : other;
    return named;
  }
  if (mention.kind === 'person') {
    // "officials close to Díaz" isn't Díaz.
    const blocked = lead.some(
      ({ plain }) => PREPOSITION.test(plain) && !/^(?:of|de|del|for|at)$/.test(plain),
    );
    const roles = lead.filter(({ plain }) => !DETERMINER.test(plain));
    if (blocked) return other;
    const before = lead.at(-1);
    if (before !== undefined && /^(?:of|de|del|for|at)$/.test(before.plain)) return other;
    return roles.length === 0 || roles.some(({ plain }) => isRole(plain)) || mention.office !== null
      ? named
      : other;
  }
  const person = [...Array(Math.max(0, to - mention.last)).keys()]
    .map((n) => clause.at(mention.last + 1 + n))
    .find((m) => m?.kind === 'person');
  const before = lead.at(-1);
  const hangs = lead.some(({ plain }) => PREPOSITION.test(plain));
  if (!hangs)
    return before === undefined ||
      DETERMINER.test(before.plain) ||
      DESCRIPTORS.has(before.plain) ||
      isRole(words[mention.last + 1]?.plain ?? '')
      ? isRole(words[mention.last + 1]?.plain ?? '') && person !== undefined
        ? { type: 'named', mention: person, first: from }
        : named
      : isOnlyQualified(lead, mention.last === to)
        ? named
        : other;
  if (person !== undefined) return { type: 'named', mention: person, first: from };
  if (mention.last === to && isKindWithPurpose(lead)) return named;
  // "según los agentes de la UCO", "according to officials from the Coast Guard"
  const many = lead.findIndex(({ plain }) => MANY_WHO_SPEAK.test(plain));
  if (
    many >= 0 &&
    many <= 1 &&
    /^(?:de|del|of|from|at|with)$/.test(lead[many + 1]?.plain ?? '') &&
    lead.slice(many + 2).every(({ plain }) => DETERMINER.test(plain))
  )
    return named;
  return lead.some(({ plain }) => SPOKESPEOPLE.has(plain)) ? named : other;
}

/** "datos proporcionados a La Voz por el Centro de Datos": who gave them to the newspaper that is named at the word `k`. */
function givenBy(clause: Clause, k: number, to: number): Found | null {
  const { words } = clause.reading;
  const paper = clause.at(k)!;
  if (!/^al?$|^to$/.test(words[k - 1]?.plain ?? '') || !GIVEN.test(words[k - 2]?.plain ?? '')) return null;
  let by = paper.last + 1;
  if (by >= to || !/^(?:por|by)$/.test(words[by]!.plain)) return null;
  by += 1;
  if (DETERMINER.test(words[by]!.plain)) by += 1;
  const giver = clause.at(by);
  return giver !== undefined && !inCompany(clause, giver, by) ? giver : null;
}

const GIVEN =
  /^(?:proporcionad|facilitad|ofrecid|entregad|aportad|enviad)[oa]s?$|^(?:given|provided|sent|supplied)$/;

/** "the dissident Arvenian Commission", "la opositora Unión Cívica": whether only adjectives stand before a body's name. */
function isOnlyQualified(lead: readonly Word[], isAlone: boolean): boolean {
  const [article, ...adjectives] = lead;
  if (article !== undefined && /^(?:independent|independiente)$/.test(lead.at(-1)!.plain)) return true;
  return (
    isAlone &&
    article !== undefined &&
    /^(?:the|el|la)$/.test(article.plain) &&
    adjectives.length <= 3 &&
    adjectives.every(
      ({ plain, capital }) =>
        !capital &&
        (SIDE.test(plain) ||
          (!isRole(plain) && !isPluralRole(plain) && !SPOKESPEOPLE.has(plain) && !NO_ADJECTIVE.test(plain))),
    )
  );
}

/** "publicado por el grupo de trabajo sobre detenciones X": whether a word for a body stands between "by" or "of" and a name. */
function isKindOf(lead: readonly Word[], isAlone: boolean): boolean {
  return (
    isAlone &&
    lead.some(
      ({ plain }, by) =>
        /^(?:by|por|of|de|del)$/.test(plain) &&
        lead.slice(by + 1, by + 3).some((word) => DESCRIPTORS.has(word.plain)),
    )
  );
}

/** "el centro de asesoría legal X", "la asociación de vecinos X": what a body is and what for, in front of its name. */
function isKindWithPurpose(lead: readonly Word[]): boolean {
  const [article, kind, ...rest] = lead;
  const last = lead.at(-1);
  return (
    article !== undefined &&
    kind !== undefined &&
    last !== undefined &&
    /^(?:the|el|la)$/.test(article.plain) &&
    (DESCRIPTORS.has(kind.plain) || kind.plain === 'centro') &&
    !PREPOSITION.test(last.plain) &&
    !DETERMINER.test(last.plain) &&
    rest.every(
      ({ plain, capital }) =>
        !capital && !isRole(plain) && (!PREPOSITION.test(plain) || /^(?:de|sobre|of|for|on)$/.test(plain)),
    )
  );
}

/** "a report by the state-run X news agency": whether only adjectives stand between "by" and a body's name. */
function isByline(lead: readonly Word[], isOfPeople: boolean): boolean {
  const by = lead.findLastIndex(({ plain }) => /^(?:by|por)$/.test(plain));
  const rest = by < 0 ? [] : lead.slice(by + 1);
  return (
    by >= 0 &&
    !isOfPeople &&
    rest.length <= 4 &&
    rest.every(
      ({ plain, capital }) =>
        !capital &&
        !PREPOSITION.test(plain) &&
        !isRole(plain) &&
        !isPluralRole(plain) &&
        !/^(?:former|ex)$/.test(plain),
    )
  );
}

/** What people and bodies are called alike. */
const SIDE = /^(?:dissident|opposition|rebel|exile|disidente|opositora?|rebelde|independentista)$/;
/** Nouns that a body's name behind them doesn't rename: "the website Reuters", "la red X". */
const NO_ADJECTIVE =
  /^(?:website|site|web|app|network|platform|show|programme|program|former|ex|late|red|sitio|portal|pagina|programa|plataforma)$/;
