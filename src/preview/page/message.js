/*
 * Shows a message's JSON as Discord does. No maintained library of web components knows Components V2, and those that
 * there are need a bundler and make buttons that no keyboard reaches; these few parts are all that the bot sends.
 */

/** @import { ActionRow, Button, Gallery, LinkButton, Message, Part, Section, Select } from '../../message/components.ts' */
/** @import { PageWords } from '../words.ts' */
/** @import { Block, Inline, Item } from './markdown.js' */
import { el } from './dom.js';
import { readMarkdown } from './markdown.js';

/**
 * What a shown message needs beside its JSON.
 *
 * @typedef {object} Surroundings
 * @property {Readonly<Record<string, string>>} files attachment name → address
 * @property {PageWords} words
 * @property {(customId: string, values: readonly string[], label: string) => void} onPress
 */

const TAGS = /** @type {const} */ ({ bold: 'strong', italic: 'em', underline: 'u', strike: 's' });

/**
 * @param {readonly Inline[]} inlines
 * @param {Surroundings} around
 * @returns {readonly (Node | string)[]}
 */
function inlineNodes(inlines, around) {
  return inlines.map((inline) => {
    if (typeof inline === 'string') return inline;
    switch (inline.kind) {
      case 'link':
        return el(
          'a',
          { href: inline.url, target: '_blank', rel: 'noopener noreferrer' },
          ...inlineNodes(inline.children, around),
          el('span', { class: 'unseen' }, ` (${around.words.opensNew})`),
        );
      case 'mention':
        return el(
          'span',
          { class: 'mention' },
          inline.text.startsWith('@') ? inline.text : `@${around.words.you}`,
        );
      case 'code':
        return el('code', {}, inline.text);
      case 'time':
        return el('time', {}, new Date(Number(inline.text) * 1000).toLocaleString());
      case 'emoji':
        return inline.text;
      case 'spoiler':
        return el('span', { class: 'spoiler' }, ...inlineNodes(inline.children, around));
      default:
        return el(TAGS[inline.kind], {}, ...inlineNodes(inline.children, around));
    }
  });
}

/**
 * @param {readonly Item[]} items
 * @param {Surroundings} around
 */
function listNode(items, around) {
  const list = el('ul');
  for (const { depth, children } of items) {
    let into = list;
    for (let level = 0; level < depth; level += 1) {
      const last = into.lastElementChild;
      if (last === null) break;
      const nested =
        [...last.children].find((child) => child instanceof HTMLUListElement) ??
        el('ul', { class: 'nested' });
      last.append(nested);
      into = /** @type {HTMLUListElement} */ (nested);
    }
    into.append(el('li', {}, ...inlineNodes(children, around)));
  }
  return list;
}

/**
 * @param {Block} block
 * @param {Surroundings} around
 * @returns {Node}
 */
function blockNode(block, around) {
  switch (block.kind) {
    case 'heading':
      // The page has two levels of headings above its messages.
      return el('h3', { class: `level level-${block.level}` }, ...inlineNodes(block.children, around));
    case 'small':
      return el('p', { class: 'small' }, ...inlineNodes(block.children, around));
    case 'quote':
      return el('blockquote', {}, ...block.blocks.map((inner) => blockNode(inner, around)));
    case 'list':
      return listNode(block.items, around);
    default:
      return block.children.length === 0 || block.children.every((child) => child === '')
        ? el('p', { class: 'blank' })
        : el('p', {}, ...inlineNodes(block.children, around));
  }
}

/**
 * @param {string} content
 * @param {Surroundings} around
 */
function textNode(content, around) {
  return el('div', { class: 'text' }, ...readMarkdown(content).map((block) => blockNode(block, around)));
}

const STYLES = { 1: 'primary', 2: 'secondary', 4: 'danger', 5: 'secondary' };

/**
 * @param {Button | LinkButton} button
 * @param {Surroundings} around
 */
function buttonNode(button, around) {
  if (button.style === 5)
    return el(
      'a',
      { class: 'button secondary', href: button.url, target: '_blank', rel: 'noopener noreferrer' },
      button.label,
      el('span', { 'aria-hidden': 'true' }, ' ↗'),
      el('span', { class: 'unseen' }, ` (${around.words.opensNew})`),
    );
  const { custom_id: id, label, style } = button;
  return el(
    'button',
    {
      type: 'button',
      class: `button ${STYLES[style]}`,
      disabled: button.disabled === true,
      onclick: () => around.onPress(id, [], label),
    },
    label,
  );
}

/**
 * @param {Select} select
 * @param {Surroundings} around
 */
function selectNode({ custom_id: id, placeholder, options }, around) {
  const choices = options.map(({ label, value, description }) =>
    el(
      'li',
      {},
      el(
        'button',
        { type: 'button', class: 'option', onclick: () => around.onPress(id, [value], label) },
        el('span', {}, label),
        description === undefined ? null : el('span', { class: 'description' }, description),
      ),
    ),
  );
  return el('details', { class: 'select' }, el('summary', {}, placeholder), el('ul', {}, ...choices));
}

/**
 * @param {ActionRow} row
 * @param {Surroundings} around
 */
function rowNode({ components }, around) {
  const nodes = components.map((component) =>
    component.type === 3 ? selectNode(component, around) : buttonNode(component, around),
  );
  return el('div', { class: 'row' }, ...nodes);
}

/**
 * @param {Section} section
 * @param {Surroundings} around
 */
function sectionNode({ components, accessory }, around) {
  const texts = components.map(({ content }) => textNode(content, around));
  return el('div', { class: 'section' }, el('div', {}, ...texts), buttonNode(accessory, around));
}

/**
 * @param {Gallery} gallery
 * @param {Surroundings} around
 */
function galleryNode({ items }, around) {
  const figures = items.map(({ media, description }) => {
    const name = media.url.replace(/^attachment:\/\//, '');
    const address = around.files[name];
    return el(
      'figure',
      {},
      address === undefined ? null : el('img', { src: address, alt: description }),
      el('details', { class: 'alt' }, el('summary', {}, around.words.alt), el('p', {}, description)),
    );
  });
  return el('div', { class: 'gallery' }, ...figures);
}

/**
 * @param {Part} part
 * @param {Surroundings} around
 * @returns {Node}
 */
function partNode(part, around) {
  switch (part.type) {
    case 1:
      return rowNode(part, around);
    case 9:
      return sectionNode(part, around);
    case 10:
      return textNode(part.content, around);
    case 12:
      return galleryNode(part, around);
    case 14:
      return part.divider ? el('hr') : el('div', { class: 'space' });
  }
}

/**
 * A message's containers.
 *
 * @param {Message} message
 * @param {Surroundings} around
 * @returns {readonly HTMLElement[]}
 */
export function messageNodes({ components }, around) {
  return components.map(({ components: parts }) =>
    el('div', { class: 'container' }, ...parts.map((part) => partNode(part, around))),
  );
}
