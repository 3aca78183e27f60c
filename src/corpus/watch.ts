import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface WatchOptions {
  /** Milliseconds without a further change after which one is told of; 100 unless told. */
  readonly quiet?: number;
  /** Milliseconds after which a change is told of even while others follow; 1,000 unless told. */
  readonly patience?: number;
  /** Milliseconds between two looks at the folders themselves; 1,000 unless told. */
  readonly poll?: number;
  /** Whether watching keeps the process alive; true unless told. */
  readonly persistent?: boolean;
}

export interface Watch {
  close(): void;
}

/** Looking at the folders takes at most this share of the time, however many files they hold. */
const POLL_SHARE = 0.05;

const isWatched = (name: string): boolean => /\.(?:md|ya?ml)$/i.test(name) && !name.startsWith('.');

/** What a folder's files look like from outside: equal as long as none was added, changed or removed. */
async function outline(folder: string): Promise<string> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return 'missing';
  const lines: string[] = [];
  for (const name of names.filter(isWatched).sort()) {
    const entry = await stat(join(folder, name)).catch(() => null);
    if (entry !== null) lines.push(`${name} ${entry.ino} ${entry.size} ${entry.mtimeMs} ${entry.ctimeMs}`);
  }
  return lines.join('\n');
}

/** One folder, watched by the operating system while it exists. */
class FolderWatch {
  readonly folder: string;
  outline: string | null = null;
  readonly #tell: () => void;
  readonly #persistent: boolean;
  #watcher: FSWatcher | null = null;
  #inode: number | null = null;

  constructor(folder: string, persistent: boolean, tell: () => void) {
    this.folder = folder;
    this.#persistent = persistent;
    this.#tell = tell;
  }

  /** Sees to it that the folder of this name is watched, which another may have taken the place of. */
  async attach(): Promise<void> {
    const inode = await stat(this.folder).then(
      (entry) => entry.ino,
      () => null,
    );
    if (inode === this.#inode && (this.#watcher !== null || inode === null)) return;
    this.detach();
    this.#inode = inode;
    if (inode === null) return;
    try {
      this.#watcher = watch(this.folder, { persistent: this.#persistent }, (_, name) => {
        if (name === null || isWatched(name)) this.#tell();
      });
      this.#watcher.on('error', () => this.detach());
    } catch {
      // No watches left, or none on this file system: looking at the folder goes on.
      this.detach();
    }
  }

  detach(): void {
    this.#watcher?.close();
    this.#watcher = null;
    this.#inode = null;
  }
}

/**
 * Calls `onChange` once after each burst of changes to the Markdown and YAML files of `folders`, which may come and go.
 * Where the operating system tells of changes that takes little more than `quiet`; where it doesn't, and for a folder
 * that appears, up to `poll` longer.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: () => void,
  { quiet = 100, patience = 1000, poll = 1000, persistent = true }: WatchOptions = {},
): Watch {
  let closed = false;
  let settle: NodeJS.Timeout | null = null;
  let firstChange = 0;
  let next: NodeJS.Timeout | null = null;

  const start = (work: () => void, delay: number): NodeJS.Timeout => {
    const timer = setTimeout(work, delay);
    if (!persistent) timer.unref();
    return timer;
  };

  const changed = () => {
    if (closed) return;
    if (settle === null) firstChange = Date.now();
    else clearTimeout(settle);
    settle = start(
      () => {
        settle = null;
        void remember();
        onChange();
      },
      Math.max(0, Math.min(quiet, firstChange + patience - Date.now())),
    );
  };

  const watches = [...new Set(folders)].map((folder) => new FolderWatch(folder, persistent, changed));

  const remember = async () => {
    for (const each of watches) each.outline = await outline(each.folder);
  };

  const look = async () => {
    const began = performance.now();
    for (const each of watches) {
      await each.attach();
      const now = await outline(each.folder);
      if (each.outline !== null && each.outline !== now) changed();
      each.outline = now;
    }
    if (closed) {
      for (const each of watches) each.detach();
      return;
    }
    next = start(() => void look(), Math.max(poll, (performance.now() - began) / POLL_SHARE));
  };
  void look();

  return {
    close() {
      closed = true;
      if (settle !== null) clearTimeout(settle);
      if (next !== null) clearTimeout(next);
      for (const each of watches) each.detach();
    },
  };
}
