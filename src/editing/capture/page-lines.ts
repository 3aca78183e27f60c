import { Readability } from '@mozilla/readability';
import { isLead, isSomebodysBiography } from './boilerplate.ts';
import { classNames, type DomDocument, type DomElement, MAX_ELEMENTS } from './dom.ts';
import { bareWords, type Line, type LineRole } from './lines.ts';
import { readBoxes } from './page-boxes.ts';
import { isAboutArticle } from './page-marks.ts';
import { readStretches, type Stretch } from './page-stretches.ts';

const NUMBER = 'data-stretch';

/** What holds no text for readers. */
const SILENT =
  'script, style, noscript, template, svg, math, iframe, object, embed, canvas, video, audio, map, select, datalist';

/** The elements that Readability takes for the article's, told by a number that is written on each. */
function readableElements(document: DomDocument, stretches: readonly Stretch[]): ReadonlySet<DomElement> {
  const elements = [...new Set(stretches.map(({ element }) => element))];
  elements.forEach((element, number) => {
    element.setAttribute(NUMBER, String(number));
  });
  const kept = new Set<DomElement>();
  try {
    const article = new Readability<DomElement>(document as never, {
      charThreshold: 200,
      maxElemsToParse: MAX_ELEMENTS,
      disableJSONLD: true,
      serializer: (node) => node as never,
    }).parse();
    for (const element of article?.content?.querySelectorAll(`[${NUMBER}]`) ?? []) {
      const found = elements[Number(element.getAttribute(NUMBER))];
      if (found !== undefined) kept.add(found);
    }
  } catch {
    // A page that Readability stumbles over is read by its marks alone.
  }
  return kept;
}

/** A bold line of so many words is a paragraph in bold, as a lead is, and no heading. */
const LONGEST_BOLD_HEADING = 9;

function roleOf({ text, element, bold, quoted }: Stretch): LineRole {
  const { localName } = element;
  if (localName === 'h1') return 'title';
  if (/^h[2-6]$/.test(localName)) return 'heading';
  if (localName === 'li') return 'item';
  const isLong = localName === 'p' && text.split(' ').length > LONGEST_BOLD_HEADING;
  if (bold && !isLong) return 'bold';
  if (quoted) return 'quotation';
  return localName === 'p' && !isAboutArticle(element) ? 'paragraph' : null;
}

/** Where the headline stands: the heading or bold line that says what the page is named, or else its first of the first rank. */
function headlineAt(stretches: readonly Stretch[], title: string | null): number {
  const named = title === null ? '' : bareWords(title);
  const says = ({ text, outside, element, bold }: Stretch) => {
    const words = bareWords(text);
    return (
      outside === null &&
      (bold || /^h[1-4]$/.test(element.localName)) &&
      (words === named || (words.length >= 20 && named.includes(words)))
    );
  };
  const found = named === '' ? -1 : stretches.findIndex(says);
  return found !== -1
    ? found
    : stretches.findIndex(({ element, outside }) => element.localName === 'h1' && outside === null);
}

/** The classes of what holds each stretch. */
const classesAround = (stretches: readonly Stretch[]): readonly string[] =>
  stretches.map(({ element }) => classNames(element.parentNode as DomElement | null).trim());

/**
 * The lines of a page in the order in which they stand, each with what the page's marks say of it: what is a heading
 * or a paragraph, and what belongs to menus, captions, boxes and the like. `title` is what the page says that it is
 * called. White space is taken as browsers show it; nothing else is changed. Uses the document up. Throws a PageError
 * for a page that is no article's by its size.
 */
export function readPageLines(document: DomDocument, title: string | null): readonly Line[] {
  for (const element of [...document.body.querySelectorAll(SILENT)]) element.remove();
  const stretches = readStretches(document.body);
  const boxed = readBoxes(stretches);
  // Readability takes the classes away.
  const around = classesAround(stretches);
  const kept = readableElements(document, stretches);
  const isKept = (stretch: Stretch, index: number) =>
    stretch.outside === null && !boxed.has(index) && kept.has(stretch.element);

  const headline = headlineAt(stretches, title);
  const first = stretches.findIndex(isKept);
  const last = stretches.findLastIndex(isKept);
  // A text that stands in several parts has the same classes around each.
  const classes = around.filter(
    (name, index) =>
      name !== '' && stretches[index]!.element.localName === 'p' && isKept(stretches[index]!, index),
  );
  const parts = new Set(classes.filter((name, index) => classes.indexOf(name) !== index));
  const isNamed = headline !== -1 && title !== null && first !== -1 && headline > first;
  // What stands above a headline that the page itself names is the site's, even where it reads like text.
  const begin =
    headline !== -1 && (headline < first || first === -1 || isNamed) ? headline : Math.max(first, 0);
  return stretches.map((stretch, index): Line => {
    const { text, outside, linked, element } = stretch;
    const isLink =
      element.localName !== 'h1' &&
      index !== headline &&
      ((linked > 0.7 && text.length < 300) || (linked > 0.4 && isLead(text)));
    // Who wrote it stands slanted at the end; a journalist whom the text is about stands there upright.
    const isNote = stretch.slanted && index > begin && isSomebodysBiography(text);
    // Pages written in Markdown have no other way to set a caption under a picture.
    const isCaption = stretch.slanted && element.querySelector('img') !== null;
    const away =
      index < begin
        ? 'above the article'
        : last !== -1 &&
            index > last &&
            !(element.localName === 'p' && element.parentNode === stretches[last]!.element.parentNode) &&
            !(/^(?:p|h[2-4])$/.test(element.localName) && parts.has(around[index]!))
          ? 'below the article'
          : null;
    return {
      text,
      role: index === headline ? 'title' : roleOf(stretch),
      outside:
        outside ??
        boxed.get(index) ??
        (isLink ? 'links to other pages' : isNote ? 'note on the author' : isCaption ? 'caption' : away),
    };
  });
}
