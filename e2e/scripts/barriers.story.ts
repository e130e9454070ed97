import { barriersOn } from '../world/barriers.ts';
import { expect, test } from '../world/test.ts';

const page = (body: string, style = '') => `<!doctype html><html lang="en"><title>T</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <style>:focus-visible { outline: 2px solid } button { border: 1px solid } ${style}</style>
  <main><h1>Title</h1>${body}</main></html>`;

const pages = {
  'nothing in the way': [page('<p>Text</p><button>Press</button>'), null],
  'text that is hard to see': [page('<p>Text</p>', 'p { color: #bbb }'), /color-contrast in light/],
  'controls that are hard to hit': [
    page(
      '<button></button><button></button>'.replaceAll('><', ' aria-label="x"><'),
      'button { width: 9px; height: 9px; padding: 0; margin: 0 }',
    ),
    /target-size in light/,
  ],
  'a line that no narrow screen holds': [
    page('<p>wide</p>', 'p { width: 40rem }'),
    /wider than a narrow screen/,
  ],
  'focus that is not shown': [
    page('<button>Press</button>', 'button:focus { outline: none }'),
    /focus is not seen/,
  ],
  'focus below something else': [
    page('<button>Press</button><div></div>', 'div { position: fixed; inset: 0 }'),
    /focus is not seen/,
  ],
  'focus below something else where one sees little': [
    page(
      '<button>Press</button><div></div>',
      '@media (height < 300px) { div { position: fixed; inset: 0 } }',
    ),
    /focus is not seen on a narrow screen/,
  ],
  'something that moves': [
    page('<p>Text</p>', 'p { transition: color 1s }'),
    /moves where peace is asked for/,
  ],
  'something that moves beside it': [
    page(
      '<p>Text</p>',
      'p::before { content: ""; animation: 1s spin infinite } @keyframes spin { to { rotate: 1turn } }',
    ),
    /moves where peace is asked for/,
  ],
  'a choice that its colour alone shows': [
    page(
      '<nav><a href="#a" aria-current="true">One</a> <a href="#b">Two</a></nav>',
      'a { display: inline-block; min-block-size: 24px; min-inline-size: 24px; color: #222 } [aria-current] { background: #fec }',
    ),
    /no mark in forced colours/,
  ],
  'a control without an edge': [
    page('<button>Press</button>', 'button { border: none }'),
    /no edge in forced colours/,
  ],
} as const;

for (const [name, [html, barrier]] of Object.entries(pages)) {
  test(`looking for barriers finds ${name}`, async ({ page }) => {
    await page.setContent(html);
    const found = (await barriersOn(page)).map(String);
    if (barrier) expect(found.join('\n')).toMatch(barrier);
    else expect(found).toEqual([]);
  });
}
