import { plain } from '../../text/names.ts';
import type { Span } from '../../text/span.ts';
import type { Leader, Role } from '../person.ts';
import { appositionAfter } from './appositions.ts';
import { appositionBefore } from './appositions-before.ts';
import type { Bearing } from './bearing.ts';
import { bodyMeant, leadsUnnamed } from './bodies-meant.ts';
import type { Found, Reading } from './found.ts';
import { holderOf, leadsClause, leadWithin, ledBefore, ledBy } from './leaders.ts';
import { kindAfter, kindBefore, kindBeforeComma } from './organisation-kinds.ts';
import { predicateAfter, predicateNext } from './predicates.ts';
import type { At } from './role-words.ts';
import { roleBefore } from './roles-before.ts';

/** A bearer with the fullest name that the article gives it. */
export interface Naming {
  readonly bearing: Bearing;
  readonly name: string;
}

export interface Roles {
  readonly roles: ReadonlyMap<Bearing, readonly Role[]>;
  readonly leaders: ReadonlyMap<Bearing, readonly Leader[]>;
}

/** Roles of everybody in the article, in the text's own words, and who leads which organisation. */
export function findRoles(readings: readonly Reading[], naming: readonly Naming[]): Roles {
  const roles = new Map<Bearing, Role[]>();
  const leaders = new Map<Bearing, Leader[]>();
  const nameOf = new Map(naming.map(({ bearing, name }) => [bearing, name]));
  const bearerOf = new Map<Found, Bearing>();
  for (const { bearing } of naming) for (const mention of bearing.found) bearerOf.set(mention, bearing);

  for (const reading of readings) {
    const mentions = [...bearerOf.keys()]
      .filter(({ paragraph }) => paragraph === reading.paragraph)
      .sort((a, b) => a.start - b.start);
    const earlier = (): readonly Found[] =>
      [...bearerOf.keys()].filter(
        ({ kind, paragraph }) => kind === 'organisation' && paragraph < reading.paragraph,
      );
    const kindsOf = (mention: Found): readonly string[] =>
      (roles.get(bearerOf.get(mention)!) ?? []).map(({ text }) => plain(text));
    const cover = new Array<Found | undefined>(reading.words.length).fill(undefined);
    for (const mention of mentions) for (let i = mention.first; i <= mention.last; i += 1) cover[i] = mention;
    const at: At = (i) => cover[i];

    const add = (mention: Found, span: Span): void => {
      const text = reading.original.slice(span.start, span.end);
      if (text === '') return;
      const bearing = bearerOf.get(mention)!;
      const list = roles.get(bearing) ?? [];
      if (list.some((role) => role.text === text)) return;
      list.push({ text, paragraph: reading.paragraph, ...span });
      roles.set(bearing, list);
    };
    const lead = (organisation: Found, person: Found): void => {
      const bearing = bearerOf.get(organisation)!;
      const list = leaders.get(bearing) ?? [];
      const name = nameOf.get(bearerOf.get(person)!)!;
      if (!list.some((leader) => leader.name === name))
        list.push({ name, paragraph: person.paragraph, start: person.start, end: person.end });
      leaders.set(bearing, list);
    };

    for (const mention of mentions) {
      const before =
        mention.kind === 'person'
          ? roleBefore(reading, mention, at)
          : (kindBefore(reading, mention) ?? kindBeforeComma(reading, mention, at));
      if (before !== null) {
        add(mention, before);
        if (mention.kind === 'person') leadWithin(reading, before, mention, mentions, lead);
      }
      if (mention.kind === 'person') {
        for (const span of [
          appositionAfter(reading, mention, at),
          appositionBefore(reading, mention, at),
          leadsClause(reading, mention, at),
        ]) {
          if (span === null) continue;
          add(mention, span);
          leadWithin(reading, span, mention, mentions, lead);
          if (!leadsUnnamed(reading, span)) continue;
          const body = bodyMeant(reading, span, mentions, earlier, (found) => bearerOf.get(found), kindsOf);
          if (body !== null) lead(body, mention);
        }
        const predicate = predicateAfter(reading, mention, at) ?? predicateNext(reading, mention, at);
        if (predicate !== null) {
          const { past, ...span } = predicate;
          add(mention, span);
          if (!past) leadWithin(reading, span, mention, mentions, lead);
        }
      } else {
        const kind = kindAfter(reading, mention, at);
        if (kind !== null) add(mention, kind);
        const founded = ledBefore(reading, mention, at);
        if (founded !== null) {
          add(at(mention.first - 1)!, founded);
          lead(mention, at(mention.first - 1)!);
        }
        for (const leader of ledBy(reading, mention, at)) {
          const full = mention.bracketed ? (at(mention.first - 1) ?? mention) : mention;
          // "…, que hoy dirige su nieta, la historiadora Ana Ruiz": she has a role of her own.
          if (!/, que (?:\p{L}+ )?\p{L}+ (?:el|la|su) /u.test(reading.text.slice(full.end, leader.start)))
            add(leader, { start: full.start, end: leader.end });
          lead(mention, leader);
        }
        const holder = holderOf(reading, mention, at);
        if (holder !== null) lead(mention, holder);
      }
    }
  }
  for (const list of roles.values()) list.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  return { roles, leaders };
}
