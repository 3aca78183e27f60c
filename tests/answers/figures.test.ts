import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { figuresFor } from '../../src/answers/figures/asked.ts';
import { countedChoices } from '../../src/answers/figures/choices.ts';
import { answerFigures } from '../../src/answers/figures.ts';
import type { Request } from '../../src/answers/request.ts';
import { assertVerbatim } from '../../src/answers/verbatim.ts';
import { runCommand } from '../../src/commands/run.ts';
import { parseGlossary } from '../../src/corpus/glossary-file.ts';
import { type Library, openLibrary } from '../../src/library.ts';
import type { Coverage } from '../../src/search/coverage.ts';
import { understand } from '../../src/search/understand.ts';
import { articleOf } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { originals } from '../originals.ts';
import { requestOf } from '../request.ts';

const ASKER = { locale: 'en-US', now: new Date('2026-11-22') } as const;

const REQUEST = requestOf({ command: 'strikers', ...ASKER });

const article = (title: string, publisher: string, published: string, language: string, body: string) => `---
title: ${title}
publisher: ${publisher}
published: ${published}
publishedHow: byline
url: https://news.example/${published}
language: ${language}
text: original
status: current
added: 2026-01-01
---
${body}
`;

const GLOSSARY = `
striker:
  terms: { en: [striker, on strike], es: [huelguista, en huelga] }
woman:
  terms: { en: [woman, women], es: [mujer, mujeres] }
`;

const FILES = {
  'glossary.yaml': GLOSSARY,
  '2024-05-02-herald.md': article(
    'Dockers',
    'The Harbour Herald',
    '2024-05-02',
    'en',
    `The Dockers' Union counted 1,204 strikers in April. Among these strikers are 310 women and 12 pensioners. Two lawyers for the strikers were fined.

The Dockers' Union counted 1,204 strikers in April. Some 1,204 strikers are expected to vote.`,
  ),
  '2024-07-10-faro.md': article(
    'Huelga',
    'El Faro',
    '2024-07-10',
    'es',
    'El lunes había 900 trabajadores en huelga, según la Cámara Portuaria. La empresa perdió 4 millones de euros.',
  ),
};

let folder = '';
let library: Library;
let coverage: Coverage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clippings-figures-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  library = await openLibrary({ corpus: folder, commands: 'commands', today: () => '2026-11-22' });
  coverage = library.current.coverage;
});

afterAll(async () => {
  await library.close();
  await rm(folder, { recursive: true });
});

const ask = (rest: Partial<Request>): Answer => {
  const answer = answerFigures(coverage, { ...REQUEST, ...rest });
  assertVerbatim(answer);
  return answer;
};
const rows = ({ figures }: Answer) =>
  (figures ?? []).map(
    ({ qualifier, value, counted, asOf }) => `${qualifier} ${value} ${counted} ${asOf.edtf}`,
  );

describe('an answer of figures', () => {
  it('lists what counts the entry, newest first, parts right after their whole', () => {
    expect(rows(ask({ counts: ['striker'] }))).toEqual([
      'exactly 900 trabajadores en huelga 2024-07-08',
      'approximately 1204 strikers are expected to vote 2024-05-02',
      'exactly 1204 strikers 2024-04',
      'exactly 310 women 2024-04',
      'exactly 12 pensioners 2024-04',
    ]);
  });

  it('points parts at their whole, and figures at the clipping that they stand in', () => {
    const { figures, clippings } = ask({ counts: ['striker'] });
    expect(figures?.map(({ partOf }) => partOf)).toEqual([null, null, null, 2, 2]);
    expect(figures?.map(({ clipping }) => clipping)).toEqual([0, 1, 2, 2, 2]);
    expect(clippings[2]?.text).toBe(
      "The Dockers' Union counted 1,204 strikers in April. Among these strikers are 310 women and 12 pensioners.",
    );
  });

  it('opens with the newest count whose date is known', () => {
    expect(ask({ counts: ['striker'] }).heading).toBe(
      'Latest in this coverage: 8 Jul 2024 (published 10 Jul 2024).',
    );
    expect(ask({ counts: ['striker'], locale: 'es-ES' }).heading).toMatch(
      /^Lo último en esta cobertura: 8 jul 2024/,
    );
  });

  it('opens with no date that is older than an article it lists', async () => {
    const told = await coverageOf([
      articleOf('On Monday 412 strikers stayed away, the harbour said.', { published: '2024-05-02' }),
      articleOf('Some 90 strikers remain at the gates.', { id: 'later', published: '2024-08-20' }),
    ]);
    const { heading } = answerFigures(told, { ...REQUEST, query: 'strikers' });
    expect(heading).toBe('Latest in this coverage: published 20 Aug 2024.');
  });

  it('narrows by date, publisher, source and what is counted', () => {
    expect(rows(ask({ counts: ['striker'], since: '2024-07' }))).toHaveLength(1);
    expect(rows(ask({ counts: ['striker'], until: '2024-04' }))).toHaveLength(3);
    expect(rows(ask({ counts: ['striker'], source: 'El Faro' }))).toHaveLength(1);
    expect(rows(ask({ counts: ['striker'], source: '2024-05-02-herald' }))).toHaveLength(4);
    expect(rows(ask({ counts: ['striker'], saidBy: 'Cámara Portuaria' }))).toHaveLength(1);
    expect(rows(ask({ counts: ['striker'], counting: 'mujeres' }))).toEqual(['exactly 310 women 2024-04']);
    expect(rows(ask({ counting: 'pensioners' }))).toEqual(['exactly 12 pensioners 2024-04']);
  });

  const TWO_BODIES =
    "The Dockers' Union counted 1,310 strikers on Monday, while the Harbour Authority counted 940 strikers.";
  const marked = ({ clippings }: Answer) =>
    clippings.map(({ text, highlights }) => highlights.map(({ start, end }) => text.slice(start, end)));

  it('marks in a sentence the counts that it lists and no other, however it was listed before', async () => {
    const told = await coverageOf([articleOf(TWO_BODIES, { published: '2024-05-07' })]);
    const list = (rest: Partial<Request>) => answerFigures(told, { ...REQUEST, query: 'strikers', ...rest });
    const union = { saidBy: "Dockers' Union" };
    const authority = { saidBy: 'Harbour Authority' };
    expect(marked(list({}))).toEqual([['1,310', '940']]);
    expect(marked(list(union))).toEqual([['1,310']]);
    expect(marked(list(authority))).toEqual([['940']]);
    expect(marked(list({}))).toEqual([['1,310', '940']]);
    expect(marked(list(union))).toEqual([['1,310']]);
  });

  it('quotes an edited article as it reads now, and each article as its own', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'clippings-edited-'));
    const herald = (title: string, body: string) => article(title, 'The Herald', '2024-05-07', 'en', body);
    const faro = article('Same words', 'The Faro', '2024-05-08', 'en', TWO_BODIES);
    await writeFile(join(dir, '2024-05-07-herald.md'), herald('Walkout', TWO_BODIES));
    await writeFile(join(dir, '2024-05-08-faro.md'), faro);
    const opened = await openLibrary({ corpus: dir, commands: 'commands', today: () => '2026-11-22' });
    const quoted = () =>
      answerFigures(opened.current.coverage, { ...REQUEST, query: 'strikers' }).clippings.map(
        (clipping) => `${clipping.article.publisher}: ${clipping.article.title}: ${clipping.text}`,
      );
    expect(quoted()).toEqual([`The Faro: Same words: ${TWO_BODIES}`, `The Herald: Walkout: ${TWO_BODIES}`]);
    await writeFile(join(dir, '2024-05-07-herald.md'), herald('Walkout goes on', TWO_BODIES));
    await opened.reload();
    expect(quoted()[1]).toBe(`The Herald: Walkout goes on: ${TWO_BODIES}`);
    const edited = `Nobody works. ${TWO_BODIES}`;
    await writeFile(join(dir, '2024-05-07-herald.md'), herald('Walkout goes on', edited));
    await opened.reload();
    expect(quoted()[1]).toBe(`The Herald: Walkout goes on: ${TWO_BODIES}`);
    await opened.close();
    await rm(dir, { recursive: true });
  });

  it('lists people alone where it counts people first, and what befell them where it counts that', async () => {
    const { glossary } = parseGlossary(
      'glossary.yaml',
      Buffer.from(
        'prisoner: { terms: { en: [prisoner], es: [preso] } }\nseized: { terms: { en: [seized, seizure], es: [captura] } }',
      ),
    );
    const told = await coverageOf(
      [
        articleOf(
          'There were 12 seizures in May, at least half of them at night. Some 40 prisoners are still held.',
        ),
        articleOf('Hay 34 menores de edad presos en la isla.', { id: 'es', language: 'es' }),
      ],
      { glossary },
    );
    const list = (counts: readonly string[]) =>
      answerFigures(told, { ...REQUEST, counts })
        .figures?.map(({ value }) => value)
        .toSorted((a, b) => a - b);
    expect(list(['prisoner', 'seized'])).toEqual([34, 40]);
    expect(list(['seized', 'prisoner'])).toEqual([12, 34, 40, 50]);
  });

  it('lists no prison, guard, sum, term or victim for a prisoner, with a glossary or without one', async () => {
    const { glossary } = parseGlossary(
      'glossary.yaml',
      Buffer.from(
        'prisoner: { terms: { en: [prisoner, inmate] } }\nheld: { terms: { en: [in prison, detention, convicted] } }',
      ),
    );
    const articles = [
      articleOf(
        `The new prison, which cost $45 million, holds 2,310 inmates and employs 180 prison guards.

        He spent 13 months in detention and got a six-year prison sentence. A prisoner was convicted of assaulting two officers.

        There were 31 deaths in prison. Some 40 percent of prisoners are ill; half of the deaths in prison were at night.

        It interviewed 25 people - among them relatives of those in prison - and blamed a convicted captain for 74 percent of all fires.`,
      ),
    ];
    for (const coverage of [await coverageOf(articles, { glossary }), await coverageOf(articles)]) {
      const answer = answerFigures(coverage, {
        ...REQUEST,
        counts: ['prisoner', 'held'],
        query: 'prisoner inmate prison convicted',
      });
      expect(answer.figures?.map(({ value }) => value)).toEqual([2310, 40]);
    }
  });

  it('takes what stands in a phrase about where or why for no part of a thing that is counted', async () => {
    const told = await coverageOf([
      articleOf('There were 11 deaths in detention and 76 arbitrary detentions for leaflets.'),
    ]);
    const { figures } = answerFigures(told, { ...REQUEST, query: 'detention' });
    expect(figures?.map(({ value }) => value)).toEqual([76]);
  });

  it('leaves out who only has to do with what is counted', () => {
    expect(rows(ask({ counts: ['striker'] })).join()).not.toContain('lawyers');
  });

  it('goes by the query, in either language, where the glossary has none of the entries', () => {
    const unknown = { counts: ['picket'], query: 'women pensioners' };
    expect(rows(ask(unknown))).toEqual(['exactly 310 women 2024-04', 'exactly 12 pensioners 2024-04']);
    expect(rows(ask({ ...unknown, query: 'mujeres' }))).toEqual(['exactly 310 women 2024-04']);
    expect(rows(ask({ ...unknown, counts: ['picket', 'striker'], until: '2024-04' }))).toHaveLength(3);
    expect(ask({ counts: ['picket'] }).outcome).toBe('nothing-found');
  });

  it('goes by the query alone where a command names no entries, and lists all where it asks for nothing', () => {
    expect(rows(ask({ query: 'pensioners' }))).toEqual(['exactly 12 pensioners 2024-04']);
    expect(rows(ask({}))).toHaveLength(7);
  });

  it('says that nothing was found, and not that there is nothing', () => {
    const answer = ask({ counts: ['striker'], since: '2025' });
    expect(answer).toMatchObject({ outcome: 'nothing-found', figures: [], clippings: [] });
    expect(answer.heading).toBe('Nothing in these 2 articles (newest: 10 Jul 2024) answers that.');
  });
});

/** The values of the figures that answer a question, of all paragraphs that have a word of it. */
function valuesFor(coverage: Coverage, text: string): readonly number[] {
  const question = understand(text, coverage, ASKER);
  const hits = coverage.index.search(question.query);
  return figuresFor(coverage, question, REQUEST, hits).map(({ figure }) => figure.value);
}

describe('a question of how many', () => {
  const figures = (question: string) => valuesFor(coverage, question);

  it('gets the figures that count what it asks for, in either language', () => {
    expect(figures('How many strikers are there?')).toEqual([1204, 1204]);
    expect(figures('How many of the strikers are women?')).toEqual([310]);
    expect(figures('¿Cuántas mujeres hay en huelga?')).toEqual([310]);
  });

  it('gets what the glossary calls the same in several words, and nothing that it tells apart', async () => {
    const { glossary } = parseGlossary(
      'glossary.yaml',
      Buffer.from(`
prisoner: { terms: { en: [prisoner], es: [preso] } }
frail: { terms: { en: [medical conditions, health problems, sick], es: [enfermos] }, unlike: [mental] }
mental: { terms: { en: [mental health problems], es: [salud mental] }, unlike: [frail] }
`),
    );
    const told = await coverageOf(
      [
        articleOf(
          'The league counted 900 prisoners in May. Among them are 61 people with medical conditions and 14 people with mental health problems. It lists 30 new prisoners.',
        ),
      ],
      { glossary },
    );
    const values = (question: string) => valuesFor(told, question);
    expect(values('How many prisoners are sick?')).toEqual([61]);
    expect(values('¿Cuántos presos enfermos hay?')).toEqual([61]);
    expect(values('How many prisoners have mental health problems?')).toEqual([14]);
    expect(values('How many prisoners are there?')).toEqual([900]);
    expect(values('How many sick people are in jail?')).toEqual([61]);
    expect(values('How many new prisoners are there?')).toEqual([30]);
    const abroad = await coverageOf([articleOf('Some 70 New Haven nurses are on strike.')]);
    expect(valuesFor(abroad, 'How many nurses are on strike?')).toEqual([70]);
  });

  it('is told in the unit that it asks for: people, years, a share', async () => {
    const told = await coverageOf([
      articleOf(
        'Some 12 nurses were sentenced in May. The league counts 40 protesters, with sentences of more than 20 years of incarceration. Of the protesters, 31, or 77%, are still imprisoned.',
      ),
    ]);
    const values = (question: string) => valuesFor(told, question);
    expect(values('How many people were sentenced?')).toEqual([12]);
    expect(values('¿Cuántos años de cárcel les dieron?')).not.toContain(31);
    expect(values('What percentage is still imprisoned?')).toEqual([77]);
  });

  it('gets none where none surely answers it', () => {
    expect(figures('How many dogs are there?')).toEqual([]);
    expect(figures('Who leads the strikers?')).toEqual([]);
  });
});

describe('choices while typing', () => {
  it('are what the coverage counts, in the reader’s language', () => {
    expect(countedChoices(coverage, 'w', 'en-US', 25)).toContain('woman');
    expect(countedChoices(coverage, 'muj', 'es-ES', 25)).toEqual(['mujer']);
    expect(countedChoices(coverage, '', 'en-US', 2)).toHaveLength(2);
  });
});

describe('/prisoners on the originals', () => {
  it('lists the labelled rows and nothing else', async ({ skip }) => {
    const corpus = await originals();
    if (corpus === null) return skip('../shared is not at hand');
    const opened = await openLibrary({ corpus, commands: 'commands', today: () => '2026-11-22' });
    const answer = runCommand(opened.current, 'prisoners', {}, ASKER);
    await opened.close();
    const values = (answer.figures ?? []).map(({ value }) => value);
    // "Hundreds", which were sentenced, may be in or out.
    expect(values.filter((value) => value !== 100)).toEqual([
      554, 1117, 1000, 700, 1117, 120, 30, 29, 1, 653, 63, 134, 11, 1183, 380, 700, 1586, 554, 35,
    ]);
    expect(answer.heading).toBe('Latest in this coverage: 10 Dec 2024 (published 12 Dec 2024).');
  });
});
