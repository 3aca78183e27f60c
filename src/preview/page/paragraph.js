/** @import { FactView, ParagraphView, PlaceView } from '../wire.ts' */
/** @import { PageWords } from '../words.ts' */
import { el } from './dom.js';

/**
 * The stretches of a paragraph between which facts begin or end, with what covers each.
 *
 * @param {ParagraphView} paragraph
 * @param {PlaceView | null} cut
 * @returns {readonly { text: string, facts: readonly number[], isCut: boolean }[]}
 */
export function stretches({ text, facts }, cut) {
  const bounds = new Set([0, text.length]);
  for (const { spans } of facts) for (const [start, end] of spans) bounds.add(start).add(end);
  if (cut !== null) bounds.add(cut.start).add(cut.end);
  const sorted = [...bounds].filter((at) => at >= 0 && at <= text.length).sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    /** @param {readonly [number, number]} span */
    const covers = ([from, to]) => from <= start && to >= end;
    return {
      text: text.slice(start, end),
      facts: facts.flatMap(({ spans }, fact) => (spans.some(covers) ? [fact] : [])),
      isCut: cut !== null && cut.start <= start && cut.end >= end,
    };
  });
}

/** UTF-16 units of a paragraph that stays in sight while its facts are gone through; a longer one would hide them. */
const SHORT = 700;

/** A paragraph whose facts are marked in its text and listed under it; each shows where the other is. */
class Marked {
  /** @type {{ readonly mark: HTMLElement, readonly facts: readonly number[] }[]} */
  #marks = [];
  /** @type {readonly HTMLElement[]} */
  #buttons;
  #paragraph;
  #language;
  #words;

  /**
   * @param {ParagraphView} paragraph
   * @param {string} language of the article
   * @param {PageWords} words
   */
  constructor(paragraph, language, words) {
    this.#paragraph = paragraph;
    this.#language = language;
    this.#words = words;
    this.#buttons = paragraph.facts.map((fact, index) => this.#button(fact, index));
  }

  /** @param {PlaceView | null} cut */
  node(cut) {
    const { number, text: whole } = this.#paragraph;
    const isShort = whole.length <= SHORT;
    const pieces = stretches(this.#paragraph, cut).map(({ text, facts, isCut }) =>
      facts.length === 0 && !isCut ? text : this.#mark(text, facts, isCut),
    );
    const items = this.#buttons.map((button, index) =>
      el('li', { class: this.#paragraph.facts[index]?.kind }, button),
    );
    return el(
      'section',
      { class: 'paragraph', 'aria-label': cut === null ? `¶${number}` : `¶${number}, ${this.#words.cut}` },
      el(
        'p',
        { class: isShort ? 'words short' : 'words', lang: this.#language },
        el('span', { class: 'number' }, `¶${number} `),
        ...pieces,
      ),
      items.length === 0
        ? el('p', { class: 'none' }, this.#words.nothingFound)
        : el('ul', { class: 'facts', 'aria-label': this.#words.facts }, ...items),
    );
  }

  /**
   * @param {string} text
   * @param {readonly number[]} facts
   * @param {boolean} isCut
   */
  #mark(text, facts, isCut) {
    const kinds = new Set(facts.map((fact) => this.#paragraph.facts[fact]?.kind));
    const mark = el(
      'mark',
      {
        class: [...kinds, ...(isCut ? ['cut'] : [])].join(' '),
        onmouseenter: () => this.#light(facts, true),
        onmouseleave: () => this.#light(facts, false),
        // The last to begin is the narrowest, as a rule.
        onclick: () => this.#buttons[facts.at(-1) ?? -1]?.focus(),
      },
      text,
    );
    this.#marks.push({ mark, facts });
    return mark;
  }

  /**
   * What a fact was read as. Its button keeps the words in the text lit until it is pressed again.
   *
   * @param {FactView} fact
   * @param {number} index
   */
  #button({ kind, words, known }, index) {
    const button = el(
      'button',
      {
        type: 'button',
        class: 'fact',
        'aria-pressed': 'false',
        onclick: () => {
          button.ariaPressed = String(!isKept());
          this.#light([index], isKept());
        },
        onfocus: () => this.#light([index], true),
        onblur: () => this.#light([index], isKept()),
        onmouseenter: () => this.#light([index], true),
        onmouseleave: () => this.#light([index], isKept()),
      },
      el('span', { class: `kind ${kind}` }, this.#words[kind]),
      el('b', { lang: this.#language }, words),
      el('span', { class: 'known' }, known.join(' · ')),
    );
    const isKept = () => button.ariaPressed === 'true';
    return button;
  }

  /**
   * @param {readonly number[]} facts
   * @param {boolean} on
   */
  #light(facts, on) {
    for (const fact of facts) this.#buttons[fact]?.classList.toggle('lit', on);
    for (const { mark, facts: covering } of this.#marks)
      if (covering.some((fact) => facts.includes(fact))) mark.classList.toggle('lit', on);
  }
}

/**
 * A paragraph with what was extracted from it; `cut` is the clipping that is looked for in it.
 *
 * @param {ParagraphView} paragraph
 * @param {string} language
 * @param {PlaceView | null} cut
 * @param {PageWords} words
 */
export const paragraphNode = (paragraph, language, cut, words) =>
  new Marked(paragraph, language, words).node(cut);
