/**
 * Makes an element. Attributes whose name begins with "on" are listeners; a value of null or false leaves the
 * attribute out, true sets it bare. Children are nodes, or text that is never read as markup.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * The element of an id; the page's shell has it.
 *
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  return element;
}

/**
 * Says something to who can't see it.
 *
 * @param {string} text
 */
export function announce(text) {
  byId('status').textContent = text;
}

/**
 * Scrolls a pane so that a part of it stands at its top; the page around it stays where it is.
 *
 * @param {HTMLElement} pane
 * @param {Element} part
 */
export function scrollTo(pane, part) {
  const distance = part.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += distance - 8;
}
