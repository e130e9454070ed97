import { describe, expect, it } from 'vitest';
import { Refusal } from '#domain/refusal.ts';
import { decodeFile } from './decode.ts';

const text = 'Name;E-Mail\r\nJörg Müller;joerg@example.com\r\n';
const bytes = (from: string, encoding: BufferEncoding, mark: number[] = []) =>
  Buffer.concat([Buffer.from(mark), Buffer.from(from, encoding)]);
const swapped = (from: Buffer) => Buffer.from(from).swap16();

describe('a file', () => {
  it.each([
    ['UTF-8', bytes(text, 'utf8')],
    ['UTF-8 with its mark', bytes(text, 'utf8', [0xef, 0xbb, 0xbf])],
    ['UTF-16 of Windows', bytes(text, 'utf16le', [0xff, 0xfe])],
    ['UTF-16 of the other order', swapped(bytes(text, 'utf16le', [0xff, 0xfe]))],
    ['UTF-16 without its mark', bytes(text, 'utf16le')],
    ['UTF-16 of the other order without its mark', swapped(bytes(text, 'utf16le'))],
  ])('is read as %s', (_, file) => {
    expect(decodeFile(file)).toEqual({ text, isGuess: false });
  });

  it('of any script is read, with and without marks', () => {
    const names = '氏名\t山田太郎\nالاسم\tأحمد\n';
    for (const file of [bytes(names, 'utf8'), bytes(names, 'utf16le', [0xff, 0xfe])]) {
      expect(decodeFile(file).text).toBe(names);
    }
  });

  it('that says nothing of its letters is read as Windows writes it, and that is said', () => {
    expect(decodeFile(bytes(text, 'latin1'))).toEqual({ text, isGuess: true });
  });

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004…'), 'workbook'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'workbook'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'no_text'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0]), 'no_text'],
  ])('is refused where it is %s', (_, file, because) => {
    expect(() => decodeFile(file)).toThrow(Refusal);
    try {
      decodeFile(file);
    } catch (error) {
      expect((error as Refusal).because).toBe(because);
    }
  });

  it('may be empty', () => {
    expect(decodeFile(new Uint8Array())).toEqual({ text: '', isGuess: false });
  });
});
