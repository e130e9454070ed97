import { directionOf, messagesIn, type Spoken } from '#messages/languages.ts';

type Props = {
  language: Spoken;
  /** Whom the page speaks for; left out, Usher. */
  head?: string | undefined;
  /** What happened. */
  title: string;
  /** What else there is to say of it. */
  lines?: string[];
  /** Texts to be copied, and what each is. */
  texts?: { label: string; text: string }[];
  /** Where one goes on, and the words for it; beside this page, if that has to stay. */
  way: { to: string; words: string; isBeside?: boolean };
  /** The way back, where that is another. */
  back?: { to: string; words: string };
  /** One quiet line below the card. */
  foot?: string | null;
  /** What the policy of this one answer lets through. */
  nonce: string;
};

/** A page by itself, for what no page of ours answers: it brings its few looks along. */
export function barePage({
  language,
  head,
  title,
  lines = [],
  texts = [],
  way,
  back,
  foot,
  nonce,
}: Props): string {
  const { common } = messagesIn(language);
  const beside = way.isBeside ? ' target="_blank" rel="noopener"' : '';
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<link rel="icon" href="/icon.svg">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${looks}</style>
</head>
<body>
<header>${escaped(head ?? common.usher)}</header>
<main>
<div class="card">
<div role="alert"><h1${lines.length > 0 ? ' class="title"' : ''}>${escaped(title)}</h1></div>
${lines.map((line) => `<p>${escaped(line)}</p>\n`).join('')}${texts.map(copied).join('')}<p><a class="way" href="${escaped(way.to)}"${beside}>${escaped(way.words)}</a></p>
${back ? `<p><a href="${escaped(back.to)}">${escaped(back.words)}</a></p>` : ''}
</div>
${foot ? `<p class="foot">${escaped(foot)}</p>` : ''}
</main>
<footer>${escaped(common.servedBy)}</footer>
</body>
</html>`;
}

function copied({ label, text }: { label: string; text: string }): string {
  const rows = Math.min(text.split('\n').length, 12);
  // A line end that follows the tag isn't the text's.
  return `<p><label>${escaped(label)}<textarea readonly rows="${rows}">\n${escaped(text)}</textarea></label></p>\n`;
}

// As in `tokens.css`, which stands in a file whose name only pages know.
const looks = `
:root { color-scheme: light dark; --paper: oklch(0.985 0.004 80); --raised: oklch(0.998 0.002 80);
  --line: oklch(0.895 0.009 80); --edge: oklch(0.6 0.014 75);
  --ink: oklch(0.24 0.012 65); --quiet: oklch(0.49 0.015 70);
  --accent: oklch(0.45 0.13 278); --on-accent: oklch(0.998 0.002 80) }
@media (prefers-color-scheme: dark) {
  :root { --paper: oklch(0.19 0.008 65); --raised: oklch(0.225 0.009 65);
    --line: oklch(0.335 0.011 65); --edge: oklch(0.58 0.013 70);
    --ink: oklch(0.945 0.008 80); --quiet: oklch(0.75 0.012 75);
    --accent: oklch(0.77 0.1 282); --on-accent: oklch(0.19 0.008 65) }
}
* { box-sizing: border-box; margin: 0 }
html { font: 1rem/1.5 ui-sans-serif, system-ui, sans-serif }
body { min-block-size: 100dvb; display: flex; flex-direction: column; align-items: center;
  padding: 4rem 1rem 1.5rem; background: var(--paper); color: var(--ink); overflow-wrap: anywhere }
header, main { inline-size: min(33rem, 100%) }
header, .foot { padding-inline: clamp(1.5rem, 6vw, 2.5rem) }
header { margin-block-end: 1.5rem; font-weight: 600 }
.card { padding: clamp(1.5rem, 6vw, 2.5rem); border-radius: 0.5rem;
  border: 1px solid var(--line); background: var(--raised) }
h1 { font-size: 1.25rem; line-height: 1.75rem; font-weight: 600; text-wrap: balance }
.title { font-size: 1.75rem; line-height: 2.25rem }
p { margin-block-start: 1rem; text-wrap: pretty }
label { font-weight: 600 }
textarea { display: block; inline-size: 100%; margin-block-start: 0.25rem; padding: 0.375rem 0.75rem;
  border: 1px solid var(--edge); border-radius: 0.5rem; background: var(--raised); color: inherit;
  font: inherit; font-weight: 400 }
a { color: var(--accent); text-underline-offset: 4px }
.way { display: inline-flex; align-items: center; min-block-size: 2.5rem; margin-block-start: 0.5rem;
  padding: 0.375rem 1rem; border: 1px solid transparent; border-radius: 0.5rem;
  background: var(--accent); color: var(--on-accent); font-weight: 600; text-decoration: none }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
.foot, footer { color: var(--quiet); font-size: 0.875rem }
.foot { margin-block-start: 1.5rem }
footer { margin-block-start: auto; padding-block-start: 2rem }
@media (width < 30rem) {
  body { padding-block-start: 2rem }
  .way { inline-size: 100%; min-block-size: 3rem; justify-content: center }
}`;

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] as string);
}
