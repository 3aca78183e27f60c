import type { Article } from '../corpus/article.ts';
import { articleHash, readPress, versionHash } from '../message/press.ts';
import type { Coverage } from '../search/coverage.ts';
import { type Locale, say } from '../wording/wording.ts';
import type { PlaceView } from './wire.ts';

/**
 * Where the clippings of a message stand, read off its own buttons as a press would read them, in their order and
 * each once. A clipping whose article has changed since isn't placed.
 */
export function placesOf(
  customIds: readonly string[],
  coverage: Coverage,
  locale: Locale,
): readonly PlaceView[] {
  const places = new Map<string, PlaceView>();
  const byHash = new Map<string, Article>();
  for (const article of coverage.articles) byHash.set(articleHash(article), article);
  for (const id of customIds) {
    const press = readPress(id, []);
    if (press === null || !('reference' in press)) continue;
    const { article: hash, version, paragraph, start, end } = press.reference;
    const article = byHash.get(hash);
    if (article === undefined || versionHash(article) !== version) continue;
    places.set(`${article.id} ${paragraph} ${start} ${end}`, {
      article: article.id,
      paragraph,
      start,
      end,
      label: say(locale, 'preview.place', { publisher: article.publisher, paragraph }),
    });
  }
  return [...places.values()];
}
