import { describe, expect, test } from 'vitest';
import { Refusal } from '#domain/refusal.ts';
import { jpeg, png, svg, webp } from '#domain/test/pictures.ts';
import { readPicture } from './read.ts';

const size = { width: 300, height: 80 };

describe('a picture is what its bytes say', () => {
  test.each([
    ['png', png(size)],
    ['jpeg', jpeg(size)],
    ['webp', webp(size, 'VP8 ')],
    ['webp', webp(size, 'VP8L')],
    ['webp', webp(size, 'VP8X')],
    ['svg', svg('width="300" height="80"')],
    ['svg', svg('viewBox="0 0 300 80"')],
    ['svg', svg('viewBox="0,0,300,79.5" width="100%"')],
    ['svg', Buffer.from(`\ufeff<?xml version="1.0"?>\n<!-- > -->${svg("viewBox='0 0 300 80'")}`)],
    [
      'svg',
      Buffer.from(
        `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">${svg('width="300px" height="80px"')}`,
      ),
    ],
  ])('%s', (kind, bytes) => {
    expect(readPicture(bytes, 'logo')).toEqual({ kind, ...size });
  });
});

const page = '<!doctype html><html><body><svg width="99" height="99"></svg></body></html>';

describe('what is no picture to be shown is refused', () => {
  test.each([
    ['nothing', Buffer.alloc(0), 'noPicture'],
    ['a page, whatever it is called', Buffer.from(page), 'noPicture'],
    ['a page that begins like a comment', Buffer.from(`<!-- -->${page}`), 'noPicture'],
    ['a text', Buffer.from('PNG'), 'noPicture'],
    ['a GIF', Buffer.from(`GIF89a${'\0'.repeat(60)}`, 'latin1'), 'noPicture'],
    ['a sound in the same wrapping as a WebP', Buffer.from('RIFF....WAVEfmt '), 'noPicture'],
    [
      'a drawing that is no UTF-8',
      Buffer.concat([svg('width="99" height="99"'), Buffer.from([0xff])]),
      'noPicture',
    ],
    ['a PNG that was cut off', png(size).subarray(0, -20), 'broken'],
    ['a PNG of nothing but its signature', png(size).subarray(0, 8), 'broken'],
    ['a JPEG that was cut off', jpeg(size).subarray(0, 10), 'broken'],
    ['a JPEG without its end', jpeg(size).subarray(0, -2), 'broken'],
    ['a WebP that was cut off', webp(size, 'VP8L').subarray(0, -1), 'broken'],
    [
      'a WebP of an unknown kind',
      Buffer.from(webp(size, 'VP8L').toString('latin1').replace('VP8L', 'VP9X'), 'latin1'),
      'broken',
    ],
    ['a drawing without an end', Buffer.from('<svg width="99" height="99"><path/>'), 'broken'],
    ['a drawing without a size', svg('width="100%" height="100%"'), 'broken'],
    [
      'a drawing that defines entities',
      Buffer.from(svg('width="99" height="99"', '<!ENTITY a "b">')),
      'broken',
    ],
    ['a PNG that moves', png(size, 'acTL'), 'moving'],
    ['a WebP that moves', webp(size, 'VP8X', 2), 'moving'],
    ['one that is too small', png({ width: 15, height: 80 }), 'size'],
    ['one that is too large', png({ width: 80, height: 2_001 }), 'size'],
    ['one of no size', jpeg({ width: 0, height: 80 }), 'size'],
    ['one that is too heavy', Buffer.concat([png(size), Buffer.alloc(200_000)]), 'tooHeavy'],
  ])('%s', (_, bytes, because) => {
    expect(refusalOf(bytes)).toMatchObject({ code: 'InvalidRequest', because, field: 'logo' });
  });
});

test('any beginning of a picture is refused in words, and never a crash', () => {
  for (const whole of [png(size), jpeg(size), webp(size, 'VP8 '), svg('width="99" height="99"')]) {
    for (let length = 0; length < whole.length - 1; length += 1) {
      expect(refusalOf(whole.subarray(0, length))).toBeInstanceOf(Refusal);
    }
  }
});

test('many comments before what is no drawing are read in no time', () => {
  const begun = performance.now();
  expect(refusalOf(Buffer.from('<!-- -->'.repeat(20_000)))).toMatchObject({ because: 'noPicture' });
  expect(performance.now() - begun).toBeLessThan(5_000);
});

function refusalOf(bytes: Uint8Array): unknown {
  try {
    return readPicture(bytes, 'logo');
  } catch (refusal) {
    return refusal;
  }
}
