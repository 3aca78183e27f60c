import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { answerPassages } from '../../src/answers/passages.ts';
import { answerPeople, nameChoices, peopleFor } from '../../src/answers/people.ts';
import type { Request } from '../../src/answers/request.ts';
import { assertVerbatim } from '../../src/answers/verbatim.ts';
import type { Coverage } from '../../src/search/coverage.ts';
import { understand } from '../../src/search/understand.ts';
import { article } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { requestOf } from '../request.ts';

const NOW = new Date('2024-06-01T12:00:00Z');
const BLANK = requestOf({ command: 'who', now: NOW });

const coverage: Coverage = await coverageOf([
  article(
    [
      'Harbour Master Ines B. Kvale reported on Monday that nine ferries were late. “The fog will lift,” she said.',
      'Open Quays, led by lawyer Tom Reyes, urged the Port Ministry to publish the figures. Tom Reyes founded it in 2011.',
    ],
    { id: '2023-02-01-herald-fog', published: '2023-02-01' },
  ),
  article(
    [
      'Ines Kvale, director of the Port Authority of Nordby, denied that any ferry had sunk. Bystanders waved.',
      '“We are done waiting,” Ana Reyes, chairwoman of the Dockers’ Union, told The Harbour Herald. “We will strike on Friday.”',
      'Kvale went home.',
      'La cifra cayó, según Kvale.',
    ],
    { id: '2024-05-02-herald-strike', published: '2024-05-02' },
  ),
]);

const who = (name: string, rest: Partial<Request> = {}): Answer => {
  const answer = answerPeople(coverage, { ...BLANK, ...rest, name });
  assertVerbatim(answer);
  return answer;
};

const askedOf = (question: string): string =>
  answerPassages(coverage, requestOf({ command: 'ask', now: NOW, question })).outcome;

describe('/who', () => {
  it('gives somebody’s roles, newest first, and keeps the older ones', () => {
    const { people, clippings } = who('Ines Kvale');
    expect(people).toHaveLength(1);
    const roles = people?.[0]?.roles ?? [];
    expect(roles.map(({ text }) => text)).toEqual([
      'director of the Port Authority of Nordby',
      'Harbour Master',
    ]);
    expect(roles.map((role) => clippings[role.clipping]?.article.published)).toEqual([
      '2024-05-02',
      '2023-02-01',
    ]);
    expect(people?.[0]).toMatchObject({
      kind: 'person',
      mentions: 4,
      articles: 2,
      first: '2023-02-01',
      last: '2024-05-02',
    });
  });

  it('tells everything that was said first, then every other mention, each passage once', () => {
    const { people, clippings } = who('Ines Kvale');
    const said = people?.[0]?.said ?? [];
    expect(said).toHaveLength(4);
    expect(said.map(({ clipping }) => clipping)).toEqual([0, 1, 2, 2]);
    expect(new Set(clippings.map(({ text }) => text)).size).toBe(clippings.length);
    expect(clippings.map(({ text }) => text)).toContain('Kvale went home.');
  });

  it('marks a denial as words that keep their denial', () => {
    const { people, clippings } = who('Ines Kvale');
    const [first] = people?.[0]?.said ?? [];
    const text = clippings[first!.clipping]!.paragraph.text.slice(first!.start, first!.end);
    expect(text).toBe('denied that any ferry had sunk');
  });

  it('tells nothing of somebody under a fuller name that the coverage never writes', () => {
    const answer = who('Ana Reyes Solano');
    expect(answer.heading).toBe(
      'No Ana Reyes Solano in these 2 articles. Ana Reyes is there; nothing says whether that is the same person.',
    );
    expect(answer.clippings).toEqual([]);
    expect(answer.people).toMatchObject([{ name: 'Ana Reyes', roles: [], said: [] }]);
    expect(askedOf('What did Ana Reyes Solano say?')).toBe('nothing-found');
  });

  it('says so where the fuller name can only be the same person’s', async () => {
    const mayor = article(['Mayor Luis Manuel Soto said that the ferries will sail.'], {
      id: '2024-05-03-herald-mayor',
    });
    const answer = answerPeople(await coverageOf([mayor]), { ...BLANK, name: 'Luis Manuel Soto Vidal' });
    expect(answer.heading).toBe(
      'Luis Manuel Soto in this coverage, which never writes Luis Manuel Soto Vidal',
    );
    expect(answer.people?.[0]?.roles.map(({ text }) => text)).toEqual(['Mayor']);
  });

  it('asks which one is meant where several are called so, and says nothing of any', () => {
    const { outcome, heading, people, clippings } = who('Reyes');
    expect(outcome).toBe('found');
    expect(heading).toContain('2 people named Reyes');
    expect(people?.map(({ name, roles, said }) => ({ name, roles, said }))).toEqual([
      { name: 'Tom Reyes', roles: [], said: [] },
      { name: 'Ana Reyes', roles: [], said: [] },
    ]);
    expect(clippings).toEqual([]);
  });

  it('never answers for somebody who shares a name with who was asked for, and labels others', () => {
    const { outcome, heading, people, clippings, nearest } = who('Luis Manuel Reyes Ortiz');
    expect({ outcome, people, clippings, nearest }).toEqual({
      outcome: 'nothing-found',
      people: [],
      clippings: [],
      nearest: [],
    });
    expect(heading).toContain('No Luis Manuel Reyes Ortiz in these 2 articles (newest: 2 May 2024).');
    expect(heading).toContain('Others share the name: Tom Reyes and Ana Reyes.');
  });

  it('offers a name a slip away and doesn’t answer with it', () => {
    const { outcome, heading } = who('Ines Kvael');
    expect(outcome).toBe('nothing-found');
    expect(heading).toContain('Spelled otherwise: Ines Kvale.');
  });

  it('takes neither another given name nor another initial for a slip', () => {
    expect(who('Anna Reyes').heading).not.toContain('Spelled otherwise: Ana');
    expect(who('Ines C. Kvale').outcome).toBe('nothing-found');
    expect(who('Ines C. Kvale').heading).toContain('Somebody else shares the name: Ines Kvale.');
  });

  it('reads a name out of a question', () => {
    expect(who('who is Ines Kvale?').people?.[0]?.name).toBe('Ines Kvale');
    expect(who('¿Quién es «Ines Kvale»?').people?.[0]?.name).toBe('Ines Kvale');
  });

  it('keeps to the articles asked for, and says where else somebody is', () => {
    expect(who('Ines Kvale', { until: '2023' }).people?.[0]).toMatchObject({ mentions: 1, articles: 1 });
    const elsewhere = who('Tom Reyes', { since: '2024' });
    expect(elsewhere.outcome).toBe('nothing-found');
    expect(elsewhere.heading).toContain('1 Feb 2023');
  });

  it('says who leads or founded an organisation, and where the text says so', () => {
    const { people, clippings } = who('Open Quays');
    const leaders = people?.[0]?.leaders ?? [];
    expect(leaders.map(({ name }) => name)).toEqual(['Tom Reyes']);
    for (const { name, clipping, start, end } of leaders)
      expect(clippings[clipping]?.paragraph.text.slice(start, end)).toBe(name);
    expect(who('Ines Kvale').people?.[0]).not.toHaveProperty('leaders');
  });

  it('answers about organisations too', () => {
    expect(who('open quays').people?.[0]).toMatchObject({ name: 'Open Quays', kind: 'organisation' });
  });

  it.each(['', ' ', '?', '“”', 'x'.repeat(5000), '💥', '(('])('doesn’t fall over %j', (name) => {
    expect(who(name).outcome).toBe('nothing-found');
  });
});

describe('/who with a given name alone', () => {
  it('is whoever bears it, where there is one', () => {
    expect(who('Tom').people?.map(({ name }) => name)).toEqual(['Tom Reyes']);
  });

  it('asks which, where there are several, and finds nobody where nobody has it', async () => {
    const two = await coverageOf([
      article(['Lawyer Tom Reyes left. The painter Tom Olsen stayed.'], { id: 'two' }),
    ]);
    const answer = answerPeople(two, { ...BLANK, name: 'tom' });
    expect(answer.people?.map(({ name }) => name)).toEqual(['Tom Olsen', 'Tom Reyes']);
    expect(answer.clippings).toEqual([]);
    expect(who('Michael').outcome).toBe('nothing-found');
  });

  it('asks which, too, where an article calls one of them by it', async () => {
    const two = await coverageOf([
      article(['Lawyer Tom Reyes left.', 'Tom was late.'], { id: 'one' }),
      article(['The painter Tom Olsen stayed.'], { id: 'two' }),
    ]);
    const answer = answerPeople(two, { ...BLANK, name: 'tom' });
    expect(answer.people?.map(({ name }) => name)).toEqual(['Tom Reyes', 'Tom Olsen']);
    expect(answer.clippings).toEqual([]);
  });
});

describe('who holds an office', () => {
  const ask = async (text: string, question: string): Promise<readonly string[]> => {
    const offices = await coverageOf([article([text], { id: 'offices', authors: [] })]);
    const { clippings } = answerPassages(offices, requestOf({ question }));
    return clippings.map((clipping) => clipping.text);
  };

  it.each([
    ['Canadian Prime Minister Dan Cole criticised the strike.', 'Who is the prime minister of Canada?'],
    ['El presidente de Bolivia, Raúl Paz, pidió calma.', '¿Quién es el presidente de Bolivia?'],
    ['Ann Lee, the mayor of Oslo, opened the bridge.', 'who is the mayor of Oslo'],
  ])('is answered where the text gives it: %s', async (text, question) => {
    expect(await ask(text, question)).toEqual([text]);
  });

  it.each([
    [
      'Prime Minister Dan Cole criticised how protesters in Canada were treated.',
      'Who is the prime minister of Canada?',
    ],
    [
      'Former Canadian prime minister Dan Cole criticised the strike.',
      'Who is the prime minister of Canada?',
    ],
    [
      'U.S. Deputy Secretary of State Ann Lee spoke in Oslo.',
      'Who is the Secretary of State of the United States?',
    ],
    ['Rosa Paz, esposa del presidente de Bolivia, pidió calma.', '¿Quién es el presidente de Bolivia?'],
    ['El vicepresidente de Bolivia, Raúl Paz, pidió calma.', '¿Quién es el presidente de Bolivia?'],
  ])('is nobody whom the text doesn’t give it: %s', async (text, question) => {
    expect(await ask(text, question)).toEqual([]);
  });
});

describe('autocomplete over names', () => {
  it('offers the most mentioned for nothing typed', () => {
    expect(nameChoices(coverage, '', 2)[0]).toBe('Ines Kvale');
  });
  it('is blind to accents and case, and knows surnames and other spellings', () => {
    expect(nameChoices(coverage, 'KVÁ', 5)).toEqual(['Ines Kvale']);
    expect(nameChoices(coverage, 'ines b', 5)).toEqual(['Ines Kvale']);
    expect(nameChoices(coverage, 'zz', 5)).toEqual([]);
  });
});

describe('questions about people', () => {
  const asked = (question: string): readonly string[] => {
    const request = { ...BLANK, command: 'ask', question };
    return peopleFor(coverage, understand(question, coverage, { now: NOW }), request).map(
      ({ bearer, paragraph, span }) => `${bearer.name}: ${paragraph.text.slice(span.start, span.end)}`,
    );
  };

  it.each([
    ['Who leads Open Quays?', 'Tom Reyes: Open Quays, led by lawyer Tom Reyes, urged'],
    ['¿Quién dirige Open Quays?', 'Tom Reyes: Open Quays, led by lawyer Tom Reyes, urged'],
    ['Who is the director of the Port Authority of Nordby?', 'Ines Kvale: Ines Kvale, director of'],
    ['Who said they will strike on Friday?', 'Ana Reyes: “We are done waiting,” Ana Reyes'],
    ['What did Ines Kvale say about ferries?', 'Ines Kvale: '],
    ['¿Qué dijo Ana Reyes?', 'Ana Reyes: “We are done'],
    ['Who is Ana Reyes?', 'Ana Reyes: “We are done'],
  ])('%s', (question, start) => {
    expect(asked(question)[0]?.slice(0, start.length)).toBe(start);
  });

  it.each([
    'Who leads the Port Ministry?',
    'What did Luis Robles say about ferries?',
    'Who is Luis Manuel Otero Alcántara?',
    'What did Ines Kvale say about Venezuela?',
    'Who is the president of France?',
    'What did Reyes say?',
    "What did Ana Reyes's lawyer say?",
    '¿Qué dijo la madre de Ana Reyes?',
    'What did the bishop say?',
    'Where is Nordby?',
  ])('has nothing sure for: %s', (question) => expect(asked(question)).toEqual([]));
});
