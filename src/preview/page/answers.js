/** @import { Action, PlaceView, Reply } from '../wire.ts' */
/** @import { PageWords } from '../words.ts' */
import { announce, byId, el, scrollTo } from './dom.js';
import { messageNodes } from './message.js';
import { carryOut, locale } from './server.js';

/** @typedef {Exclude<Reply, { choices: unknown }>} Answered */

const EPHEMERAL = 1 << 6;
/** Answers that are kept on the page; older ones go. */
const MOST = 30;

/** The conversation: what was asked, and the answers with buttons that work. */
export class Answers {
  #log = byId('log');
  /** @type {PageWords} */
  #words;
  /** @type {(place: PlaceView) => void} */
  #onAnswer;
  /** @type {(place: PlaceView) => void} */
  #onPlace;

  /**
   * @param {PageWords} words
   * @param {(place: PlaceView) => void} onAnswer told where an answer's first clipping stands
   * @param {(place: PlaceView) => void} onPlace told where words stand that somebody wants to see
   */
  constructor(words, onAnswer, onPlace) {
    this.#words = words;
    this.#onAnswer = onAnswer;
    this.#onPlace = onPlace;
  }

  /**
   * Asks what was typed. The answer takes the place of `instead` where it is given and still there.
   *
   * @param {string} text
   * @param {HTMLElement | null} [instead]
   */
  ask(text, instead = null) {
    return this.#do({ kind: 'type', locale, text }, text, instead);
  }

  /**
   * Uses a command of a message's own menu.
   *
   * @param {string} command
   * @param {string} label what it is called
   * @param {string} message
   */
  check(command, label, message) {
    return this.#do({ kind: 'check', locale, command, text: message }, label, null);
  }

  /**
   * @param {Action} action
   * @param {string} label
   * @param {HTMLElement | null} instead
   * @returns {Promise<HTMLElement | null>} the answer; null where none came
   */
  async #do(action, label, instead) {
    try {
      const reply = /** @type {Answered} */ (await carryOut(action));
      const entry = this.#entry(reply, `${this.#words.used} `, label);
      if (instead?.isConnected) instead.replaceWith(entry);
      else this.#append(entry);
      announce(entry.querySelector('h3, p')?.textContent ?? '');
      const [first] = reply.places;
      if (first !== undefined) this.#onAnswer(first);
      return entry;
    } catch {
      this.#fail();
      return null;
    }
  }

  /**
   * @param {HTMLElement} entry
   * @param {Answered} answered what was pressed in
   * @param {string} customId
   * @param {readonly string[]} values
   * @param {string} label
   */
  async #press(entry, answered, customId, values, label) {
    const isPrivate = (answered.message.flags & EPHEMERAL) !== 0;
    const siblings = answered.customIds;
    try {
      const reply = /** @type {Answered} */ (
        await carryOut({ kind: 'press', locale, customId, siblings, values, isPrivate })
      );
      const next = this.#entry(reply, `${this.#words.pressed} `, label);
      if (reply.replaces) entry.replaceWith(next);
      else this.#append(next);
      next.focus({ preventScroll: true });
      void this.#lead(next);
      const [first] = reply.places;
      if (first !== undefined) this.#onAnswer(first);
    } catch {
      this.#fail();
    }
  }

  #fail() {
    this.#append(el('p', { class: 'failed' }, this.#words.failed));
    announce(this.#words.failed);
  }

  /** @param {HTMLElement} entry */
  #append(entry) {
    this.#log.querySelector('.empty')?.remove();
    this.#log.append(entry);
    while (this.#log.childElementCount > MOST) this.#log.firstElementChild?.remove();
    void this.#lead(entry);
  }

  /**
   * Scrolls to an entry's beginning, which is read first; again when its pictures are there, which have no height
   * before.
   *
   * @param {HTMLElement} entry
   */
  async #lead(entry) {
    scrollTo(this.#log, entry);
    const pictures = [...entry.querySelectorAll('img')];
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    scrollTo(this.#log, entry);
  }

  /**
   * @param {Answered} answered
   * @param {string} did
   * @param {string} what
   * @returns {HTMLElement}
   */
  #entry(answered, did, what) {
    const words = this.#words;
    const { message, files, places } = answered;
    const containers = messageNodes(message, {
      files,
      words,
      onPress: (id, values, label) => void this.#press(entry, answered, id, values, label),
    });
    const time = new Date().toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });
    const isPrivate = (message.flags & EPHEMERAL) !== 0;
    const entry = el(
      'article',
      { class: 'answer', tabindex: '-1', 'aria-label': `Clippings: ${what}` },
      el('p', { class: 'interaction' }, el('b', {}, words.you), ` ${did}`, el('b', { class: 'typed' }, what)),
      el('img', { class: 'avatar', src: '/page/icon.svg', alt: '', width: 40, height: 40 }),
      el(
        'div',
        { class: 'body' },
        el(
          'p',
          { class: 'author' },
          el('b', {}, 'Clippings'),
          el('span', { class: 'app' }, words.app),
          el('time', {}, time),
        ),
        ...containers,
        isPrivate ? this.#privateFoot(() => entry.remove()) : null,
      ),
      this.#backstage(message, places),
    );
    return entry;
  }

  /** @param {() => void} onDismiss */
  #privateFoot(onDismiss) {
    const dismiss = () => {
      onDismiss();
      byId('ask').focus();
    };
    return el(
      'p',
      { class: 'private' },
      `${this.#words.onlyYou} • `,
      el('button', { type: 'button', class: 'as-link', onclick: dismiss }, this.#words.dismiss),
    );
  }

  /**
   * What Discord doesn't show: where the words stand, and the JSON itself.
   *
   * @param {unknown} message
   * @param {readonly PlaceView[]} places
   */
  #backstage(message, places) {
    const links = places.map((place) =>
      el(
        'li',
        {},
        el('button', { type: 'button', class: 'as-link', onclick: () => this.#onPlace(place) }, place.label),
      ),
    );
    return el(
      'footer',
      { class: 'backstage' },
      links.length === 0
        ? null
        : el(
            'div',
            { class: 'places' },
            el('span', {}, `${this.#words.places}:`),
            el('ul', { class: 'places-list' }, ...links),
          ),
      el(
        'details',
        {},
        el('summary', {}, this.#words.json),
        el('pre', { tabindex: '0' }, JSON.stringify(message, null, 2)),
      ),
    );
  }
}
