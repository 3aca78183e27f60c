import { type Locale, say } from '../wording/wording.ts';

/** What the page itself says and its scripts need to know, by the last part of its key. */
const PAGE_WORDS = {
  title: 'preview.title',
  skip: 'preview.skip',
  view: 'preview.view',
  answers: 'preview.answers',
  articles: 'preview.articles',
  commands: 'preview.commands',
  commandsHint: 'preview.commandsHint',
  checkHint: 'preview.checkHint',
  language: 'preview.language',
  theme: 'preview.theme',
  dark: 'preview.dark',
  light: 'preview.light',
  width: 'preview.width',
  desktop: 'preview.desktop',
  phone: 'preview.phone',
  ask: 'preview.ask',
  askHint: 'preview.askHint',
  send: 'preview.send',
  suggestions: 'preview.suggestions',
  you: 'preview.you',
  app: 'preview.app',
  onlyYou: 'preview.onlyYou',
  dismiss: 'preview.dismiss',
  used: 'preview.used',
  pressed: 'preview.pressed',
  places: 'preview.places',
  json: 'preview.json',
  alt: 'preview.alt',
  opensNew: 'preview.opensNew',
  empty: 'preview.empty',
  failed: 'preview.failed',
  changed: 'preview.changed',
  articleGone: 'preview.articleGone',
  chooseArticle: 'preview.chooseArticle',
  original: 'preview.original',
  marks: 'preview.marks',
  nothingFound: 'preview.nothingFound',
  faults: 'preview.faults',
  facts: 'preview.facts',
  cut: 'preview.cut',
  figure: 'preview.kind.figure',
  person: 'preview.kind.person',
  organisation: 'preview.kind.organisation',
  quotation: 'preview.kind.quotation',
  date: 'preview.kind.date',
} as const;

export type PageWords = Readonly<Record<keyof typeof PAGE_WORDS, string>>;

export function pageWords(locale: Locale): PageWords {
  return Object.fromEntries(
    Object.entries(PAGE_WORDS).map(([name, key]) => [name, say(locale, key)]),
  ) as PageWords;
}
