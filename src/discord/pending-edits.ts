import { setTimeout as wait } from 'node:timers/promises';

/** Who turns a message waits no longer for an edit of it that is on its way, in milliseconds. */
const ON_ITS_WAY = 1000;

interface Edit {
  readonly userId: string;
  readonly buttons: ReadonlySet<string>;
  isOvertaken: boolean;
  sending: Promise<void> | null;
}

/** Edits of messages that were sent without all that belongs to them. */
export class PendingEdits {
  readonly #edits = new Set<Edit>();

  /**
   * Sends what is coming for a message with these buttons, unless it is null or `userId` has turned the message by
   * then. Rejects as `coming` and `send` do.
   */
  async follow<Value>(
    userId: string,
    buttons: readonly string[],
    coming: Promise<Value | null>,
    send: (value: Value) => Promise<void>,
  ): Promise<void> {
    const edit: Edit = { userId, buttons: new Set(buttons), isOvertaken: false, sending: null };
    this.#edits.add(edit);
    try {
      const value = await coming;
      if (value === null || edit.isOvertaken) return;
      edit.sending = send(value);
      await edit.sending;
    } finally {
      this.#edits.delete(edit);
    }
  }

  /** Resolves when nothing is coming any more for the message that somebody turns by a button of it. */
  async overtake(userId: string, button: string): Promise<void> {
    const overtaken = [...this.#edits].filter((edit) => edit.userId === userId && edit.buttons.has(button));
    for (const edit of overtaken) edit.isOvertaken = true;
    const sending = overtaken.map((edit) => edit.sending?.catch(() => undefined));
    if (sending.some((each) => each !== undefined))
      await Promise.race([Promise.all(sending), wait(ON_ITS_WAY, undefined, { ref: false })]);
  }
}
