/** @import { House } from '../wire.ts' */
import { descriptionIn, nameIn } from './completion.js';
import { byId, el } from './dom.js';
import { locale } from './server.js';

/**
 * Lists every slash command with its examples, each a press away.
 *
 * @param {House} house
 * @param {(text: string) => void} onAsk
 */
export function showCommands({ commands, examples }, onAsk) {
  const items = commands
    .filter(({ type }) => type === 1)
    .map((command) => {
      const name = `/${nameIn(command, locale)}`;
      const tried = [...new Set([...(examples[command.name] ?? [])])];
      const asks = tried.length > 0 ? tried : [name];
      const buttons = asks.map((ask) =>
        el('li', {}, el('button', { type: 'button', class: 'example', onclick: () => onAsk(ask) }, ask)),
      );
      return el(
        'li',
        { class: 'command' },
        el('h3', { class: 'command-name' }, name),
        el('p', { class: 'command-about' }, descriptionIn(command, locale)),
        el('ul', {}, ...buttons),
      );
    });
  byId('commands')
    .querySelector(':scope > ul')
    ?.replaceChildren(...items);
}
