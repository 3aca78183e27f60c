import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartOf, findBrowser, launchBrowser, NO_BROWSER } from './browser.ts';
import { type Opened, openCopy } from './opened.ts';

const executable = findBrowser();
if (executable === null) process.stderr.write(`${NO_BROWSER}\n`);

describe.skipIf(executable === null)(executable === null ? NO_BROWSER : 'the page in a browser', () => {
  let preview: Opened;
  let browser: Browser;
  const faults: string[] = [];

  beforeAll(async () => {
    preview = await openCopy();
    browser = await launchBrowser(executable ?? '');
  });
  afterAll(async () => {
    await browser?.close();
    await preview?.close();
  });

  /** A new page; what it asks of another address, and what it complains of, are faults. */
  async function open(query = '', viewport = { width: 1440, height: 900 }): Promise<Page> {
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(8000);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(preview.address)) faults.push(`asked for ${request.url()}`);
    });
    await page.goto(preview.address + query);
    await page
      .getByRole('button', { name: '/prisoners', exact: true })
      .or(page.locator('#commands'))
      .first()
      .waitFor();
    return page;
  }

  /** What axe finds wrong with a page, by the rules of WCAG 2.2 AA and best practice. */
  async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe.source);
    const results = (await page.evaluate('axe.run({ resultTypes: ["violations"] })')) as AxeResults;
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }

  const lastAnswer = (page: Page) => page.locator('.answer').last();

  it('answers /prisoners at a press, and shows the chart with words for who can’t see it', async () => {
    const page = await open();
    await page.getByRole('button', { name: '/prisoners', exact: true }).click();
    await lastAnswer(page).getByText('1,117').first().waitFor();
    const chart = await chartOf(page);
    expect(await chart.evaluate((image: { naturalWidth: number }) => image.naturalWidth)).toBeGreaterThan(
      400,
    );
    expect(await chart.getAttribute('alt')).toMatch(/^Chart of \d+ marks/);
    await page.close();
  });

  it('tells /who with their roles, asked with the keyboard alone', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/wh');
    await page.getByRole('option', { name: '/who' }).waitFor();
    await page.keyboard.press('Tab');
    await page.getByRole('option', { name: 'name:' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('nich');
    await page.getByRole('option', { name: 'Brian Nichols' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await lastAnswer(page).getByText('Assistant Secretary of State').first().waitFor();
    await page.close();
  });

  it('keeps silent on what the coverage doesn’t answer', async () => {
    const page = await open();
    const line = page.getByRole('combobox', { name: 'Ask as in Discord' });
    await line.fill('How many political prisoners are there in Venezuela?');
    await line.press('Enter');
    await lastAnswer(page)
      .getByText(/^Nothing in these 3 articles/)
      .waitFor();
    await page.close();
  });

  it('shows in which article each word of an answer stands', async () => {
    const page = await open('?ask=/ask question:Who leads Democratic Spaces?');
    const place = lastAnswer(page).locator('.places button').first();
    await place.click();
    const [publisher, number] = ((await place.textContent()) ?? '').split(', ¶');
    const cut = page.locator('.paragraph mark.cut');
    await cut.first().waitFor();
    expect(await page.locator('#article .about').textContent()).toContain(publisher);
    const words = (await cut.allTextContents()).join('');
    const paragraph = page.getByRole('region', { name: new RegExp(`^¶${number}\\b`) });
    expect(await paragraph.locator('p').first().textContent()).toContain(words);
    const shown = (await lastAnswer(page).locator('.container').textContent()) ?? '';
    expect(shown).toContain(words);
    await page.close();
  });

  it('leads the keyboard from a fact to its words in the text', async () => {
    const page = await open();
    const fact = page.getByRole('button', { name: /^Figure/ }).first();
    await fact.focus();
    expect(await page.locator('.paragraph mark.lit').count()).toBeGreaterThan(0);
    await fact.press('Enter');
    expect(await fact.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('checkbox', { name: 'Figure' }).uncheck();
    expect(await fact.isVisible()).toBe(false);
    await page.close();
  });

  it('turns pages, shows a clipping in context, and lets choose what to cite', async () => {
    const page = await open('?ask=/prisoners');
    await lastAnswer(page).getByRole('button', { name: /^More/ }).click();
    await lastAnswer(page)
      .getByText(/^Page 2/)
      .waitFor();
    await lastAnswer(page).getByRole('button', { name: 'Back' }).click();
    await lastAnswer(page)
      .getByText(/^Page 1/)
      .waitFor();
    expect(await page.locator('.answer').count()).toBe(1);
    await lastAnswer(page).getByRole('button', { name: 'In context' }).first().click();
    await page.locator('.answer').nth(1).locator('.text strong').first().waitFor();
    await page.locator('.answer').first().getByRole('button', { name: 'Cite' }).click();
    await page.locator('.answer').nth(2).locator('.option').first().waitFor({ state: 'attached' });
    await lastAnswer(page).locator('summary').first().click();
    await lastAnswer(page).locator('.option').first().click();
    await lastAnswer(page).getByText('BibTeX').or(lastAnswer(page).getByText('APA')).first().waitFor();
    expect(await page.locator('.answer').count()).toBe(3);
    await page.close();
  });

  it('checks a message against the coverage', async () => {
    const page = await open();
    await page.locator('.check textarea').fill('They say that Brian Nichols counted thousands.');
    await page.getByRole('button', { name: 'Check the coverage' }).click();
    await lastAnswer(page)
      .getByRole('heading', { name: /no verdict on the message/ })
      .waitFor();
    await page.close();
  });

  it('asks again when an article is edited', async () => {
    const page = await open('?ask=/ask question:Who leads Democratic Spaces?');
    await lastAnswer(page).locator('.container').getByText(/Lima/).first().waitFor();
    const file = join(preview.corpus, '2022-11-17-latin-times-canada-sanctions.md');
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replaceAll('Michael Lima', 'Marguerite Okafor'));
    await lastAnswer(page)
      .locator('.container')
      .getByText(/Marguerite Okafor/)
      .first()
      .waitFor();
    expect(await page.locator('.answer').count()).toBe(1);
    await writeFile(file, before.replace('title:', 'headline:'));
    await page
      .getByText(/2022-11-17-latin-times-canada-sanctions\.md:\d+:/)
      .first()
      .waitFor({ state: 'attached' });
    await lastAnswer(page)
      .locator('.container')
      .getByText(/Okafor/)
      .first()
      .waitFor();
    await writeFile(file, before);
    await lastAnswer(page).locator('.container').getByText(/Lima/).first().waitFor();
    await page.close();
  });

  it.each([
    ['dark, on a desktop, in English', '?ask=/prisoners', { width: 1440, height: 900 }],
    [
      'light, on a desktop, in Spanish',
      '?locale=es-ES&theme=light&ask=/quien nombre:Nichols',
      { width: 1440, height: 900 },
    ],
    ['light, on a phone, in English', '?theme=light&ask=/sources', { width: 390, height: 844 }],
    [
      'dark, as on a phone, with nothing found',
      '?width=phone&ask=What about Venezuela?',
      { width: 1440, height: 900 },
    ],
  ])('is accessible: %s', async (_, query, viewport) => {
    const page = await open(query, viewport);
    await lastAnswer(page).locator('.container').waitFor();
    expect(await violations(page)).toEqual([]);
    if (viewport.width < 1000) {
      await page.locator('.views button').last().click();
      await page.locator('.paragraph').first().waitFor();
      expect(await violations(page)).toEqual([]);
    }
    await page.close();
  });

  it.each([320, 390, 820, 1100, 1280, 1920])('fits into a window %i pixels wide', async (width) => {
    const page = await open('?locale=es-ES&ask=/presos', { width, height: 800 });
    await lastAnswer(page).locator('.container').waitFor();
    const tooWide = `[...document.querySelectorAll('header, .choice, .container, .backstage, .send, .choose, .article')]
      .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
      .map((part) => part.className || part.localName)`;
    expect(await page.evaluate(tooWide)).toEqual([]);
    if (await page.locator('.views').isVisible()) {
      await page.getByRole('button', { name: 'Artículos' }).click();
      expect(await page.evaluate(tooWide)).toEqual([]);
    }
    await page.close();
  });

  it('is accessible while one types', async () => {
    const page = await open();
    await page.locator('#ask').fill('/who name:');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('speaks Spanish when asked to, and asks again in it', async () => {
    const page = await open('?ask=/prisoners');
    await lastAnswer(page).waitFor();
    await page.getByRole('link', { name: 'Español' }).click();
    await page.getByRole('heading', { name: 'Comandos' }).waitFor();
    await lastAnswer(page).getByRole('button', { name: 'En contexto' }).first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.close();
  });

  it('has asked no other address, and complained of nothing', () => {
    expect(faults).toEqual([]);
  });

  it('lists many articles by their publishers', async () => {
    const many = await openCopy();
    try {
      for (let number = 1; number <= 12; number++)
        await writeFile(
          join(many.corpus, `2025-01-${number + 10}-post-${number}.md`),
          `---\ntitle: Story ${number}\npublisher: ${number % 2 === 0 ? 'North' : 'South'} Post\npublished: 2025-01-${number + 10}\npublishedHow: byline\nurl: https://post.example/${number}\nlanguage: en\ntext: original\nstatus: current\nadded: 2026-11-22\n---\nThe harbour was open on day ${number}.\n`,
        );
      await expect.poll(() => many.log.join('\n'), { timeout: 10_000 }).toContain('15 articles');
      const page = await browser.newPage();
      await page.goto(many.address);
      const groups = page.locator('#choose-article optgroup');
      await groups.first().waitFor({ state: 'attached' });
      expect(await groups.evaluateAll((found) => found.map((group) => group.getAttribute('label')))).toEqual(
        expect.arrayContaining(['North Post', 'South Post']),
      );
      expect(await page.locator('#choose-article optgroup[label="North Post"] option').count()).toBe(6);
      await page.close();
    } finally {
      await many.close();
    }
  });
});
