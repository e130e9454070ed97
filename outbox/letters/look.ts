import { legibleAccent } from '#domain/organization/accent.ts';
import type { Spoken } from '#messages/languages.ts';

/** The colours of the portal, in the only notation that mail programs agree on. */
export const light = {
  paper: '#fbf9f7',
  raised: '#fffefd',
  line: '#e2ddd7',
  quiet: '#635d57',
  ink: '#241f1a',
};
export const dark = {
  paper: '#171411',
  raised: '#1f1b18',
  line: '#3b3631',
  quiet: '#b3ada6',
  ink: '#efece8',
};

const latin = 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial';
const own: Partial<Record<Spoken, string>> = {
  ja: '-apple-system, "Segoe UI", Roboto, "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic UI", Meiryo',
  'zh-CN':
    '-apple-system, "Segoe UI", Roboto, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei UI", "Microsoft YaHei"',
};

/**
 * What a language is written in. Japanese and Chinese share signs that they draw differently, so
 * theirs are named rather than left to the mail program.
 */
export function fontOf(language: Spoken): string {
  return `${own[language] ?? latin}, sans-serif`;
}

const usher = '#4b3fa7';

/** An organization's colour, to be read on our paper and to be written on, in light and dark. */
export function accentsOf(color: string | null): { light: string; dark: string } {
  return {
    light: legibleAccent(color ?? usher, { nearest: light.paper, on: light.raised }),
    dark: legibleAccent(color ?? usher, { nearest: dark.raised, on: dark.paper }),
  };
}

/**
 * What inline styles can't say: the dark scheme, where lines end well, and a narrow screen.
 * Programs that drop it show the light letter, whole.
 */
export function sheetStyle(accent: { dark: string }): string {
  return `
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    @media (prefers-color-scheme: dark) {
      .paper, .paper > table > tbody > tr > td { background-color: ${dark.paper} !important; }
      .raised { background-color: ${dark.raised} !important; border-color: ${dark.line} !important; }
      .ink { color: ${dark.ink} !important; }
      .quiet { color: ${dark.quiet} !important; }
      .logo { padding: 2px; border-radius: 4px; background-color: #f4f2f0; }
      .button { background-color: ${accent.dark} !important; color: ${dark.paper} !important; }
      .link { color: ${accent.dark} !important; }
    }
    h1 { text-wrap: balance; }
    [lang=ja] h1, [lang=ja] p { word-break: auto-phrase !important; }
    @media (max-width: 480px) {
      .raised { padding: 24px !important; }
      .button { display: block !important; text-align: center !important; }
    }`;
}
