import { crc32, deflateSync } from 'node:zlib';

type Size = { width: number; height: number };

/** A PNG of one grey, of any size; `extra` are chunks that stand before its pixels. */
export function png({ width, height }: Size, ...extra: string[]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const pixels = deflateSync(Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...extra.map((name) => chunk(name, Buffer.alloc(8))),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const body = Buffer.concat([Buffer.from(name), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The marks of a JPEG, with a note before its frame as cameras write one. */
export function jpeg({ width, height }: Size): Buffer {
  const frame = Buffer.from('ffc0000b080000000001011100', 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    Buffer.from('ffe00006000000ff', 'hex').subarray(0, 8),
    Buffer.from('ff', 'hex'),
    frame,
    Buffer.from('ffda0000ffd9', 'hex'),
  ]);
}

/** The head of a WebP, in the three ways that there are. */
export function webp({ width, height }: Size, way: 'VP8 ' | 'VP8L' | 'VP8X', flags = 0): Buffer {
  const bytes = Buffer.alloc(40);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write(`WEBP${way}`, 8);
  if (way === 'VP8 ') {
    bytes.writeUInt16LE(width, 26);
    bytes.writeUInt16LE(height, 28);
  } else if (way === 'VP8L') {
    bytes.writeUInt32LE((width - 1) | ((height - 1) << 14), 21);
  } else {
    bytes[20] = flags;
    bytes.writeUIntLE(width - 1, 24, 3);
    bytes.writeUIntLE(height - 1, 27, 3);
  }
  return bytes;
}

/** A drawing whose root has these attributes. */
export function svg(attributes: string, inside = '<path d="M0 0h24v24"/>'): Buffer {
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>\n`);
}
