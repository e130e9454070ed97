/** How much a button asks for: the page's one deed, one among several, a word in passing, or no way back. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

const looks: Record<ButtonKind, string> = {
  primary:
    'px-4 border-transparent bg-accent text-on-accent hover:brightness-110 active:brightness-95',
  plain: 'px-4 border-edge bg-raised hover:bg-wash active:bg-line',
  quiet:
    'px-2 border-transparent text-accent underline decoration-1 underline-offset-4 hover:bg-wash active:bg-line',
  danger:
    'px-4 border-transparent bg-wrong text-on-accent hover:brightness-110 active:brightness-95',
};

/** The classes of a button, for the elements that look like one. */
export function buttonLook(kind: ButtonKind): string {
  return `button inline-flex min-h-10 items-center justify-center gap-2 rounded border py-2 text-start font-semibold transition duration-100 aria-disabled:cursor-progress aria-disabled:opacity-60 ${looks[kind]}`;
}
