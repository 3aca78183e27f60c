import { killChanging } from '../tests/editing/history/kills.ts';
import { PLACES } from '../tests/editing/history/scratch.ts';

/** How often processes are killed in all, while they add, correct, remove and undo articles. */
const KILLS = Number(process.argv[2] ?? 1000);

let failed = false;
for (const place of PLACES) {
  const isGit = place === 'a git repository';
  const kills = Math.round(KILLS * (isGit ? 0.3 : 0.7));
  const { changes, interrupted, faults } = await killChanging(place, kills, isGit ? 500 : 60);
  console.log(
    `${kills} kills in ${place}: ${changes} changes were made, ${interrupted} kills struck in the middle of one, ${faults.length} faults.`,
  );
  for (const fault of faults) console.log(`  ${fault}`);
  failed ||= faults.length > 0;
}
process.exitCode = failed ? 1 : 0;
