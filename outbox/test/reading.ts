import { expect } from 'vitest';
import type { Letter } from '#outbox/mailbox/letters.ts';

/** A letter as its reader sees it; what differs from run to run is named, lines are unbroken. */
export function asRead(letter: Letter | undefined): string {
  const head = `Subject: ${letter?.subject}\nFrom: ${letter?.from}\nReply-To: ${headerOf(letter, 'reply-to')}`;
  const body = letter?.text.replace(/(?<![\n:])\n(?!\n)/g, ' ');
  return `${head}\n\n${body}`
    .replace(/\/claim\/\S+/, '/claim/<token>')
    .replace(/\/join\/seat\/\S+/, '/join/seat/<token>')
    .replace(/token=\S+/, 'token=<token>')
    .replace(/\/purchases\/\S+/, '/purchases/<id>')
    .replace(/\/customers\/[^/\s]+/, '/customers/<id>')
    .replace(/\/ownership\/\S+/, '/ownership/<id>')
    .replace(/[A-Z][a-z]+day, [A-Z][a-z]+ \d+, \d{4}/g, '<day>')
    .replace(/(until|ends|expired on) [A-Z][a-z]+day[^.]*\./g, '$1 <moment>.')
    .replace(/(ada|bob|eve)(\u200b?\.\u200b?)[0-9a-f]{12}/g, '$1$2<id>');
}

/** Expects one button, the same address spelled out, and the same in the text part. */
export function expectOneDeed(letter: Letter | undefined, address: RegExp | string): void {
  const links = new Set(linksIn(letter));
  expect([...links]).toEqual([expect.stringMatching(address)]);
  expect(letter?.html.match(/class="button"/g)).toHaveLength(1);
  expect(letter?.html).toContain('lang="en"');
  expect(letter?.text).toContain([...links][0]);
}

/** One header of a letter, as it was sent. */
export function headerOf(letter: Letter | undefined, name: string): string | undefined {
  return letter?.headers.find((header) => header.name.toLowerCase() === name)?.value;
}

/** The addresses that a letter's markup links to. */
export function linksIn(letter: Letter | undefined): string[] {
  return [...(letter?.html ?? '').matchAll(/<a\b[^>]*?href="([^"]*)"/g)].map(([, href]) =>
    String(href).replaceAll('&amp;', '&'),
  );
}
