import { describe, expect, it } from 'vitest';
import { readPageCapture } from '../../../src/editing/capture/page-capture.ts';

const P = [
  'Divers from Port Lindel found the second anchor on Monday, forty metres under the old lighthouse.',
  'Nobody had looked there, said the harbour master, since the charts put the wreck a mile to the north.',
  'The anchor weighs two tonnes and will be raised in June, if the weather and the budget allow it.',
  'A museum in Tarn has offered to keep it, together with the bell that fishers netted eight years ago.',
];
const [one, two, three, four] = P as [string, string, string, string];
const p = (text: string, marks = '') => `<p${marks}>${text}</p>`;

function textOf(body: string, head = ''): readonly string[] {
  const html = `<html lang="en"><head>${head}</head><body><h1>Divers find the second anchor of the Sanna</h1>${body}</body></html>`;
  return readPageCapture(html, {}, '2026-11-22').blocks.map(({ text }) => text);
}
const BY_JO = '<meta name="author" content="Jo Weir">';

describe('a name that other pages give to boxes', () => {
  it.each([
    [
      'on paragraphs behind a wall',
      `<div>${p(one)}${p(two)}${[three, four].map((text) => p(text, ' class="paywall"')).join('')}</div>`,
    ],
    [
      'on cards of the story',
      P.map((text) => `<div class="card-share-wrapper"><div>${p(text)}</div></div>`).join(''),
    ],
    [
      'on two halves of the text',
      `<div class="promo-content">${p(one)}${p(two)}</div><hr><div class="promo-content">${p(three)}${p(four)}</div>`,
    ],
    [
      'on a column with most of the text',
      `<div>${p(one)}</div><div class="widget-area">${p(two)}${p(three)}${p(four)}</div>`,
    ],
  ])('says nothing where it stands %s', (_, body) => {
    expect(textOf(`<div class="page">${body}</div>`)).toEqual(P);
  });

  it.each([
    [
      'comments',
      `<div class="comment-list">${P.map((_, at) => `<div>${p(`Reader ${at} thinks that the anchor should have stayed where the sea put it.`)}</div>`).join('')}</div>`,
    ],
    [
      'cards of other stories',
      `<div class="related">${[1, 2, 3].map((at) => `<div><h3><a href="/${at}">Storm ${at}</a></h3>${p('The storm closed four schools and a bridge near the coast on Sunday.')}</div>`).join('')}</div>`,
    ],
    [
      'one offer of a newsletter',
      `<div class="newsletter">${p('Every morning we send what matters on the coast to forty thousand readers.')}</div>`,
    ],
  ])('tells what it always tells on %s', (_, box) => {
    expect(textOf(`<div class="page"><div>${P.map((text) => p(text)).join('')}</div>${box}</div>`)).toEqual(
      P,
    );
  });

  it('is passed over on a box in the text that holds one plain paragraph and nothing else', () => {
    expect(
      textOf(`<div>${p(one)}${p(two)}<div class="callout">${p(`${three} ${four}`)}</div></div>`),
    ).toContain(`${three} ${four}`);
    expect(
      textOf(
        `<div>${P.map((text) => p(text)).join('')}<div class="callout"><h4>Your say</h4>${p('Have you dived there? We would like to hear from you, whatever it was that you saw on the ground.')}</div></div>`,
      ),
    ).toEqual(P);
  });
});

describe('a text that stands in several parts', () => {
  it.each(['body__inner', 'chunk text', 'css-53u6y8'])(
    'is read to its end where each has the class %s',
    (name) => {
      const part = (texts: readonly string[]) =>
        `<div class="row"><div class="${name}">${texts.map((text) => p(text)).join('')}</div></div>`;
      expect(
        textOf(
          `<main>${part([one, two])}<div class="slot"><p>Advertisement</p></div>${part([three, four])}</main>`,
        ),
      ).toEqual(P);
    },
  );
});

describe('a card that is one link', () => {
  it.each([
    '<a href="/x"><div>Norpet | Energy nearby</div><div>Norpet leads the sale of fuel in the region.</div></a>',
    '<a href="/x"><h4>The last drive-in</h4><p>A film a night, a car a film.</p></a>',
    '<div><a href="/x"><span><p>Storm closes four schools on the coast.</p></span></a></div>',
  ])('is no part of the text it stands in: %s', (card) => {
    expect(textOf(`<div>${p(one)}${p(two)}${card}${p(three)}${p(four)}</div>`)).toEqual(P);
  });
});

describe('a box in the text', () => {
  it.each(['People are also reading…', 'Related stories', 'Más noticias'])(
    'that opens with "%s" ends before running text',
    (opener) => {
      const box = `<div><div><h3>${opener}</h3><ul><li><a href="/a">School scores</a></li></ul></div>${p(three)}</div>`;
      expect(textOf(`<div>${p(one)}${p(two)}${box}${p(four)}</div>`)).toEqual(P);
    },
  );

  it.each(['Summary', 'Key points', 'Las claves'])(
    'that opens with "%s" sums the text up, and is dropped',
    (opener) => {
      const box = `<div><h4>${opener}</h4><ul><li>The anchor was found.</li><li>It weighs two tonnes.</li></ul></div>`;
      expect(
        textOf(
          `<div><div>They looked in the wrong place for a century.</div>${box}<div>${P.map((text) => p(text)).join('')}</div></div>`,
        ),
      ).toEqual(['They looked in the wrong place for a century.', ...P]);
    },
  );
});

describe('a line about the author', () => {
  it.each([
    'Jo Weir covers ports and the sea. Reach her at 555-0107.',
    'Jo Weir reports on the coast.',
    'Jo Weir reported from Port Lindel.',
    '<em>Kit Arlen is a freelance writer based in Orrin.</em>',
  ])('is no part of the text: %s', (line) => {
    expect(textOf(`<div>${P.map((text) => p(text)).join('')}${p(line)}</div>`, BY_JO)).toEqual(P);
  });

  it.each([
    'Kit Arlen is a freelance writer who was jailed in May.',
    'Jo Weir was not on board when the ship went down.',
    'Reporters Without Walls covers such cases.',
  ])('is not what the text says of somebody: %s', (line) => {
    expect(textOf(`<div>${P.map((text) => p(text)).join('')}${p(line)}</div>`, BY_JO)).toEqual([...P, line]);
  });
});

describe('a line of few words', () => {
  it.each([
    'Updated 8:11 p.m. ET',
    'Actualizado a las 14:05 h',
    '(Tomado de Radio Brina)',
    'Follow the Tribune on WhatsApp and Telegram for breaking news',
    'The Field Note belongs to its readers. Become a supporter today.',
    'Let us know what you think about this article.',
    'Do you agree? Join the conversation in the comments below.',
    'Want to know more? Follow our WhatsApp channel.',
    '¿Quieres recibir nuestras noticias? Únete a nuestro canal de WhatsApp.',
    'You’ve read 2 articles this month',
    '(This story was first published in Marathi.)',
  ])('is told by its words: %s', (line) => {
    expect(textOf(`<div>${P.map((text) => p(text)).join('')}${p(line)}</div>`)).toEqual(P);
  });

  it.each([
    'Pregunta. ¿Leyó lo que firmaba?',
    'Who pays for it?',
    'He asked her to join the conversation.',
    'She would become a member of the council in May.',
  ])('is text in a paragraph of the text: %s', (line) => {
    expect(textOf(`<div>${p(one)}${p(two)}${p(line)}${p(three)}${p(four)}</div>`)).toEqual([
      one,
      two,
      line,
      three,
      four,
    ]);
  });

  it('that names whose words a quotation is, is no heading of what follows', () => {
    const quotation =
      '<blockquote>The duty will be reviewed every fortnight.</blockquote><span>Commerce ministry</span>';
    expect(textOf(`<div>${p(one)}${p(two)}<div>${quotation}</div>${p(three)}</div>`)).toEqual([
      one,
      two,
      'The duty will be reviewed every fortnight.',
      three,
    ]);
  });
});

it('reads a heading without its link to itself, and a caption as such under its picture', () => {
  for (const mark of ['#', '¶', '🔗']) {
    const heading = `<h2>The bell <a href="#bell">${mark}</a></h2>`;
    const picture = '<p><img src="x.jpg"><em>The bell in its crate. It weighs a ton.</em></p>';
    const body = `<div>${p(one)}${p(two)}${heading}${p(three)}${picture}${p(four)}</div>`;
    expect(textOf(body)).toEqual([one, two, 'The bell', three, four]);
  }
  expect(
    textOf(`<div>${p(one)}${p(two)}<p><em>The bell rang twice in the night.</em></p>${p(three)}</div>`),
  ).toContain('The bell rang twice in the night.');
});

it('leaves out what a page marks as its notes', () => {
  expect(
    textOf(
      `<div>${P.map((text) => p(text)).join('')}<div role="doc-endnotes"><ol><li><p>See the report of the board of May 2023.</p></li></ol></div></div>`,
    ),
  ).toEqual(P);
});

it('takes the date that stands under a standfirst', () => {
  const html = `<html><body><h1>Divers find the second anchor</h1><div>They looked in the wrong place for a century.</div><div>February 14, 2025</div>${P.map((text) => p(text)).join('')}</body></html>`;
  expect(readPageCapture(html, {}, '2026-11-22').published?.value).toBe('2025-02-14');
});
