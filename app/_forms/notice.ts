import type { Route } from 'next';
import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import type { Messages } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { open, seal } from './seal.ts';

/** What can be told after a deed; each has its sentence in `messages`. */
export type NoticeKind = keyof Messages['notice'];

type Values = Record<string, string | number>;
type Sealed = { kind: NoticeKind; values: Values; until: number; undo?: Undo };

/** What can be undone, and until which moment of this server's clock. */
type Undo = { what: string; until: number };

/** What is told on a page, and what of it can still be undone for so many milliseconds. */
export type Told = {
  kind: NoticeKind;
  sentence: string;
  undo: { what: string; left: number } | null;
};

/** A notice is news only for as long as it takes to get to the page. */
const life = 2 * 60 * 1000;

/** The good end of a deed: goes to a page that tells what happened, and may offer to undo it. */
export function redirectWithNotice(
  path: Route,
  kind: NoticeKind,
  values: Values = {},
  undo?: { what: string; seconds: number },
): never {
  // Pages that the browser still holds show the world before the deed.
  revalidatePath('/', 'layout');
  const now = Date.now();
  const sealed: Sealed = {
    kind,
    values,
    until: now + life,
    ...(undo && { undo: { what: undo.what, until: now + undo.seconds * 1_000 } }),
  };
  const notice = seal('notice', JSON.stringify(sealed));
  // Its own place in the page, or a browser keeps that of the page before, and goes on from there.
  redirect(`${path}${path.includes('?') ? '&' : '?'}notice=${notice}#notice` as Route);
}

/** The notice that a redirect of ours brought to this page: its kind and its sentence. */
export async function noticeOf(
  searchParams: Promise<Record<string, string | string[] | undefined>>,
): Promise<Told | null> {
  const { notice } = await searchParams;
  const text = open('notice', notice);
  if (!text) return null;
  const { kind, values, until, undo } = JSON.parse(text) as Sealed;
  const t = await getTranslations('notice');
  if (until < Date.now() || !t.has(kind)) return null;
  const left = (undo?.until ?? 0) - Date.now();
  // says notice.*
  return { kind, sentence: t(kind, values), undo: undo && left > 0 ? { ...undo, left } : null };
}
