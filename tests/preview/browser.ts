import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Chromium as this machine has it on its path; null where there is none. */
export function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return (
    candidates.find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    }) ?? null
  );
}

/** What a test of the page is called where there is no browser to run it in. */
export const NO_BROWSER =
  'SKIPPED: the page is not tested, since there is no Chromium on this machine (Debian: apt-get install chromium)';

/** A headless browser with a fresh profile that asks nobody for anything but what a page asks for. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Text of few colours: smaller pictures, and the same on every machine.
      '--disable-lcd-text',
    ],
  });
}

/** The chart of the last answer, which a button brings where it takes too long to be sent at once. */
export async function chartOf(page: Page): Promise<Locator> {
  const chart = page.locator('.gallery img');
  const button = page.locator('.answer').last().getByRole('button', { name: 'Chart' });
  await chart.or(button).first().waitFor();
  if ((await chart.count()) === 0) await button.click();
  await chart.waitFor();
  await chart.evaluate((image: { decode(): Promise<void> }) => image.decode());
  return chart;
}
