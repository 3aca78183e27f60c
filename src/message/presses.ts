import type { Answer, Clipping } from '../answers/answer.ts';
import { wordsOf } from '../answers/words.ts';
import { chartSpec } from '../chart/spec.ts';
import type { Article } from '../corpus/article.ts';
import { type Locale, localeFor, say } from '../wording/wording.ts';
import type { View } from './answer.ts';
import type { Ask } from './ask.ts';
import { runAsk, viewOf } from './asking.ts';
import { type Callback, fresh, type Services } from './callback.ts';
import { chartMessage, type Illustrated, illustratedAnswer } from './chart.ts';
import { type Choice, chooseMessage } from './choose.ts';
import { citationsMessage } from './citations.ts';
import { Unshowable } from './clipping.ts';
import { type Message, sentence } from './components.ts';
import { contextMessage } from './context.ts';
import { inline } from './escape.ts';
import type { Incoming } from './incoming.ts';
import { lookUp } from './look-up.ts';
import {
  type ChosenFor,
  chosenId,
  fingerprint,
  type Press,
  type Reference,
  readPress,
  readReference,
  referenceTo,
  writeReference,
} from './press.ts';
import { sourcesMessage } from './sources.ts';
import { wordsMessage } from './words.ts';

type Pressed = Extract<Incoming, { kind: 'press' }>;
type AboutAnswer = Extract<Press, { readonly fingerprint: string }>;

const alone = (message: Message): Illustrated => ({ message, files: [] });

const tell = (locale: Locale, key: string): Callback => fresh(alone(sentence(inline(say(locale, key)))));

/** What is pressed on one's own private message changes it; what others see too is answered privately. */
function turn({ isPrivate }: Pressed, shown: Illustrated): Callback {
  if (!isPrivate) return fresh(shown);
  // A chart that was there stays unless it is taken away.
  const data = shown.files.length > 0 ? shown.message : { ...shown.message, attachments: [] };
  return { ...fresh(shown), type: 7, data };
}

const everyClipping = (answer: Answer): readonly Clipping[] => [...answer.clippings, ...answer.nearest];

const articlesOf = (answer: Answer): readonly Article[] => [
  ...new Set(everyClipping(answer).map(({ article }) => article)),
];

/** Where a clipping stands, for those who keep the coverage. */
function place({ article, paragraph, start, end }: Clipping): string {
  return `${article.id} ¶${paragraph.number} ${start}–${end}, version ${article.version.slice(0, 8)}`;
}

function report(services: Services, clipping: Clipping, locale: Locale): Message {
  services.report(place(clipping));
  return sentence(inline(say(locale, 'discord.reported')));
}

function choices(clippings: readonly Clipping[], what: ChosenFor): readonly Choice[] {
  const seen = new Set<Article>();
  return clippings.flatMap((clipping): readonly Choice[] => {
    const { article, paragraph } = clipping;
    if (what === 'cite' && seen.has(article)) return [];
    seen.add(article);
    const value = writeReference(referenceTo(clipping));
    return what === 'cite'
      ? [{ label: article.publisher, description: article.title, value }]
      : [{ label: `${article.publisher}, ¶${paragraph.number}`, description: clipping.text, value }];
  });
}

/** Does at once what there is one object for, and otherwise asks for which. */
function choose(services: Services, answer: Answer, what: ChosenFor, locale: Locale): Callback {
  const clippings = everyClipping(answer);
  const offered = choices(clippings, what);
  const [first] = clippings;
  if (first === undefined) return tell(locale, 'discord.articleGone');
  if (offered.length > 1)
    return fresh(alone(chooseMessage(say(locale, `discord.choose.${what}`), chosenId(what), offered)));
  return fresh(alone(what === 'cite' ? citationsMessage(first, locale) : report(services, first, locale)));
}

async function chart(services: Services, answer: Answer, locale: Locale): Promise<Callback> {
  const spec = chartSpec(answer, locale);
  if (spec === null) return tell(locale, 'discord.noChart');
  const drawn = await chartMessage(services.charts, answer, spec, locale);
  return drawn === null ? tell(locale, 'discord.chartFailed') : fresh(drawn);
}

async function aboutAnswer(services: Services, pressed: Pressed, press: AboutAnswer): Promise<Callback> {
  const locale = localeFor(pressed.locale);
  if (press.ask === null) return tell(locale, 'discord.oldButton');
  const [picked] = pressed.values;
  const ask: Ask =
    press.verb === 'pick' && picked !== undefined
      ? { ...press.ask, options: { ...press.ask.options, name: picked } }
      : press.ask;
  const answering = services.answering();
  const answer = runAsk(answering, ask, { locale, now: services.now() });
  const asked = viewOf(answering, ask, locale);
  if (press.verb === 'pick') return turn(pressed, await illustratedAnswer(services.charts, answer, asked));
  const changed = fingerprint(answer) !== press.fingerprint;
  const notice = changed ? say(locale, 'discord.changed') : null;
  const view: View = { ...asked, page: press.page, ...(notice === null ? {} : { notice }) };
  switch (press.verb) {
    case 'page':
      return turn(pressed, await illustratedAnswer(services.charts, answer, view));
    case 'share':
      if (!pressed.mayPost) return tell(locale, 'discord.mayNotPost');
      // What is posted is what the sharer has read; a changed answer is shown to them first.
      if (changed) return turn(pressed, await illustratedAnswer(services.charts, answer, view));
      if (!services.firstShare(`${pressed.messageId} ${press.page}`))
        return tell(locale, 'discord.sharedAlready');
      return fresh(await illustratedAnswer(services.charts, answer, { ...view, sharedBy: pressed.userId }));
    case 'words':
      return fresh(alone(wordsMessage(wordsOf(answer, answering.coverage.glossary, locale), locale)));
    case 'chart':
      return chart(services, answer, locale);
    case 'sources':
      return fresh(alone(sourcesMessage(articlesOf(answer), locale, notice)));
    case 'cite':
    case 'report':
      return changed
        ? fresh(await illustratedAnswer(services.charts, answer, view))
        : choose(services, answer, press.verb, locale);
  }
}

function aboutClipping(
  services: Services,
  reference: Reference,
  verb: 'context' | ChosenFor,
  locale: Locale,
): Message {
  const found = lookUp(services.answering().coverage, reference, locale);
  if (found.clipping === null) return sentence(inline(found.why));
  if (verb === 'report') return report(services, found.clipping, locale);
  if (verb === 'cite') return citationsMessage(found.clipping, locale);
  try {
    return contextMessage(
      found.clipping,
      locale,
      found.changed ? say(locale, 'discord.articleChanged') : null,
    );
  } catch (error) {
    if (!(error instanceof Unshowable)) throw error;
    return sentence(inline(say(locale, 'discord.unshowable')));
  }
}

const CLIPPING_ACTIONS = { context: 'context', citeOne: 'cite', reportOne: 'report' } as const;

/** Answers a pressed button or a choice from a menu, from its custom_id and its message alone. */
export async function respondToPress(services: Services, pressed: Pressed): Promise<Callback> {
  const locale = localeFor(pressed.locale);
  const press = readPress(pressed.customId, pressed.siblings);
  if (press === null) return tell(locale, 'discord.oldButton');
  switch (press.verb) {
    case 'takeDown':
      if (pressed.userId !== press.sharer && !pressed.mayModerate) return tell(locale, 'discord.notYours');
      // Should it not be deleted then, its chart must not stay.
      return {
        type: 7,
        data: { ...sentence(inline(say(locale, 'discord.takenDown'))), attachments: [] },
        thenDelete: true,
      };
    case 'confirm':
    case 'cancel': {
      const { respondToDecision } = await import('./keeping/respond.ts');
      return respondToDecision(services, pressed, press);
    }
    case 'chosen': {
      const reference = readReference(pressed.values[0] ?? '');
      if (reference === null) return tell(locale, 'discord.oldButton');
      return turn(pressed, alone(aboutClipping(services, reference, press.what, locale)));
    }
    case 'context':
    case 'citeOne':
    case 'reportOne':
      return fresh(alone(aboutClipping(services, press.reference, CLIPPING_ACTIONS[press.verb], locale)));
    default:
      return aboutAnswer(services, pressed, press);
  }
}
