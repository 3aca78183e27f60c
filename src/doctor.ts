import type { Config } from './config.ts';
import type { Finding } from './discord/inspect.ts';
import { reviewFacts } from './editing/review/review.ts';
import { LibraryError, openLibrary, type Snapshot } from './library.ts';

const SIGNS = { ok: 'ok      ', warning: 'warning ', fault: 'FAULT   ' } as const;

/** The finding as one line of text. */
export function showFinding({ what, state, sentence }: Finding): string {
  return `${SIGNS[state]} ${what}: ${sentence}`;
}

function ofSnapshot({ summary, faults, commands, coverage }: Snapshot): readonly Finding[] {
  const broken = faults.filter(({ severity }) => severity === 'error').length;
  const { articles, paragraphs, newest } = summary;
  const corpus: Finding =
    broken > 0
      ? {
          what: 'corpus',
          state: 'warning',
          sentence: `${broken} ${broken === 1 ? 'fault' : 'faults'} in its files or the commands: "clippings corpus check" names them.`,
        }
      : articles === 0
        ? {
            what: 'corpus',
            state: 'fault',
            sentence: 'It has no article: add one with "clippings corpus add", or correct CLIPPINGS_CORPUS.',
          }
        : {
            what: 'corpus',
            state: 'ok',
            sentence: `${articles} articles with ${paragraphs} paragraphs and ${commands.length} commands, the newest of ${newest}.`,
          };
  const warnings =
    faults.filter(({ severity }) => severity === 'warning').length +
    reviewFacts([...coverage.facts.values()], coverage.names).length;
  if (warnings === 0) return [corpus];
  const sentence = `${warnings} ${warnings === 1 ? 'thing' : 'things'} in its articles that a reviewer should look at: "clippings corpus check" names them.`;
  return [corpus, { what: 'review', state: 'warning', sentence }];
}

/**
 * Looks at everything that the bot needs and says of each what is so and what to do; changes nothing. Of Discord only
 * where there is a token.
 */
export async function examine(config: Config): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  let commands: Snapshot['commands'] = [];
  try {
    const library = await openLibrary({
      corpus: config.corpusDir,
      local: config.localDir,
      commands: config.commandsDir,
      cache: config.cacheDir,
    });
    commands = library.current.commands;
    findings.push(...ofSnapshot(library.current));
    await library.close();
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    findings.push({ what: 'corpus', state: 'fault', sentence: error.message });
  }
  const { token } = config;
  if (token === null) {
    const sentence =
      'DISCORD_TOKEN is not set: copy .env.example to .env and put your bot\'s token there (README, "In Discord").';
    return [...findings, { what: 'token', state: 'fault', sentence }];
  }
  const { inspectDiscord } = await import('./discord/inspect.ts');
  return [...findings, ...(await inspectDiscord({ ...config, token, commands }))];
}
