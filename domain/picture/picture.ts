import type { pictureKinds } from '#db/schema/index.ts';

/** What a picture is drawn in. */
export type PictureKind = (typeof pictureKinds)[number];

/** A picture, as far as its bytes say. */
export type Picture = { kind: PictureKind; width: number; height: number };

/** What a reader of one kind says of bytes: null where they are not of its kind. */
export type Reading = (bytes: Buffer) => Omit<Picture, 'kind'> | Flaw | null;

/** Of that kind, and not to be used: cut off, or moving. */
export type Flaw = 'broken' | 'moving';
