// Names every dependency that the running bot has under a licence which isn't on this list, and exits 1.
import { readFileSync } from 'node:fs';

const ALLOWED = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT MPL-2.0 OFL-1.1 Python-2.0 Unlicense'.split(
    ' ',
  ),
);

/** Packages that are allowed all the same, each for its reason. */
const EXCEPTIONS = new Map([
  [
    'citeproc',
    'CPAL-1.0 OR AGPL-1.0: used as it is published; a change to it would have to be published too. Every other processor of citation styles in the registry is built on it, or no longer kept.',
  ],
  ['dejavu-fonts-ttf', 'the licence of Bitstream Vera, which lets fonts be embedded and passed on.'],
]);

const nameOf = (path) => path.replace(/^.*node_modules\//, '');

/** Whether an SPDX expression leaves a choice, or only duties, that are on the list. */
function isAllowed(expression) {
  const parts = expression.replace(/[()]/g, '').split(/\s+OR\s+/);
  return parts.some((part) => part.split(/\s+AND\s+/).every((licence) => ALLOWED.has(licence.trim())));
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const refused = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .filter(([path, { license }]) => !EXCEPTIONS.has(nameOf(path)) && !isAllowed(license ?? ''))
  .map(([path, { license }]) => `${nameOf(path)}: ${license ?? 'no licence stated'}`);
for (const line of refused) console.log(line);
process.exitCode = refused.length > 0 ? 1 : 0;
