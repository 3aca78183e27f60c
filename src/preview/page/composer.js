/** @import { RegisteredCommand, Reply } from '../wire.ts' */
/** @import { Suggestion } from './completion.js' */
import { following } from './completion.js';
import { byId, el } from './dom.js';
import { carryOut, locale } from './server.js';

/** Milliseconds without a key after which the coverage is asked for values. */
const PAUSE = 80;

/** The command line: a combobox whose suggestions come from the registered commands and from the coverage. */
export class Composer {
  #input = /** @type {HTMLInputElement} */ (byId('ask'));
  #box = byId('suggestions');
  /** @type {readonly RegisteredCommand[]} */
  commands = [];
  /** @type {readonly Suggestion[]} */
  #suggestions = [];
  #active = -1;
  /** Counts what was typed, so that a late answer is known as such. */
  #turn = 0;
  /** @type {readonly string[]} */
  #history = [];
  #past = 0;

  /** @param {(text: string) => void} onSubmit */
  constructor(onSubmit) {
    const input = this.#input;
    byId('ask-form').addEventListener('submit', (event) => {
      event.preventDefault();
      const text = input.value.trim();
      if (text === '') return;
      this.#history = [...this.#history.filter((line) => line !== text), text].slice(-100);
      this.#past = this.#history.length;
      input.value = '';
      this.#close();
      onSubmit(text);
    });
    input.addEventListener('input', () => void this.#complete());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    input.addEventListener('focus', () => {
      if (input.value !== '') void this.#complete();
    });
  }

  async #complete() {
    const turn = ++this.#turn;
    const { value: line } = this.#input;
    const { suggestions, value } = following(line, this.commands, locale);
    this.#show(suggestions);
    if (value === null) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (turn !== this.#turn) return;
    const { command, option, typed, front } = value;
    try {
      const reply = /** @type {Extract<Reply, { choices: unknown }>} */ (
        await carryOut({ kind: 'complete', locale, command, option, typed })
      );
      if (turn !== this.#turn) return;
      const values = reply.choices.map((choice) => ({
        label: choice.name,
        description: '',
        line: `${front}${choice.value} `,
      }));
      this.#show([...values, ...suggestions]);
    } catch {
      // Suggestions are a help; the answer will say what is wrong.
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { key } = event;
    const isOpen = this.#suggestions.length > 0;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const step = key === 'ArrowDown' ? 1 : -1;
      if (isOpen) this.#activate(this.#active < 0 && step < 0 ? -1 : this.#active + step);
      else this.#recall(step);
    } else if (key === 'Escape') {
      this.#close();
    } else if (isOpen && key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#take(this.#active);
    } else if (isOpen && key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      this.#take(Math.max(0, this.#active));
    }
  }

  /** @param {number} step through what was asked before */
  #recall(step) {
    this.#past = Math.max(0, Math.min(this.#history.length, this.#past + step));
    this.#input.value = this.#history[this.#past] ?? '';
  }

  /** @param {number} index */
  #take(index) {
    const taken = this.#suggestions[index];
    if (taken === undefined) return;
    this.#input.value = taken.line;
    this.#input.focus();
    void this.#complete();
  }

  /** @param {number} index past either end goes on at the other */
  #activate(index) {
    const options = [...this.#box.children];
    this.#active = (index + options.length) % options.length;
    options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.#active));
    });
    const active = options[this.#active];
    active?.scrollIntoView({ block: 'nearest' });
    this.#input.setAttribute('aria-activedescendant', active?.id ?? '');
  }

  /** Takes the suggestions away, and those that are still to come. */
  #close() {
    this.#turn += 1;
    this.#show([]);
  }

  /** @param {readonly Suggestion[]} suggestions */
  #show(suggestions) {
    this.#suggestions = suggestions;
    this.#active = -1;
    this.#input.removeAttribute('aria-activedescendant');
    this.#input.setAttribute('aria-expanded', String(suggestions.length > 0));
    this.#box.hidden = suggestions.length === 0;
    this.#box.replaceChildren(
      ...suggestions.map(({ label, description }, index) =>
        el(
          'div',
          {
            role: 'option',
            id: `suggestion-${index}`,
            'aria-selected': 'false',
            // The input keeps the focus.
            onmousedown: (/** @type {Event} */ event) => event.preventDefault(),
            onclick: () => this.#take(index),
          },
          el('b', {}, label),
          description === '' ? null : el('span', { class: 'suggestion-about' }, ` ${description}`),
        ),
      ),
    );
  }
}
