import { type Html, html } from './html.ts';
import type { Letter } from './letters.ts';
import { words } from './words.ts';

/** The list of letters, the newest first. */
export function listPage(letters: Letter[]): string {
  const body = letters.length === 0 ? emptyState() : table(letters);
  return page(
    words('title'),
    html`<h1>${words('title')}</h1><p class="lead">${words('lead')}</p>${body}`,
  );
}

function emptyState(): Html {
  return html`<h2>${words('emptyTitle')}</h2><p>${words('empty')}</p>`;
}

function table(letters: Letter[]): Html {
  return html`<table>
<caption>${words('count', { count: letters.length })}</caption>
<thead><tr>
<th scope="col">${words('subject')}</th><th scope="col">${words('to')}</th><th scope="col">${words('date')}</th>
</tr></thead>
<tbody>${letters.map(row)}</tbody>
</table>`;
}

function row(letter: Letter): Html {
  return html`<tr>
<td><a href="/letters/${letter.id}">${subjectOf(letter)}</a></td>
<td>${letter.to.join(', ')}</td>
<td>${moment(letter)}</td>
</tr>`;
}

/** One letter: as it looks, as plain text, and its headers. */
export function letterPage(letter: Letter): string {
  const headers = letter.headers.map(({ name, value }) => `${name}: ${value}`).join('\n');
  return page(
    subjectOf(letter),
    html`<p><a href="/">${words('back')}</a></p>
<h1>${subjectOf(letter)}</h1>
<dl>
<dt>${words('from')}</dt><dd>${letter.from}</dd>
<dt>${words('to')}</dt><dd>${letter.to.join(', ')}</dd>
<dt>${words('date')}</dt><dd>${moment(letter)}</dd>
</dl>
<h2>${words('asSent')}</h2>
${letter.html ? frame(letter) : html`<p>${words('noHtml')}</p>`}
<h2>${words('asText')}</h2>
<pre tabindex="0" role="region" aria-label="${words('asText')}">${letter.text}</pre>
<details><summary>${words('headers')}</summary>
<pre tabindex="0" role="region" aria-label="${words('headers')}">${headers}</pre></details>`,
  );
}

// What a letter brings along runs nothing; its links open beside it, as real pages.
function frame(letter: Letter): Html {
  return html`<iframe title="${subjectOf(letter)}" src="/letters/${letter.id}/html"
sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"></iframe>`;
}

/** What is shown for a letter that isn't there. */
export function notFoundPage(): string {
  return page(
    words('notFoundTitle'),
    html`<h1>${words('notFoundTitle')}</h1><p>${words('notFound')}</p><p><a href="/">${words('back')}</a></p>`,
  );
}

/** The letter's own markup, with its links told to open in a new tab. */
export function letterMarkup(letter: Letter): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(letter.html)
    ? letter.html.replace(/<head[^>]*>/i, (head) => head + base)
    : `<!doctype html><head>${base}</head>${letter.html}`;
}

function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mailbox.css">
</head>
<body><main>${body}</main></body>
</html>
`.source;
}

function subjectOf(letter: Letter): string {
  return letter.subject || words('noSubject');
}

function moment(letter: Letter): Html {
  const readable = new Date(letter.date).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'medium',
  });
  return html`<time datetime="${letter.date}">${readable}</time>`;
}
