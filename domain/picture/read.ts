import { Refusal } from '#domain/refusal.ts';
import { readJpeg } from './jpeg.ts';
import type { Picture, PictureKind, Reading } from './picture.ts';
import { readPng } from './png.ts';
import { readSvg } from './svg.ts';
import { readWebp } from './webp.ts';

const readers: Record<PictureKind, Reading> = {
  png: readPng,
  jpeg: readJpeg,
  webp: readWebp,
  svg: readSvg,
};

/** In bytes. */
export const largest = 200_000;
const sides = { least: 16, most: 2_000 };

/**
 * Reads what a picture is by its bytes, whatever it is called. Refuses (`InvalidRequest`, on the
 * field) what is no PNG, JPEG, WebP or SVG, cut off, moving, too heavy, too small or too large.
 */
export function readPicture(given: Uint8Array, field: string): Picture {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.byteLength);
  if (bytes.length > largest) refuse(field, 'tooHeavy', `must be ${largest} bytes at the most`);
  for (const [kind, read] of Object.entries(readers) as [PictureKind, Reading][]) {
    const picture = read(bytes);
    if (picture === 'moving') refuse(field, 'moving', 'must be a picture that stands still');
    if (picture === 'broken') {
      refuse(
        field,
        'broken',
        `is a ${kind.toUpperCase()} that is damaged or does not say its size`,
      );
    }
    if (picture) return { kind, ...withinSides(picture, field) };
  }
  return refuse(field, 'noPicture', 'must be a picture: a PNG, JPEG, WebP or SVG, by its content');
}

function withinSides<Size extends { width: number; height: number }>(size: Size, field: string) {
  const { width, height } = size;
  const isWithin = [width, height].every((side) => side >= sides.least && side <= sides.most);
  if (isWithin) return size;
  return refuse(
    field,
    'size',
    `must be ${sides.least} to ${sides.most} pixels wide and high, and is ${width} × ${height}`,
  );
}

function refuse(field: string, because: string, rule: string): never {
  throw new Refusal('InvalidRequest', `${field} ${rule}`, { because, field });
}
