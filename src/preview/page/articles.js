/** @import { ArticleLine, ArticleView, FactKind, PlaceView } from '../wire.ts' */
/** @import { PageWords } from '../words.ts' */
import { byId, el, scrollTo } from './dom.js';
import { paragraphNode } from './paragraph.js';
import { fetchArticle } from './server.js';

/** @type {readonly FactKind[]} */
const KINDS = ['figure', 'person', 'organisation', 'quotation', 'date'];

/** More than this are found more quickly by their publishers. */
const MOST_IN_ONE_LIST = 10;

/**
 * What there is to choose from: of many articles, those of one publisher together.
 *
 * @param {readonly ArticleLine[]} articles
 */
function options(articles) {
  const option = (/** @type {ArticleLine} */ { id, title, about }) =>
    el('option', { value: id }, `${title} — ${about}`);
  if (articles.length <= MOST_IN_ONE_LIST) return articles.map(option);
  const publishers = [...new Set(articles.map(({ publisher }) => publisher))].sort((a, b) =>
    a.localeCompare(b),
  );
  return publishers.map((label) =>
    el('optgroup', { label }, ...articles.filter(({ publisher }) => publisher === label).map(option)),
  );
}

/** The coverage: one article with its paragraphs, and what was extracted from each, marked in the text. */
export class Articles {
  #article = byId('article');
  #choice = /** @type {HTMLSelectElement} */ (byId('choose-article'));
  /** @type {PageWords} */
  #words;
  /** @type {string | null} */
  #shown = null;
  /** @type {PlaceView | null} */
  #place = null;

  /** @param {PageWords} words */
  constructor(words) {
    this.#words = words;
    this.#choice.addEventListener('change', () => void this.show(this.#choice.value));
    byId('articles')
      .querySelector('.marks')
      ?.append(...KINDS.map((kind) => this.#filter(kind)), el('mark', { class: 'cut sample' }, words.cut));
  }

  /** @param {FactKind} kind */
  #filter(kind) {
    const toggle = (/** @type {Event} */ { currentTarget }) => {
      const { checked } = /** @type {HTMLInputElement} */ (currentTarget);
      this.#article.classList.toggle(`without-${kind}`, !checked);
    };
    return el(
      'label',
      {},
      el('input', { type: 'checkbox', checked: true, onchange: toggle }),
      el('span', { class: `kind ${kind}` }, this.#words[kind]),
    );
  }

  /**
   * Lists the articles, and shows again the one that is open.
   *
   * @param {readonly ArticleLine[]} articles
   */
  async list(articles) {
    this.#choice.replaceChildren(...options(articles));
    const open = this.#shown ?? articles[0]?.id ?? null;
    if (open !== null) await this.show(open, this.#place);
  }

  /**
   * Shows an article, at a place in it where one is given.
   *
   * @param {string} id
   * @param {PlaceView | null} [place]
   */
  async show(id, place = null) {
    this.#shown = id;
    this.#place = place;
    const article = await fetchArticle(id);
    if (this.#shown !== id || this.#place !== place) return;
    if (article === null) {
      this.#article.replaceChildren(el('p', {}, this.#words.articleGone));
      return;
    }
    this.#choice.value = id;
    this.#article.replaceChildren(...this.#head(article), ...this.#paragraphs(article, place));
    this.reveal();
  }

  /** Scrolls to the clipping that is looked for, or else to the article's head. */
  reveal() {
    const part = this.#article.querySelector(this.#place === null ? '.headline' : '.cut');
    if (part !== null) scrollTo(this.#article, part.closest('.paragraph') ?? part);
  }

  /**
   * @param {ArticleView} article
   * @returns {readonly HTMLElement[]}
   */
  #head({ title, language, about, url, notes }) {
    const link = { href: url, target: '_blank', rel: 'noopener noreferrer' };
    return [
      el('h3', { class: 'headline', lang: language }, title),
      el('p', { class: 'about' }, about),
      el(
        'ul',
        { class: 'notes' },
        ...notes.map((note) => el('li', {}, note)),
        el(
          'li',
          {},
          el('a', link, this.#words.original, el('span', { class: 'unseen' }, ` (${this.#words.opensNew})`)),
        ),
      ),
    ];
  }

  /**
   * @param {ArticleView} article
   * @param {PlaceView | null} place
   * @returns {readonly HTMLElement[]}
   */
  #paragraphs({ paragraphs, language }, place) {
    let heading = /** @type {string | null} */ (null);
    return paragraphs.flatMap((paragraph) => {
      const own = place?.paragraph === paragraph.number ? place : null;
      const above =
        paragraph.heading !== null && paragraph.heading !== heading
          ? [el('h4', { class: 'subheading', lang: language }, paragraph.heading)]
          : [];
      heading = paragraph.heading;
      return [...above, paragraphNode(paragraph, language, own, this.#words)];
    });
  }
}
