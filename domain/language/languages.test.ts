import { expect, test } from 'vitest';
import { languageNear, parseLanguage } from './languages.ts';

test.each([
  ['de', 'de'],
  ['de-AT', 'de'],
  ['EN_us', 'en'],
  ['pt', 'pt-BR'],
  ['pt-PT', 'pt-BR'],
  ['zh', 'zh-CN'],
  ['zh-Hans-SG', 'zh-CN'],
  ['ar-EG', 'ar'],
  ['zh-TW', null],
  ['zh-Hant-HK', null],
  ['pl', null],
  ['den', null],
  ['*', null],
  ['', null],
])('who reads %j reads %j', (tag, language) => expect(languageNear(tag)).toBe(language));

test('a language is named by its exact tag', () => {
  expect(parseLanguage('pt-BR', 'language')).toBe('pt-BR');
  for (const tag of ['pt', 'PT-br', 'xx', '']) {
    expect(() => parseLanguage(tag, 'language')).toThrow(/language must be one of en, de, .*, ar$/);
  }
});
