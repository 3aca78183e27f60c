import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answers/answer.ts';
import { parseCommand } from '../../src/commands/definition.ts';
import { answerMessage, type View } from '../../src/message/answer.ts';
import { CHECK } from '../../src/message/asking.ts';
import { citationsMessage } from '../../src/message/citations.ts';
import type { Message } from '../../src/message/components.ts';
import { contextMessage } from '../../src/message/context.ts';
import { aboutMessage, helpMessage } from '../../src/message/help.ts';
import { sourcesMessage } from '../../src/message/sources.ts';
import { wordsMessage } from '../../src/message/words.ts';
import { type Locale, say } from '../../src/wording/wording.ts';
import { messageFaults } from '../double/limits.ts';
import { readable } from './readable.ts';
import { answer, article, cutting, figure } from './samples.ts';

const { definition: strikers } = parseCommand(
  'commands/strikers.yaml',
  'strikers',
  `description: Reported numbers of strikers, by source and date
localizations: { es-ES: { name: huelguistas, description: 'Cifras publicadas de huelguistas, por fuente y fecha' } }
answer: figures
examples: [{ ask: /strikers }, { ask: '/strikers counting:women' }]
`,
);

const gazette = article([
  'Dockers at Northport walked out for a third week on Monday, the harbour authority said.',
  'The Dockers’ League counted 412 strikers in February, among them 57 crane drivers, its secretary Rosa Lindqvist told the Gazette.',
  '“We will not go back for promises,” Lindqvist said. She denied that the League had been offered talks.',
]);
const digest = article(
  [
    'Northport has not said when the harbour will open again.',
    'About a third of the ferries were running by Friday.',
  ],
  {
    id: '2025-02-courier-ferries',
    title: '[Ferries run again on some lines]',
    publisher: 'El Correo del Norte',
    published: '2025-02~',
    publishedHow: 'text',
    publishedNote: 'the text speaks of the second week of the strike',
    url: 'https://correo.example/a(1)?x=1&y=2#top',
    archiveUrl: 'https://archive.example/2025/correo',
    language: 'es',
    text: 'digest',
    rights: null,
    status: 'corrected',
    correction: { date: '2025-03-01', note: 'The number of ferries was wrong at first.' },
    paragraphs: [
      {
        number: 1,
        text: 'Northport has not said when the harbour will open again.',
        heading: null,
        at: null,
        line: 20,
      },
      {
        number: 2,
        text: 'About a third of the ferries were running by Friday.',
        heading: 'On the water',
        at: 'cerca de un tercio, o menos',
        line: 24,
      },
    ],
  },
);
const hostile = article(
  [
    '1959. A year that began a line; **not** a list, [not a link](https://evil.example) and no @everyone.',
    '- # > -# no block either',
  ],
  { id: 'hostile', title: 'Click](https://evil.example) **here**', publisher: '@everyone’s Post' },
);

const quotations = [
  cutting(gazette, 2, ['412 strikers', 'crane drivers']),
  cutting(gazette, 3, ['Lindqvist']),
];
const ask = { command: 'ask', options: { question: 'How many dockers are on strike?' } };

const show = (value: Answer, view: Partial<View> = {}): Message =>
  answerMessage(value, { locale: 'en-US', ask, ...view });

const figures = answer([cutting(gazette, 2, ['412', '57'])], {
  command: 'strikers',
  kind: 'figures',
  heading: 'Latest in this coverage: February 2025 (published 4 Mar 2025).',
});
const counted = {
  ...figures,
  figures: [
    figure(figures.clippings, 0, '412', {
      counted: 'strikers',
      asOf: { edtf: '2025-02', how: 'stated' },
      saidBy: { name: 'Dockers’ League', how: 'named' },
    }),
    figure(figures.clippings, 0, '57', {
      counted: 'crane drivers',
      partOf: 0,
      asOf: { edtf: '2025-02', how: 'carried' },
      saidBy: { name: 'Dockers’ League', how: 'carried' },
    }),
  ],
} satisfies Answer;

const rosa = {
  name: 'Rosa Lindqvist',
  kind: 'person',
  aliases: ['Lindqvist'],
  mentions: 2,
  articles: 1,
  first: '2025-03-04',
  last: '2025-03-04',
  roles: [],
  said: [],
} as const;
const role = gazette.paragraphs[1]!.text.indexOf('its secretary');
const people = answer(quotations, {
  command: 'who',
  kind: 'people',
  heading: 'Rosa Lindqvist in this coverage',
  people: [
    {
      ...rosa,
      roles: [{ text: 'its secretary', clipping: 0, start: role, end: role + 'its secretary'.length }],
      said: [{ kind: 'direct', clipping: 1, how: 'named', start: 1, end: 34 }],
    },
  ],
});

/** What somebody's message mentions, as "Check the coverage" shows it. */
const check = (locale: Locale): Message =>
  show(
    {
      ...counted,
      kind: null,
      heading: say(locale, 'mentions.heading'),
      people: [{ ...rosa, roles: [], said: [] }],
    },
    {
      locale,
      ask: { command: CHECK, options: { question: '412' } },
      asked: say(locale, 'discord.check.name'),
    },
  );

const RENDERED: Readonly<Record<string, () => Message>> = {
  quotations: () => show(answer(quotations)),
  summary: () => show(answer([cutting(digest, 2, ['ferries'])])),
  spanish: () =>
    show(answer([cutting(digest, 2, ['ferries'])], { heading: 'Lo más reciente: 4 mar 2025.' }), {
      locale: 'es-ES',
    }),
  figures: () => show(counted, { ask: { command: 'strikers', options: { since: '2025' } } }),
  person: () => show(people, { ask: { command: 'who', options: { name: 'Lindqvist' } } }),
  check: () => check('en-US'),
  'check-in-spanish': () => check('es-ES'),
  'figures-in-spanish': () =>
    show(
      { ...counted, heading: 'Lo más reciente en esta cobertura: febrero de 2025 (publicado 4 mar 2025).' },
      { locale: 'es-ES', ask: { command: 'strikers', options: { since: '2025' } }, commands: [strikers!] },
    ),
  'shared-in-spanish': () =>
    show(
      { ...people, heading: 'Rosa Lindqvist en esta cobertura' },
      { locale: 'es-ES', ask: { command: 'who', options: {} }, sharedBy: '312345678901234567' },
    ),
  'ambiguous-name': () =>
    show(
      answer([], {
        kind: 'people',
        heading: 'Several people bear that name.',
        people: [rosa, { ...rosa, name: 'Per Lindqvist', aliases: [] }],
      }),
      { ask: { command: 'who', options: { name: 'Lindqvist' } } },
    ),
  'nothing-found': () =>
    show(
      answer([], {
        outcome: 'nothing-found',
        heading: 'Nothing in these 3 articles (newest: 4 Mar 2025) answers that.',
        nearest: [cutting(gazette, 1)],
      }),
    ),
  invalid: () =>
    show(answer([], { outcome: 'invalid', message: 'since: takes a date such as 2024, not “soon”.' })),
  shared: () => show(answer(quotations), { sharedBy: '312345678901234567' }),
  hostile: () => show(answer([cutting(hostile, 1, ['not']), cutting(hostile, 2)])),
  context: () => contextMessage(cutting(gazette, 2), 'en-US', null),
  'context-of-a-summary': () =>
    contextMessage(cutting(digest, 2), 'es-ES', 'Este artículo ha cambiado desde que se dio la respuesta.'),
  sources: () => sourcesMessage([gazette, digest], 'en-US', null),
  'figures-with-chart': () =>
    show(counted, {
      chart: {
        name: 'chart.png',
        contentType: 'image/png',
        data: new Uint8Array(),
        description: 'Chart of 2 marks over time, not joined.',
      },
    }),
  words: () =>
    wordsMessage(
      [
        {
          term: 'on the list',
          definition: 'Named on the union’s list; some have gone back to work.',
          unlike: ['striker', 'locked out'],
        },
        { term: 'striker', definition: 'Somebody who has stopped work.', unlike: [] },
      ],
      'en-US',
    ),
  about: () => aboutMessage({ articles: 3, paragraphs: 23, newest: '2024-12-12' }, '1.0.0', 'es-ES'),
  help: () => helpMessage([strikers!], 'es-ES'),
  citations: () => citationsMessage(cutting(digest, 2), 'en-US'),
};

describe('A message reads as a reviewer expects it', () => {
  for (const [name, render] of Object.entries(RENDERED)) {
    test(name, async () => {
      const message = render();
      expect(messageFaults(message)).toEqual([]);
      await expect(readable(message, { ids: name === 'quotations' })).toMatchFileSnapshot(
        join(import.meta.dirname, 'rendered', `${name}.md`),
      );
    });
  }
});
