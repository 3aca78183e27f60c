import { describe, expect, it } from 'vitest';
import { answerPassages } from '../../src/answers/passages.ts';
import { article } from '../article.ts';
import { coverageOf } from '../coverage.ts';
import { NEWS } from '../news.ts';
import { requestOf } from '../request.ts';

const SENTENCES = [
  [
    'The tidal clock of Velmora stands in a tower at the mouth of the river and shows the height of the water.',
    'Its hands are moved by a float in a shaft that goes down to the bed of the river.',
    'Velmora had asked four towns for their masons, and the tower of the clock went up in under three summers.',
    'The brass drum of the tidal clock came from the watchmaker Ilse Brandt, who also drew the dial and paid for the bell.',
    'Sailors set out by its bell for two centuries, and the bell is rung once a year to this day.',
  ],
  [
    'The siege of Velmora lasted from May to September, and the besiegers were under the orders of Duke Anselm of Torrin.',
    'They dug trenches on both banks of the river and closed the harbour mouth with an iron chain.',
    'The besieged ate horses by August and opened the eastern gate on the first day of September.',
    'A plaque on the gate gives the names of eleven citizens, and museum keeper Odo Marsh of Velmora oiled the chain.',
    'Rain had filled the trenches by then, so that the besiegers were hardly better off.',
  ],
];

const told = (paragraphs: readonly string[]) =>
  article(paragraphs, { id: '2020-01-01-velmora', title: 'Velmora', published: '2020-01-01' });

const ask = async (question: string, paragraphs: readonly string[]) => {
  const { clippings } = answerPassages(
    await coverageOf([...NEWS, told(paragraphs)]),
    requestOf({ question, now: new Date('2024-06-01') }),
  );
  return clippings[0]?.text ?? null;
};

describe('a question in other words than the text', () => {
  it.each([
    ['Who led the siege of Velmora from May to September?', 'Duke Anselm of Torrin'],
    ['What was the occupation of Ilse Brandt?', 'the watchmaker Ilse Brandt'],
    ['Who was the head of the museum of Velmora?', 'Odo Marsh'],
  ])('is answered by an encyclopaedia: %s', async (question, answer) => {
    const long = SENTENCES.map((paragraph) => paragraph.join(' '));
    expect(await ask(question, long)).toContain(answer);
  });

  it('is not answered by a report whose paragraphs are long', async () => {
    const long = SENTENCES.map((paragraph) => [...paragraph, 'So the museum said on Monday.'].join(' '));
    expect(await ask('Who led the siege of Velmora from May to September?', long)).toBeNull();
  });

  it('is not answered by a report, which tells what was done in so many words', async () => {
    expect(await ask('Who led the siege of Velmora from May to September?', SENTENCES.flat())).toBeNull();
  });
});
