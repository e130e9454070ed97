import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeople } from './people.ts';

const ada = 'ada@example.com';
const bob = 'bob@example.com';
const cy = 'cy@example.com';

/** Each recipient as a mail program writes it; a name that was guessed has a question mark. */
function read(text: string): string[] {
  return readPeople(text).map(({ email, name, isGuess }) =>
    name ? `${name}${isGuess ? '?' : ''} <${email}>` : email,
  );
}

describe('two addresses', () => {
  it.each([
    ['lines', `${ada}\n${bob}`],
    ['lines of Windows', `${ada}\r\n${bob}\r\n`],
    ['lines of an old Mac', `${ada}\r${bob}\r`],
    ['empty lines', `\n\n${ada}\n\n\n${bob}\n\n`],
    ['lines of a word processor', `${ada}\v${bob}`],
    ['pages', `${ada}\f${bob}`],
    ['next-line signs', `${ada}\u0085${bob}`],
    ['line separators', `${ada}\u2028${bob}`],
    ['paragraph separators', `${ada}\u2029${bob}`],
    ['commas', `${ada}, ${bob}`],
    ['commas without blanks', `${ada},${bob}`],
    ['a comma at the end', `${ada}, ${bob},`],
    ['commas at the ends of lines', `${ada},\n${bob},`],
    ['a comma before each', `,${ada}\n,${bob}`],
    ['semicolons', `${ada};${bob}`],
    ['semicolons and blanks', `${ada} ; ${bob} ;`],
    ['a blank', `${ada} ${bob}`],
    ['many blanks', `  ${ada}    ${bob}  `],
    ['a tab', `${ada}\t${bob}`],
    ['a bar', `${ada} | ${bob}`],
    ['blanks that don’t break', `${ada}\u00a0${bob}\u00a0`],
    ['blanks as wide as a sign', `${ada}\u3000${bob}`],
    ['Chinese commas', `${ada}，${bob}`],
    ['Chinese semicolons', `${ada}；${bob}；`],
    ['listing commas', `${ada}、${bob}`],
    ['narrow listing commas', `${ada}､${bob}`],
    ['Arabic commas', `${ada}، ${bob}`],
    ['Arabic semicolons', `${ada}؛ ${bob}`],
    ['small semicolons', `${ada}﹔${bob}`],
    ['semicolons and tabs', `${ada};\t${bob};\t`],
    ['empty columns', `${ada}\t\t${bob}\t`],
    ['thin blanks', `${ada}\u2009${bob}\u202f`],
    ['wide question marks', `${ada}？\n${bob}？`],
    ['a dash between', `${ada} — ${bob}`],
    ['“or”', `${ada} or ${bob}`],
    ['small commas', `${ada}﹐${bob}`],
    ['wide bars', `${ada}｜${bob}`],
    ['everything at once', `${ada} ,;\n; \t${bob}`],
    ['“and”', `${ada} and ${bob}`],
    ['“und”', `${ada} und ${bob}`],
    ['“et”', `${ada} et ${bob}`],
    ['“y”', `${ada} y ${bob}`],
    ['“e”', `${ada} e ${bob}`],
    ['“和”', `${ada} 和 ${bob}`],
    ['“と”', `${ada} と ${bob}`],
    ['“و”', `${ada} و ${bob}`],
    ['an ampersand', `${ada} & ${bob}`],
    ['a plus', `${ada} + ${bob}`],
    ['a slash', `${ada} / ${bob}`],
    ['a full stop at the end', `${ada}, ${bob}.`],
    ['full stops', `${ada}.\n${bob}.`],
    ['Chinese full stops', `${ada}。\n${bob}。`],
    ['exclamation marks', `${ada}!\n${bob}!`],
    ['colons', `${ada}:\n${bob}:`],
    ['dots that go on', `${ada}, ${bob}…`],
    ['angle brackets', `<${ada}> <${bob}>`],
    ['angle brackets and commas', `<${ada}>,<${bob}>`],
    ['round brackets', `(${ada}) (${bob})`],
    ['wide round brackets', `（${ada}）、（${bob}）`],
    ['wide square brackets', `［${ada}］；［${bob}］`],
    ['Chinese brackets', `【${ada}】，【${bob}】`],
    ['corner brackets', `「${ada}」、「${bob}」`],
    ['square brackets', `[${ada}, ${bob}]`],
    ['braces', `{${ada}; ${bob}}`],
    ['quotes', `"${ada}","${bob}"`],
    ['a quoted list', `"${ada}, ${bob}"`],
    ['single quotes', `'${ada}', '${bob}'`],
    ['curly quotes', `“${ada}” “${bob}”`],
    ['guillemets', `«${ada}» «${bob}»`],
    ['backticks', `\`${ada}\` \`${bob}\``],
    ['a JSON list', `["${ada}", "${bob}"]`],
    ['a JSON list over lines', `[\n  "${ada}",\n  "${bob}"\n]`],
    ['bold type', `**${ada}**, **${bob}**`],
    ['italic type', `_${ada}_ _${bob}_`],
    ['hyphens', `- ${ada}\n- ${bob}`],
    ['stars', `* ${ada}\n* ${bob}`],
    ['bullets', `• ${ada}\n• ${bob}`],
    ['bullets without blanks', `•${ada}\n•${bob}`],
    ['dashes', `– ${ada}\n— ${bob}`],
    ['small bullets', `▪ ${ada}\n‣ ${bob}`],
    ['dots in the middle', `・${ada}\n・${bob}`],
    ['check boxes', `[ ] ${ada}\n[x] ${bob}`],
    ['check boxes in a list', `- ${ada}\n☑ ${bob}`],
    ['a list of tasks', `- [ ] ${ada}\n* [x] ${bob}`],
    ['numbers', `1. ${ada}\n2. ${bob}`],
    ['numbers with brackets', `1) ${ada}\n(2) ${bob}`],
    ['numbers alone', `1 ${ada}\n2 ${bob}`],
    ['Japanese numbers', `1、${ada}\n2、${bob}`],
    ['numbers with a full stop and a bracket', `1.) ${ada}\n2.) ${bob}`],
    ['numbers with a sign', `#1 ${ada}\n#2 ${bob}`],
    ['circled numbers', `① ${ada}\n② ${bob}`],
    ['letters', `a) ${ada}\nb) ${bob}`],
    ['an answered letter', `> ${ada}\n> ${bob}`],
    ['a twice answered letter', `>> ${ada}\n> > ${bob}`],
    ['mailto', `mailto:${ada} mailto:${bob}`],
    ['MAILTO in brackets', `<MAILTO:${ada}>, <mailto:${bob}>`],
    ['mailto with a subject', `mailto:${ada}?subject=Seats, mailto:${bob}?cc=x@example.com`],
    ['a mailto list', `mailto:${ada},${bob}`],
    ['smtp, as directories export it', `SMTP:${ada};smtp:${bob}`],
    ['links as Outlook copies them', `${ada}<mailto:${ada}>; ${bob}<mailto:${bob}>`],
    ['links of Markdown', `[${ada}](mailto:${ada}) [${bob}](mailto:${bob})`],
    ['links of HTML', `<a href="mailto:${ada}">${ada}</a> <a href='mailto:${bob}'>${bob}</a>`],
    ['wide at signs', `ada＠example.com，bob＠example.com`],
    ['wide full stops', `ada＠example．com\nbob＠example．com`],
    ['wide letters', `ａｄａ＠ｅｘａｍｐｌｅ．ｃｏｍ、ｂｏｂ＠ｅｘａｍｐｌｅ．ｃｏｍ`],
    ['wide brackets', `＜${ada}＞＜${bob}＞`],
    ['angled brackets', `〈${ada}〉〈${bob}〉`],
    ['blanks around the at sign', `ada @ example.com, bob @ example.com`],
    ['marks of direction', `\u202a${ada}\u202c, \u200e${bob}\u200f`],
    ['blanks of no width', `\u200b${ada}\u200b ${bob}\ufeff`],
    ['a byte order mark', `\ufeff${ada}\n${bob}`],
    ['“To:”', `To: ${ada}, ${bob}`],
    ['“Cc:” on its own line', `To: ${ada}\nCc: ${bob}`],
    ['“An:”', `An: ${ada}; ${bob}`],
    ['“À :”', `À : ${ada}, ${bob}`],
    ['“Para:”', `Para: ${ada}, ${bob}`],
    ['“宛先：”', `宛先：${ada}、${bob}`],
    ['“收件人：”', `收件人：${ada}；${bob}`],
    ['“إلى:”', `إلى: ${ada}، ${bob}`],
    ['“E-mail:” on each line', `E-mail: ${ada}\nE-mail: ${bob}`],
    ['“メール：” on each line', `メール：${ada}\nメール：${bob}`],
    ['a column with a head', `Email\n${ada}\n${bob}`],
    ['a column with a German head', `E-Mail-Adresse\n${ada}\n${bob}`],
    ['a column with a French head', `Adresse e-mail\n${ada}\n${bob}`],
    ['a column with a Chinese head', `邮箱\n${ada}\n${bob}`],
    ['a column with an Arabic head', `البريد الإلكتروني\n${ada}\n${bob}`],
  ])('come out of %s', (_, text) => {
    expect(read(text)).toEqual([ada, bob]);
  });
});

describe('a name', () => {
  it.each([
    [`Ada Lovelace <${ada}>`, `Ada Lovelace <${ada}>`],
    [`"Ada Lovelace" <${ada}>`, `Ada Lovelace <${ada}>`],
    [`"Lovelace, Ada" <${ada}>`, `Lovelace, Ada <${ada}>`],
    [`Lovelace, Ada <${ada}>;`, `Lovelace, Ada <${ada}>`],
    [`“Lovelace, Ada” <${ada}>`, `Lovelace, Ada <${ada}>`],
    [`„Lovelace, Ada“ <${ada}>`, `Lovelace, Ada <${ada}>`],
    [`«Lovelace, Ada» <${ada}>`, `Lovelace, Ada <${ada}>`],
    [`'Ada Lovelace' <${ada}>`, `'Ada Lovelace' <${ada}>`],
    [`Ada   Lovelace  < ${ada} >`, `Ada Lovelace <${ada}>`],
    [`Ada Lovelace<${ada}>`, `Ada Lovelace <${ada}>`],
    [`Ada Lovelace <mailto:${ada}>`, `Ada Lovelace <${ada}>`],
    [`Ada Lovelace ${ada} <${ada}>`, `Ada Lovelace <${ada}>`],
    [`\u202aAda\u202c <${ada}>`, `Ada <${ada}>`],
    [`Ada (Analytics) <${ada}>`, `Ada (Analytics <${ada}>`],
    [`Ada "Countess" Lovelace <${ada}>`, `Ada Countess Lovelace <${ada}>`],
    [`Seán O'Neill <${ada}>`, `Seán O'Neill <${ada}>`],
    [`Dr. A. Lovelace, <${ada}>`, `Dr. A. Lovelace <${ada}>`],
    [`愛・ラブレス <${ada}>`, `愛・ラブレス <${ada}>`],
    [`آدا لوفليس <${ada}>`, `آدا لوفليس <${ada}>`],
    [`[Ada](mailto:${ada})`, `Ada <${ada}>`],
    [`<a class="x" href="mailto:${ada}">Ada Lovelace</a>`, `Ada Lovelace <${ada}>`],
    [`"${bob}" <${ada}>`, `${bob} <${ada}>`],
    [`<${ada}>`, ada],
    [`${ada} <${ada}>`, ada],
    [`"${ada}" <${ada}>`, ada],
    [`1. Ada Lovelace <${ada}>`, `Ada Lovelace <${ada}>`],
    [`To: "Lovelace, Ada" <${ada}>`, `Lovelace, Ada <${ada}>`],
  ])('is read from %s', (text, person) => {
    expect(read(text)).toEqual([person]);
  });

  it.each([
    [`Ada Lovelace ${ada}`, `Ada Lovelace? <${ada}>`],
    [`"Ada Lovelace" ${ada}`, `Ada Lovelace? <${ada}>`],
    [`Ada Lovelace (${ada})`, `Ada Lovelace? <${ada}>`],
    [`Ada Lovelace [${ada}]`, `Ada Lovelace? <${ada}>`],
    [`Ada Lovelace - ${ada}`, `Ada Lovelace? <${ada}>`],
    [`Ada Lovelace – ${ada}`, `Ada Lovelace? <${ada}>`],
    [`Ada Lovelace: ${ada}`, `Ada Lovelace? <${ada}>`],
    [`Ada Lovelace, ${ada}`, `Ada Lovelace? <${ada}>`],
    [`${ada} Ada Lovelace`, `Ada Lovelace? <${ada}>`],
    [`${ada} (Ada Lovelace)`, `Ada Lovelace? <${ada}>`],
    [`${ada} - Ada Lovelace`, `Ada Lovelace? <${ada}>`],
    [`<${ada}> Ada Lovelace`, `Ada Lovelace? <${ada}>`],
    [`Ada Lovelace <${ada}`, `Ada Lovelace? <${ada}>`],
    [`山田太郎 ${ada}`, `山田太郎? <${ada}>`],
    [`王伟：${ada}`, `王伟? <${ada}>`],
    [`2) J. von Neumann ${ada}`, `J. von Neumann? <${ada}>`],
  ])('is guessed from %s, and said to be a guess', (text, person) => {
    expect(read(text)).toEqual([person]);
  });
});

describe('several people', () => {
  it.each([
    [`Ada <${ada}>, ${bob}; Cy Young <${cy}>`, [`Ada <${ada}>`, bob, `Cy Young <${cy}>`]],
    [`Ada <${ada}> Bob <${bob}>`, [`Ada <${ada}>`, `Bob <${bob}>`]],
    [`Ada <${ada}>,Bob <${bob}>,`, [`Ada <${ada}>`, `Bob <${bob}>`]],
    [`${bob} Ada <${ada}>`, [bob, `Ada <${ada}>`]],
    [`Ada <${ada}> ${bob}`, [`Ada <${ada}>`, bob]],
    [
      `Lovelace, Ada <${ada}>; Noyce, Bob <${bob}>`,
      [`Lovelace, Ada <${ada}>`, `Noyce, Bob <${bob}>`],
    ],
    [
      `"Lovelace, Ada" <${ada}>, "Noyce, Bob" <${bob}>`,
      [`Lovelace, Ada <${ada}>`, `Noyce, Bob <${bob}>`],
    ],
    [`Ada Lovelace ${ada} Bob Noyce ${bob}`, [`Ada Lovelace? <${ada}>`, `Bob Noyce? <${bob}>`]],
    [`${ada} Ada Lovelace ${bob} Bob Noyce`, [`Ada Lovelace? <${ada}>`, `Bob Noyce? <${bob}>`]],
    [`Ada (${ada}) and Bob (${bob})`, [`Ada? <${ada}>`, `Bob? <${bob}>`]],
    [`Ada <${ada}>\n\nTo: ${bob}\n3. ${cy}`, [`Ada <${ada}>`, bob, cy]],
    [`foo, ${bob}, Ada <${ada}>`, ['foo', bob, `Ada <${ada}>`]],
  ])('come out of %s', (text, people) => {
    expect(read(text)).toEqual(people);
  });
});

describe('what is no address', () => {
  it.each([
    ['Ada', ['Ada']],
    ['Ada Lovelace', ['Ada Lovelace']],
    ['nobody, nobody else', ['nobody', 'nobody else']],
    ['ada(at)example.com', ['ada(at)example.com']],
    ['ada.example.com', ['ada.example.com']],
    [`ada(at)example.com, ${bob}`, ['ada(at)example.com', bob]],
    [`ada(at)example.com ${bob}`, ['ada(at)example.com', bob]],
    [`nobody ${bob}`, ['nobody', bob]],
    [`nobody, ${bob}`, ['nobody', bob]],
    [`${ada}, nobody`, [ada, 'nobody']],
    [`Ada, Bob, Cy <${cy}>`, ['Ada', 'Bob', `Cy <${cy}>`]],
    [`Ada; Bob <${bob}>`, ['Ada', `Bob <${bob}>`]],
    [`Ada <${ada}>, CEO`, [`Ada <${ada}>`, 'CEO']],
    [`Ada <${ada}> CEO`, [`Ada <${ada}>`, 'CEO']],
    ['ada@', ['ada@']],
    ['@example.com', ['@example.com']],
    ['ada@@example.com', ['ada@@example.com']],
    ['Ada <>', ['Ada <>']],
    ['Ada <ada>', ['Ada <ada>']],
    ['"ada lovelace"@example.com', ['ada lovelace"@example.com']],
    ['ada\0@example.com', ['ada\ufffd@example.com']],
    ['555-1234', ['555-1234']],
    ['https://example.com/seats', ['https://example.com/seats']],
    [`Team:\n${ada}`, ['Team:', ada]],
  ])('is kept: %j', (text, kept) => {
    expect(read(text)).toEqual(kept);
  });

  it.each(['', ' ', '\n\n', ',;,\n ; ', '\u3000，、', '•\n-\n', 'E-mail:'])(
    'may be nothing: %j',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

it('knows on which line each person stands', () => {
  const lines = readPeople(`${ada}, ${bob}\r\n\r\nEmail\n${cy}`).map(({ line }) => line);
  expect(lines).toEqual([1, 1, 4]);
});

it('never loses an address, whatever stands around it', () => {
  const noise = fc.stringMatching(/^[ ,;\n\ta-zA-Z"<>()|:.-]*$/);
  fc.assert(
    fc.property(noise, noise, (before, after) => {
      expect(read(`${before}\n${ada}\n${after}`)).toContain(ada);
    }),
  );
});

it('never loses a letter of what is no address', () => {
  const words = fc.array(fc.stringMatching(/^[b-df-hj-np-tv-x]{3,8}$/), { minLength: 1 });
  const between = fc.constantFrom(', ', '; ', '\n', '\t', ' <', '> ', ' "', '" ', ' (', ') ', ' ');
  fc.assert(
    fc.property(words, fc.array(between, { minLength: 1 }), (all, signs) => {
      const text = all.map((word, at) => word + signs[at % signs.length]).join('');
      const told = read(text).join(' ');
      for (const word of all) expect(told).toContain(word);
    }),
  );
});

it('takes two megabytes of anything apart in a moment', () => {
  for (const sign of [
    'a',
    '<',
    '"',
    ',',
    '>',
    ' <a@b>',
    '(',
    'A ',
    '@',
    '"a',
    '- ',
    '1 ',
    "'",
    '<a ',
  ]) {
    const start = performance.now();
    readPeople(sign.repeat(2_000_000 / sign.length));
    expect(performance.now() - start, sign).toBeLessThan(5_000);
  }
});
