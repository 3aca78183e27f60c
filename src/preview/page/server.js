/** @import { Action, ArticleView, Overview, Reply, State } from '../wire.ts' */

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

/** @returns {Promise<Overview>} */
export const fetchOverview = () => fetchJson(`/api/overview?locale=${locale}`);

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
 * @param {Action} action
 * @returns {Promise<R>}
 */
export const carryOut = (action) =>
  fetchJson('/api/actions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(action),
  });

/**
 * Calls back with the state of the coverage: now, and whenever it changes. The browser connects again by itself.
 *
 * @param {(state: State) => void} onState
 */
export function listen(onState) {
  new EventSource('/api/changes').addEventListener('state', ({ data }) => onState(JSON.parse(data)));
}
