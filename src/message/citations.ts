import type { Clipping } from '../answers/answer.ts';
import { type Locale, say } from '../wording/wording.ts';
import { bibtex, cslJson, styledCitations } from './cite.ts';
import { MAX_TEXT, type Message, messageOf, textDisplay } from './components.ts';
import { inline } from './escape.ts';

// Within code nothing is escaped; what would end it is broken by a sign that is not seen there.
const code = (language: string, text: string): string =>
  `\`\`\`${language}\n${text.replaceAll('```', '`\u200b`\u200b`')}\n\`\`\``;

/**
 * How to cite the article of a clipping, privately: in three styles, as BibTeX and as CSL-JSON; forms that no longer
 * fit are left out whole. Under a summary it says that the words are not the publisher's.
 */
export function citationsMessage({ article, paragraph, form }: Clipping, locale: Locale): Message {
  const styles = Object.entries(styledCitations(article)).map(
    ([style, text]) => `**${style}**\n${inline(text)}`,
  );
  const forms = [
    ...styles,
    `**BibTeX**\n${code('bibtex', bibtex(article))}`,
    `**CSL-JSON**\n${code('json', cslJson(article))}`,
  ];
  const heading = say(locale, 'message.citeHeading', { paragraph: paragraph.number });
  const notes = form === 'summary' ? [`-# ${say(locale, 'message.citeSummary')}`] : [];
  const texts: string[] = [`### ${heading}`];
  let length = heading.length + 400;
  for (const text of forms) {
    if (length + text.length > MAX_TEXT) continue;
    texts.push(text);
    length += text.length;
  }
  return messageOf([...texts, ...notes].map(textDisplay), true);
}
