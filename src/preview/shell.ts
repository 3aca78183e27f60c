import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { LOCALES, type Locale } from '../wording/wording.ts';
import { pageWords } from './words.ts';

export interface ShellOptions {
  readonly locale: Locale;
  readonly theme: 'dark' | 'light';
  /** How wide answers are shown, as on which device. */
  readonly width: 'desktop' | 'phone';
}

type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A choice of one among few, as radio buttons. */
function choice(
  name: string,
  legend: string,
  chosen: string,
  options: readonly (readonly [value: string, label: string])[],
): Markup {
  const labels = options.map(
    ([value, label]) => html`<label>
          <input type="radio" name="${name}" value="${value}"${value === chosen ? raw(' checked') : ''}>
          <span>${label}</span>
        </label>`,
  );
  return html`<fieldset class="choice ${name}">
        <legend class="unseen">${legend}</legend>
        ${labels}
      </fieldset>`;
}

const LANGUAGES: Readonly<Record<Locale, string>> = { 'en-US': 'English', 'es-ES': 'Español' };

/** Links to the page in each language: the server says everything in one. */
function languages(locale: Locale, label: string): Markup {
  const links = LOCALES.map((each) => {
    const language = each.split('-')[0];
    return html`<a href="?locale=${each}" lang="${language}" hreflang="${language}" data-locale="${each}"${
      each === locale ? raw(' aria-current="true"') : ''
    }>${LANGUAGES[each]}</a>`;
  });
  return html`<nav class="choice" aria-label="${label}">${links}</nav>`;
}

/** The page before its scripts fill it: everything that stands fast, in the reader's language. */
export function shell({ locale, theme, width }: ShellOptions): Markup {
  const words = pageWords(locale);
  return html`<!doctype html>
<html lang="${locale.split('-')[0]}" data-locale="${locale}" data-theme="${theme}" data-width="${width}" data-view="answers">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${words.title}</title>
    <link rel="icon" href="/page/icon.svg">
    <link rel="stylesheet" href="/page/style.css">
    <script type="module" src="/page/main.js"></script>
  </head>
  <body>
    <a class="skip" href="#ask">${words.skip}</a>
    <header>
      <img src="/page/icon.svg" alt="" width="28" height="28">
      <h1>${words.title}</h1>
      <p id="coverage" class="coverage"></p>
      <div class="views" role="group" aria-label="${words.view}">
        <button type="button" data-view="answers" aria-pressed="true">${words.answers}</button>
        <button type="button" data-view="articles" aria-pressed="false">${words.articles}</button>
      </div>
      ${languages(locale, words.language)}
      ${choice('theme', words.theme, theme, [
        ['dark', words.dark],
        ['light', words.light],
      ])}
      ${choice('width', words.width, width, [
        ['desktop', words.desktop],
        ['phone', words.phone],
      ])}
    </header>
    <details id="faults" class="faults" hidden>
      <summary>${words.faults}</summary>
      <ul></ul>
    </details>
    <nav class="commands" aria-labelledby="commands-title">
      <details id="commands" open>
        <summary><h2 id="commands-title">${words.commands}</h2></summary>
        <p class="hint">${words.commandsHint}</p>
        <ul></ul>
      </details>
    </nav>
    <main>
      <section id="answers" class="answers" aria-labelledby="answers-title">
        <h2 id="answers-title" class="unseen">${words.answers}</h2>
        <div id="log" class="log" tabindex="0" role="log" aria-live="off" aria-labelledby="answers-title">
          <p class="empty">${words.empty}</p>
        </div>
        <form id="ask-form" class="composer">
          <div class="suggestions" id="suggestions" role="listbox" aria-label="${words.suggestions}" hidden></div>
          <input id="ask" class="ask" name="ask" role="combobox" aria-label="${words.ask}" placeholder="${words.askHint}"
            aria-expanded="false" aria-controls="suggestions" aria-autocomplete="list"
            autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="2000">
          <button type="submit" class="send">${words.send}</button>
        </form>
      </section>
      <section id="articles" class="articles" aria-labelledby="articles-title">
        <h2 id="articles-title">${words.articles}</h2>
        <label for="choose-article" class="unseen">${words.chooseArticle}</label>
        <select id="choose-article" class="choose"></select>
        <fieldset class="marks">
          <legend class="unseen">${words.marks}</legend>
        </fieldset>
        <article id="article" class="article" tabindex="0" aria-labelledby="articles-title"></article>
      </section>
    </main>
    <p id="status" class="unseen" role="status"></p>
  </body>
</html>
`;
}
