/** @import { Overview, PlaceView } from '../wire.ts' */
import { Answers } from './answers.js';
import { Articles } from './articles.js';
import { showCommands } from './commands.js';
import { Composer } from './composer.js';
import { announce, byId, el } from './dom.js';
import { fetchOverview, listen } from './server.js';

const page = document.documentElement;

/**
 * Keeps a choice in the page's address, so that it can be reloaded, bookmarked and passed on.
 *
 * @param {string} name
 * @param {string} value
 */
function keep(name, value) {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}

/** @param {'answers' | 'articles'} view the one that narrow screens show */
function look(view) {
  page.dataset.view = view;
  for (const button of document.querySelectorAll('.views button'))
    button.setAttribute('aria-pressed', String(button.getAttribute('data-view') === view));
}

/** @param {Articles} articles */
function wireViews(articles) {
  for (const button of document.querySelectorAll('.views button'))
    button.addEventListener('click', () => {
      const isArticles = button.getAttribute('data-view') === 'articles';
      look(isArticles ? 'articles' : 'answers');
      if (isArticles) articles.reveal();
    });
}

function wireChoices() {
  for (const input of document.querySelectorAll('.choice input')) {
    input.addEventListener('change', () => {
      const { name, value } = /** @type {HTMLInputElement} */ (input);
      keep(name, value);
      page.dataset[name] = value;
    });
  }
  for (const link of document.querySelectorAll('.choice [data-locale]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      keep('locale', link.getAttribute('data-locale') ?? '');
      location.reload();
    });
  }
}

/** @param {readonly string[]} faults */
function showFaults(faults) {
  const list = byId('faults');
  list.hidden = faults.length === 0;
  list.querySelector('ul')?.replaceChildren(...faults.map((fault) => el('li', {}, fault)));
}

async function start() {
  wireChoices();
  // On a narrow screen the examples would leave the answer no room.
  const commands = /** @type {HTMLDetailsElement} */ (byId('commands'));
  const isNarrow = matchMedia('(max-width: 48rem)');
  commands.open = !isNarrow.matches;
  let overview = await fetchOverview();
  let { version } = overview;
  const articles = new Articles(overview.words);
  wireViews(articles);
  /** @param {PlaceView} place */
  const open = (place) => void articles.show(place.article, place);
  const answers = new Answers(overview.words, open, (place) => {
    look('articles');
    open(place);
  });
  let last = new URL(location.href).searchParams.get('ask');
  /** @type {HTMLElement | null} */
  let answered = null;

  /** @param {string} text */
  const ask = async (text) => {
    last = text;
    if (isNarrow.matches) commands.open = false;
    keep('ask', text);
    look('answers');
    answered = await answers.ask(text);
  };
  const composer = new Composer((text) => void ask(text));
  /** @param {Overview} now */
  const show = (now) => {
    overview = now;
    composer.commands = overview.commands;
    byId('coverage').textContent = overview.coverage;
    showFaults(overview.faults);
    showCommands(
      overview,
      (text) => void ask(text),
      (command, label, message) => void answers.check(command, label, message),
    );
  };

  show(overview);
  await articles.list(overview.articles);
  if (last !== null) await ask(last);

  listen(async (now) => {
    showFaults(now.faults);
    if (now.version === version) return;
    version = now.version;
    show(await fetchOverview());
    await articles.list(overview.articles);
    if (last !== null) answered = await answers.ask(last, answered);
    announce(overview.words.changed);
  });
}

await start();
