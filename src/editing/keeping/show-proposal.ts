import { say } from '../../wording/wording.ts';
import type { FileEdit } from '../history/change.ts';
import type { Proposal } from '../proposal.ts';
import { differenceOf } from './difference.ts';

/** Lines of one file, on either side, that are shown whole. */
const MOST_LINES = 12;
const WIDTH = 110;

const short = (line: string): string => (line.length <= WIDTH ? line : `${line.slice(0, WIDTH - 1)}…`);

function signed(sign: string, lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, MOST_LINES).map((line) => `  ${sign} ${short(line)}`);
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, `  ${sign} … ${left} more ${left === 1 ? 'line' : 'lines'}`] : shown;
}

function showEdit({ file, before, after }: FileEdit): readonly string[] {
  const { removed, added } = differenceOf(before, after);
  const verb = after === null ? 'Will delete' : before === null ? 'Will write' : 'Will change';
  return [`${verb} ${file}`, ...signed('-', removed), ...signed('+', added)];
}

/** What a proposal does to each file, and what whoever decides should know, in plain lines of English. */
export function showProposal({ steps, notes }: Proposal): string {
  const edits = steps.flatMap(({ change }) => change.edits.flatMap(showEdit));
  return [...edits, ...notes.map(({ key, values }) => `  Note: ${say('en-US', key, values)}`)].join('\n');
}
