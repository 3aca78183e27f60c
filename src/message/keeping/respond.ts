import { todayHere } from '../../corpus/today.ts';
import { type Addition, proposeAddition } from '../../editing/addition.ts';
import type { Editor } from '../../editing/history/change.ts';
import { InputError, isAddress, readInput } from '../../editing/input.ts';
import { listArticles } from '../../editing/keeping/article-files.ts';
import { proposeEdit } from '../../editing/keeping/edit-request.ts';
import { effectsOf } from '../../editing/keeping/effects.ts';
import { listChanges } from '../../editing/keeping/list-changes.ts';
import { carryOut, type Proposal } from '../../editing/proposal.ts';
import { Refusal } from '../../editing/refusal.ts';
import { fold } from '../../text/terms.ts';
import { type Locale, localeFor, say } from '../../wording/wording.ts';
import type { Callback, Choice, Services } from '../callback.ts';
import { type Message, sentence, shorten } from '../components.ts';
import { inline } from '../escape.ts';
import type { Asking, Incoming } from '../incoming.ts';
import { confirmationMessage } from './confirmation.ts';
import { type Keeping, mayKeep } from './keeping.ts';
import { listMessage } from './listing.ts';
import { isSubcommand, type Subcommand } from './subcommands.ts';

type KeepIncoming = Extract<Incoming, { kind: 'keep' }>;
type Pressed = Extract<Incoming, { kind: 'press' }>;

/** The longest name of a choice, and most choices, by Discord's limits. */
const MAX_CHOICE = 100;
const MAX_CHOICES = 25;

const tell = (text: string): Callback => ({ type: 4, data: sentence(inline(text)) });

const editorOf = ({ displayName }: Asking): Editor => ({
  name: displayName?.trim() || 'Discord',
  email: null,
});

/** One sentence for what an editor can do something about; null for a fault of the program. */
function sentenceFor(error: unknown, name: string, locale: Locale): string | null {
  if (error instanceof Refusal) return error.in(locale);
  if (error instanceof InputError) return `${name} ${error.message}`;
  return null;
}

/** What the editor calls the source of an addition. */
const sourceName = ({ attachment, options }: KeepIncoming): string =>
  attachment?.filename ?? options.address ?? '';

async function addition(keeping: Keeping, incoming: KeepIncoming, today: string): Promise<Addition> {
  const { attachment, options } = incoming;
  const { address, title, publisher, published, language, force } = options;
  if (attachment === null && (address === undefined || !isAddress(address)))
    throw new Refusal('keep.noSource');
  const { bytes, origin } =
    attachment === null
      ? await readInput(address ?? '', keeping.fetching)
      : { bytes: await keeping.fetchAttachment(attachment), origin: null };
  const name = sourceName(incoming);
  const metadata = { title, publisher, published, language, url: attachment === null ? undefined : address };
  const { draft, faults } = await keeping.reader.read(name, bytes, metadata, today, origin);
  if (draft === null) throw new Refusal('editing.refused.source', { name, faults: faults.join(' ') });
  const where = { ...keeping.folders, force: force === 'true', by: editorOf(incoming) };
  return proposeAddition(name, draft, where, today);
}

function change(
  keeping: Keeping,
  subcommand: Exclude<Subcommand, 'add' | 'list'>,
  incoming: KeepIncoming,
  today: string,
): Promise<Proposal> {
  const { id, note, date, change: changed } = incoming.options;
  const request = {
    action: subcommand,
    id: (subcommand === 'undo' ? changed : id) ?? null,
    note: note ?? null,
    date: date ?? null,
    by: editorOf(incoming),
  };
  return proposeEdit(request, keeping.folders, today);
}

async function proposed(
  services: Services,
  keeping: Keeping,
  subcommand: Subcommand,
  incoming: KeepIncoming,
): Promise<Message> {
  const locale = localeFor(incoming.locale);
  const now = services.now();
  const today = todayHere(now);
  if (subcommand === 'list')
    return listMessage(await listArticles(keeping.folders, today), incoming.options.find ?? '', locale);
  const added = subcommand === 'add' ? await addition(keeping, incoming, today) : null;
  const proposal =
    added ?? (await change(keeping, subcommand as Exclude<Subcommand, 'add' | 'list'>, incoming, today));
  const effects = await effectsOf(proposal, keeping.folders, services.answering(), now);
  const key = await keeping.pending.put(proposal, now.getTime());
  return confirmationMessage({ proposal, addition: added, effects, key, userId: incoming.userId }, locale);
}

/** Answers a subcommand of `/corpus`: with a list, or with what would be done and the buttons that decide. */
export async function respondToKeeping(services: Services, incoming: KeepIncoming): Promise<Callback> {
  const locale = localeFor(incoming.locale);
  const { keeping } = services;
  if (!keeping || !isSubcommand(incoming.subcommand)) return tell(say(locale, 'discord.unknown'));
  if (!mayKeep(keeping, incoming)) return tell(say(locale, 'keep.notEditor'));
  try {
    return { type: 4, data: await proposed(services, keeping, incoming.subcommand, incoming) };
  } catch (error) {
    const text = sentenceFor(error, sourceName(incoming), locale);
    if (text === null) throw error;
    return tell(shorten(text, 1500));
  }
}

/** Does what was confirmed, or drops it. A second click, one that is too late and one of somebody else do nothing. */
export async function respondToDecision(
  services: Services,
  pressed: Pressed,
  {
    verb,
    key,
    userId,
  }: { readonly verb: 'confirm' | 'cancel'; readonly key: string; readonly userId: string },
): Promise<Callback> {
  const locale = localeFor(pressed.locale);
  const { keeping } = services;
  if (pressed.userId !== userId) return tell(say(locale, 'keep.notYours'));
  if (!keeping || !mayKeep(keeping, pressed)) return tell(say(locale, 'keep.notEditor'));
  const proposal = await keeping.pending.take(key, services.now().getTime());
  if (proposal === null) return tell(say(locale, 'keep.gone'));
  const turn = (text: string): Callback => ({ type: 7, data: sentence(inline(shorten(text, 1500))) });
  if (verb === 'cancel') return turn(say(locale, 'keep.cancelled'));
  try {
    await carryOut(proposal);
  } catch (error) {
    const text = sentenceFor(error, '', locale);
    if (text === null) throw error;
    return turn(text);
  }
  await keeping.refresh();
  const [step] = proposal.steps;
  return turn(say(locale, `keep.done.${step?.change.action ?? 'add'}`, { id: proposal.id ?? '' }));
}

/** Values for an option of `/corpus` while an editor types; none for anybody else. */
export async function completeKeeping(
  services: Services,
  incoming: Extract<Incoming, { kind: 'complete' }>,
): Promise<readonly Choice[]> {
  const { keeping } = services;
  if (!keeping || !mayKeep(keeping, incoming)) return [];
  const wanted = fold(incoming.typed);
  const offered: Choice[] = [];
  if (incoming.option === 'id')
    for (const { id, title, publisher } of await listArticles(keeping.folders, todayHere(services.now())))
      offered.push({ name: `${id} · ${publisher} · ${title}`, value: id });
  if (incoming.option === 'change')
    for (const { recorded } of await listChanges(keeping.folders))
      offered.push({
        name: `${recorded.at.slice(0, 10)} · ${recorded.title} · ${recorded.by}`,
        value: recorded.id,
      });
  return offered
    .filter(({ name, value }) => fold(name).includes(wanted) && value.length <= MAX_CHOICE)
    .slice(0, MAX_CHOICES)
    .map(({ name, value }) => ({ name: shorten(name, MAX_CHOICE), value }));
}
