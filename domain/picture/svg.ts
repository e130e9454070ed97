import { isUtf8 } from 'node:buffer';
import type { Reading } from './picture.ts';

/** What may stand before a drawing, each by itself: a blank, an instruction, a comment, a plain type. */
const before = /\s+|<\?[^>]*\?>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE\s+svg[^[>]*>/y;
const root = /<svg((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*>/y;

/**
 * Reads an SVG: the text begins with its root, which says how large it is, and ends with the root's
 * end. It isn't searched for scripts: wherever one is shown, none runs.
 */
export const readSvg: Reading = (bytes) => {
  if (!isUtf8(bytes)) return null;
  const text = bytes.toString().replace(/^\ufeff/, '');
  root.lastIndex = startOf(text);
  const [, attributes] = root.exec(text) ?? [];
  if (attributes === undefined) return null;
  if (!/<\/svg\s*>\s*$/.test(text) || text.includes('<!ENTITY')) return 'broken';
  return sizeIn(attributes) ?? 'broken';
};

function startOf(text: string): number {
  before.lastIndex = 0;
  let at = 0;
  while (before.test(text)) at = before.lastIndex;
  return at;
}

/** Its own width and height, else those of its view. */
function sizeIn(attributes: string): { width: number; height: number } | null {
  const [width, height] = ['width', 'height'].map((name) =>
    Math.round(Number(attribute(name, attributes).replace(/px$/, ''))),
  );
  if (width && height) return { width, height };
  const view = attribute('viewBox', attributes)
    .trim()
    .split(/[\s,]+/);
  const [wide, high] = view.slice(2).map((side) => Math.ceil(Number(side)));
  return wide && high ? { width: wide, height: high } : null;
}

function attribute(name: string, attributes: string): string {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
}
