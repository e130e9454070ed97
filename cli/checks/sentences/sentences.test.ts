import { describe, expect, test } from 'vitest';
import { codeProblems } from './code.ts';
import { disagreements, gaps, ownProblems } from './compare.ts';
import { sentencesOf } from './keys.ts';
import { scriptProblems, scriptsAmong } from './scripts.ts';
import { parseSource } from './sources.ts';
import { usesIn } from './uses.ts';

/** What is found in code that knows these sentences. */
function problemsOf(code: string, sentences: object, path = 'app/page.tsx'): string[] {
  const sources = [parseSource(path, code)];
  return codeProblems(sources, sources.flatMap(usesIn), sentencesOf(sentences));
}

describe('code', () => {
  test.each([
    ["const t = useTranslations('a'); t('b')"],
    ["const t = await getTranslations('a'); <p>{t('b')}</p>"],
    ["(await getTranslations('a'))('b')"],
    ["const t = useTranslations(); t('a.b')"],
    ["const t = useTranslations('a'); t.rich('b', { link: (x) => x })"],
    ["const t = createTranslator({ locale, namespace: 'a' }); t('b')"],
    ["const t = useTranslations('a'); function f() { return () => t('b'); }"],
    ["const t = useTranslations('a'); t(c ? 'b' : 'b')"],
    ["const t = useTranslations(c ? 'a' : 'a'); t('b')"],
    ["const t = useTranslations('a'); t('b' as 'c')"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    ["const kind = 'b'; const t = useTranslations('a'); t(`${kind}`)"],
    ["const t = useTranslations('a');\n// says a.{b,b}\nt(kind)"],
  ])('says the sentence: %s', (code) => {
    expect(problemsOf(code, { a: { b: 'B' } })).toEqual([]);
  });

  test('a letter is told by its words', () => {
    const code = "const { words } = speechTo(reader); words('b')";
    expect(problemsOf(code, { letters: { b: 'B' } }, 'outbox/letters/x.ts')).toEqual([]);
  });

  test('the same name stands for another translator in another function', () => {
    const code = `function one() { const t = useTranslations('a'); return t('b'); }
      function other() { const t = useTranslations('c'); return t('d'); }`;
    expect(problemsOf(code, { a: { b: 'B' }, c: { d: 'D' } })).toEqual([]);
    expect(problemsOf(code, { a: { b: 'B', d: 'D' }, c: { d: 'D' } })).toEqual([
      'no code says a.d',
    ]);
  });

  test('a sentence that is missing is found where it is said', () => {
    const code = "const t = useTranslations('a');\nt('b');\nt('c');";
    expect(problemsOf(code, { a: { b: 'B' } })).toEqual([
      'app/page.tsx:3 says a.c, which is no sentence',
    ]);
  });

  test('a sentence that nothing says is found', () => {
    const code = "const t = useTranslations('a'); t('b'); call('d');";
    expect(problemsOf(code, { a: { b: 'B', c: 'C' }, d: 'D' })).toEqual([
      'no code says a.c',
      'no code says d',
    ]);
  });

  test('what is picked by a value has to be written down', () => {
    const code = "\nconst t = useTranslations('a');\nt(kind);";
    expect(problemsOf(code, { a: { b: 'B' } })[0]).toMatch(/^app\/page.tsx:3 picks a sentence/);
  });

  test('of what a pattern fits, only names count that code knows', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
    const code = "const kinds = ['b']; const t = useTranslations('a'); t(`${kind}.x`)";
    expect(problemsOf(code, { a: { b: { x: 'B' }, c: { x: 'C' } } })).toEqual([
      'no code says a.c.x',
    ]);
  });

  test('a value or a tag that is not given is found, unless it cannot be seen', () => {
    const sentences = { a: '{who} has <b>{n, number}</b>' };
    const t = "const t = useTranslations(); const who = '';";
    expect(problemsOf(`${t} t.rich('a', { who, b: f })`, sentences)).toEqual([
      'app/page.tsx:1 says a without its {n}',
    ]);
    expect(problemsOf(`${t} t('a')`, sentences)).toHaveLength(3);
    expect(problemsOf(`${t} t('a', values)`, sentences)).toEqual([]);
    expect(problemsOf(`${t} t('a', { ...values })`, sentences)).toEqual([]);
  });
});

describe('scripts', () => {
  const english = sentencesOf({ a: { b: 'B', c: 'C' } });
  const page = parseSource('app/page.tsx', "import { Leaf } from './leaf.tsx';");
  const leaf = (key: string) =>
    parseSource('app/leaf.tsx', `'use client';\nconst t = useTranslations('a'); t('${key}')`);

  test('have what they say, and say what they have', () => {
    const [script, ...more] = scriptsAmong([page, leaf('b')]);
    expect([script?.path, more]).toEqual(['app/leaf.tsx', []]);
    const uses = usesIn(leaf('b'));
    expect(scriptProblems(uses, ['a.b'], english)).toEqual([]);
    expect(scriptProblems(uses, ['a'], english)).toEqual([
      'a.c is sent to browsers, where no script says it',
    ]);
    expect(scriptProblems(uses, ['a.c'], english)).toEqual([
      'app/leaf.tsx:2 runs in browsers, which don’t have a.b: put it inside a Says',
      'a.c is sent to browsers, where no script says it',
    ]);
  });
});

describe('a language', () => {
  const english = sentencesOf({
    seats: '{n, plural, one {# seat} other {# seats}} of {who}',
    how: '{how, select, a {A} other {B}}',
    link: 'see <link>this</link>',
  });
  const said = (sentences: object) => sentencesOf(sentences);

  test('has every sentence, and no other', () => {
    expect(gaps('de', said({ seats: '', how: '', more: '' }), english)).toEqual([
      'de: link is missing',
      'de: more is in no other language',
    ]);
  });

  test('takes the same values and tags', () => {
    const right = {
      seats: '{who}: {n, number}',
      how: '{how, select, other {B} a {A}}',
      link: '<link>dies</link> hier',
    };
    expect(disagreements('de', said(right), english)).toEqual([]);
    const wrong = {
      seats: '{n} {whom}',
      how: '{how, select, a {A} b {B} other {C}}',
      link: '<a>dies</a>',
    };
    expect(disagreements('de', said(wrong), english)).toEqual([
      'de: seats: takes {n} as it is, and English as a number',
      'de: seats: has {whom}, which English lacks',
      'de: seats: lacks {who}',
      'de: how: takes {how} one of a, b, other, and English one of a, other',
      'de: link: has <a>, which English lacks',
      'de: link: lacks <link>',
    ]);
  });

  test('has each of its plurals, and none of another', () => {
    const two = said({ n: '{n, plural, =0 {none} one {1} other {#}}' });
    expect(ownProblems('de', two)).toEqual([]);
    expect(ownProblems('fr', two)).toEqual(['fr: n: {n} has no plural “many”']);
    expect(ownProblems('ja', two)).toEqual(['ja: n: {n} has a plural “one”, which ja lacks']);
    expect(ownProblems('ar', two)).toHaveLength(4);
    const nth = said({ n: '{n, selectordinal, one {#st} other {#th}}' });
    expect(ownProblems('en', nth)).toHaveLength(2);
  });

  test('is well formed and neatly written', () => {
    const sloppy = said({ a: ' x', b: "it's", c: '', d: '{n', e: '{n, plural, one {' });
    expect(ownProblems('en', sloppy)).toEqual([
      'en: a: begins or ends with a blank',
      'en: b: needs a typographic apostrophe, ’',
      'en: c: says nothing',
      'en: d is malformed',
      'en: e is malformed',
    ]);
  });
});
