/** @import { Overview, RegisteredCommand } from '../wire.ts' */
/** @import { PageWords } from '../words.ts' */
import { descriptionIn, nameIn } from './completion.js';
import { byId, el } from './dom.js';
import { locale } from './server.js';

/**
 * Lists every command: a slash command with its examples, each a press away, and one of a message's own menu with room
 * for a message.
 *
 * @param {Overview} overview
 * @param {(text: string) => void} onAsk
 * @param {(command: string, label: string, message: string) => void} onCheck
 */
export function showCommands({ commands, examples, words }, onAsk, onCheck) {
  const items = commands.map((command) =>
    command.type === 1
      ? slashCommand(command, examples[command.name] ?? [], onAsk)
      : messageCommand(command, words, onCheck),
  );
  byId('commands')
    .querySelector(':scope > ul')
    ?.replaceChildren(...items);
}

/**
 * @param {RegisteredCommand} command
 * @param {readonly string[]} examples
 * @param {(text: string) => void} onAsk
 */
function slashCommand(command, examples, onAsk) {
  const name = `/${nameIn(command, locale)}`;
  const buttons = (examples.length > 0 ? examples : [name]).map((ask) =>
    el('li', {}, el('button', { type: 'button', class: 'example', onclick: () => onAsk(ask) }, ask)),
  );
  return el(
    'li',
    { class: 'command' },
    el('h3', { class: 'command-name' }, name),
    el('p', { class: 'command-about' }, descriptionIn(command, locale)),
    el('ul', {}, ...buttons),
  );
}

/**
 * @param {RegisteredCommand} command
 * @param {PageWords} words
 * @param {(command: string, label: string, message: string) => void} onCheck
 */
function messageCommand(command, words, onCheck) {
  const name = nameIn(command, locale);
  const message = el('textarea', { rows: 3, maxlength: 2000, 'aria-label': words.checkHint });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (message.value.trim() !== '') onCheck(command.name, name, message.value);
  };
  return el(
    'li',
    { class: 'command' },
    el('h3', { class: 'command-name' }, name),
    el('p', { class: 'command-about' }, words.checkHint),
    el('form', { class: 'check', onsubmit: submit }, message, el('button', { class: 'example' }, name)),
  );
}
