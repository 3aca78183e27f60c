import type { Gallery, Message, MessageFile } from './components.ts';

/** A picture that is sent beside a message and shown in it. */
export interface Picture extends MessageFile {
  /** Alternative text, 1024 characters at most. */
  readonly description: string;
}

/** The part of a message that shows a picture, and how the message refers to its file. */
export function galleryOf({ name, description }: Picture): {
  readonly gallery: Gallery;
  readonly attachments: NonNullable<Message['attachments']>;
} {
  return {
    gallery: { type: 12, items: [{ media: { url: `attachment://${name}` }, description }] },
    attachments: [{ id: '0', filename: name, description }],
  };
}
