/** The name of the slash command, in every locale. */
export const KEEP = 'corpus';

/** Discord's numbers for the kinds of option. */
const KINDS = { text: 3, flag: 5, file: 11 } as const;

export interface KeepOption {
  readonly name: string;
  readonly kind: (typeof KINDS)[keyof typeof KINDS];
  readonly required: boolean;
  /** Whether values are offered while somebody types. */
  readonly completes: boolean;
  readonly maxLength: number | null;
}

const text = (name: string, maxLength: number, { required = false, completes = false } = {}): KeepOption => ({
  name,
  kind: KINDS.text,
  required,
  completes,
  maxLength,
});

const id = text('id', 100, { required: true, completes: true });
const note = (required: boolean): KeepOption => text('note', 400, { required });

/** What `/corpus` can do, with the options of each; their names and descriptions are in the wording, under `keep.`. */
export const SUBCOMMANDS = {
  add: [
    { name: 'file', kind: KINDS.file, required: false, completes: false, maxLength: null },
    text('address', 1000),
    text('title', 300),
    text('publisher', 120),
    text('published', 40),
    text('language', 20),
    { name: 'force', kind: KINDS.flag, required: false, completes: false, maxLength: null },
  ],
  list: [text('find', 100)],
  correct: [id, note(true), text('date', 40)],
  withdraw: [id, note(true)],
  remove: [id, note(false)],
  undo: [text('change', 40, { completes: true })],
} as const satisfies Readonly<Record<string, readonly KeepOption[]>>;

export type Subcommand = keyof typeof SUBCOMMANDS;

export const isSubcommand = (name: string): name is Subcommand => Object.hasOwn(SUBCOMMANDS, name);
