/** @import { Act, ArticleView, House, Reply, State } from '../wire.ts' */

/** The locale of the page; the server wrote it there. */
export const locale = /** @type {'en-US' | 'es-ES'} */ (document.documentElement.dataset.locale);

/**
 * @param {string} path
 * @param {RequestInit} [init]
 */
async function fetchJson(path, init) {
  const response = await fetch(path, init);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** @returns {Promise<House>} */
export const fetchHouse = () => fetchJson(`/api/house?locale=${locale}`);

/**
 * @param {string} id
 * @returns {Promise<ArticleView | null>} null where there is no such article (any more)
 */
export async function fetchArticle(id) {
  const response = await fetch(`/api/articles/${encodeURIComponent(id)}?locale=${locale}`);
  return response.ok ? response.json() : null;
}

/**
 * @template {Reply} R
 * @param {Act} act
 * @returns {Promise<R>}
 */
export const carryOut = (act) =>
  fetchJson('/api/acts', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(act),
  });

/**
 * Calls back with the state of the coverage: now, and whenever it changes. The browser connects again by itself.
 *
 * @param {(state: State) => void} onState
 */
export function listen(onState) {
  new EventSource('/api/changes').addEventListener('state', ({ data }) => onState(JSON.parse(data)));
}
