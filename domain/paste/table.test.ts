import { describe, expect, it } from 'vitest';
import { readPaste } from './read.ts';

const ada = 'ada@example.com';
const bob = 'bob@example.com';

/** The columns by what they are for, and each row under its line. */
function read(text: string) {
  const { isTable, columns, rows } = readPaste(text);
  return isTable
    ? [
        columns.map(({ use }) => use).join(' '),
        ...rows.map(({ line, cells }) => `${line}: ${cells.join(' | ')}`),
      ]
    : rows.map(({ cells }) => cells.filter(Boolean).join(' | '));
}

describe('a table', () => {
  it.each([
    [
      'cells with a head',
      `Name\tEmail\nAda\t${ada}\nBob\t${bob}`,
      ['name email', `2: Ada | ${ada}`, `3: Bob | ${bob}`],
    ],
    [
      'cells without a head',
      `Ada\t${ada}\nBob\t${bob}`,
      ['name email', `1: Ada | ${ada}`, `2: Bob | ${bob}`],
    ],
    ['one row of cells', `Ada Lovelace\t${ada}`, ['name email', `1: Ada Lovelace | ${ada}`]],
    [
      'cells with an unknown head',
      `Who\tWhere to\nAda\t${ada}`,
      ['metadata email', `2: Ada | ${ada}`],
    ],
    [
      'cells with a bad address',
      `Ada\tada(at)example.com\nBob\t${bob}\nCy\tcy@example.com`,
      ['name email', '1: Ada | ada(at)example.com', `2: Bob | ${bob}`, '3: Cy | cy@example.com'],
    ],
    [
      'cells with an empty one',
      `Name\tEmail\nAda\t\n\t${bob}`,
      ['name email', '2: Ada', `3:  | ${bob}`],
    ],
    [
      'a cell of two lines',
      `Name\tEmail\tNote\nAda\t${ada}\t"a\nb"\nBob\t${bob}`,
      ['name email metadata', `2: Ada | ${ada} | a\nb`, `4: Bob | ${bob}`],
    ],
    [
      'cells with quotes',
      `Name\tEmail\n"Ada ""Countess"" L"\t${ada}`,
      ['name email', `2: Ada "Countess" L | ${ada}`],
    ],
    [
      'a title above',
      `The team\t\nName\tEmail\nAda\t${ada}`,
      ['name email', '1: The team', `3: Ada | ${ada}`],
    ],
    ['empty lines', `Name\tEmail\n\n\nAda\t${ada}\n`, ['name email', `4: Ada | ${ada}`]],
    [
      'CSV',
      `Name,Email\nAda,${ada}\nBob,${bob}`,
      ['name email', `2: Ada | ${ada}`, `3: Bob | ${bob}`],
    ],
    [
      'CSV without a head',
      `Ada,${ada}\nBob,${bob}`,
      ['name email', `1: Ada | ${ada}`, `2: Bob | ${bob}`],
    ],
    [
      'CSV with quotes',
      `Name,Email\n"Lovelace, Ada",${ada}`,
      ['name email', `2: Lovelace, Ada | ${ada}`],
    ],
    [
      'CSV with all cells in quotes',
      `"Name","Email"\r\n"Ada","${ada}"\r\n`,
      ['name email', `2: Ada | ${ada}`],
    ],
    ['CSV with blanks', `Name , Email\n Ada , ${ada}`, ['name email', `2: Ada | ${ada}`]],
    ['CSV of Windows', `Name,Email\r\nAda,${ada}\r\n`, ['name email', `2: Ada | ${ada}`]],
    ['CSV of an old Mac', `Name,Email\rAda,${ada}\r`, ['name email', `2: Ada | ${ada}`]],
    [
      'CSV with a byte order mark',
      `\ufeffEmail,Name\n${ada},Ada`,
      ['email name', `2: ${ada} | Ada`],
    ],
    [
      'CSV with a quote that doesn’t close',
      `Name,Email\n"Ada,${ada}\nBob,${bob}`,
      ['name email', `2: "Ada | ${ada}`, `3: Bob | ${bob}`],
    ],
    [
      'CSV with quotes amid a cell',
      `Name,Email\nAda "Countess" L,${ada}`,
      ['name email', `2: Ada "Countess" L | ${ada}`],
    ],
    [
      'CSV with a quoted word and more',
      `Name,Email\n"Ada" L,${ada}\n"Noyce, Bob",${bob}`,
      ['name email', `2: "Ada" L | ${ada}`, `3: Noyce, Bob | ${bob}`],
    ],
    [
      'CSV with ragged rows',
      `Name,Email,Team\nAda,${ada}\nBob,${bob},Blue,Berlin`,
      ['name email metadata nothing', `2: Ada | ${ada}`, `3: Bob | ${bob} | Blue | Berlin`],
    ],
    ['CSV with semicolons', `Name;E-Mail\nAda;${ada}`, ['name email', `2: Ada | ${ada}`]],
    [
      'semicolons, and commas within',
      `Name;E-Mail\nLovelace, Ada;${ada}`,
      ['name email', `2: Lovelace, Ada | ${ada}`],
    ],
    ['what Excel says first', `sep=;\nName;E-Mail\nAda;${ada}`, ['name email', `3: Ada | ${ada}`]],
    ['bars', `Name|E-mail\nAda|${ada}`, ['name email', `2: Ada | ${ada}`]],
    ['wide commas', `姓名，邮箱\n王伟，${ada}`, ['name email', `2: 王伟 | ${ada}`]],
    [
      'addresses with mailto',
      `Name\tEmail\nAda\tmailto:${ada}`,
      ['name email', `2: Ada | mailto:${ada}`],
    ],
    [
      'numbers beside addresses',
      `17,${ada}\n18,${bob}`,
      ['nothing email', `1: 17 | ${ada}`, `2: 18 | ${bob}`],
    ],
  ])('is read from %s', (_, text, table) => {
    expect(read(text)).toEqual(table);
  });

  it.each([
    ['a list', `${ada}, ${bob}`, [ada, bob]],
    ['two cells with addresses', `${ada}\t${bob}`, [ada, bob]],
    [
      'a list over lines',
      `${ada}, ${bob}\ncy@example.com, di@example.com`,
      [ada, bob, 'cy@example.com', 'di@example.com'],
    ],
    ['commas at the ends of lines', `${ada},\n${bob},`, [ada, bob]],
    ['one column of cells', `\t${ada}\n\t${bob}`, [ada, bob]],
    [
      'names with commas',
      `Lovelace, Ada <${ada}>\nNoyce, Bob <${bob}>`,
      [`${ada} | Lovelace, Ada`, `${bob} | Noyce, Bob`],
    ],
    ['words alone', 'a;b\nc;d', ['a', 'b', 'c', 'd']],
    ['a single line with a name', `Ada,${ada}`, [`${ada} | Ada`]],
  ])('is not %s', (_, text, people) => {
    expect(read(text)).toEqual(people);
  });
});

describe('heads', () => {
  it.each([
    ['Email,Name,External ID,Team', 'email name external_id metadata'],
    ['E-mail address,First name,Last name', 'email given_name family_name'],
    ['WORK EMAIL,Full_Name,employee-id', 'email name external_id'],
    ['Vorname;Nachname;E-Mail-Adresse;Personalnummer', 'given_name family_name email external_id'],
    ['Name;E-Mail (geschäftlich);Kostenstelle', 'name email metadata'],
    ['Nom;Prénom;Courriel;Matricule', 'family_name given_name email external_id'],
    ['Nom complet;Adresse e-mail;Service', 'name email metadata'],
    ['Nombre;Apellidos;Correo electrónico;Legajo', 'given_name family_name email external_id'],
    ['Nombre;Correo;Departamento', 'name email metadata'],
    ['Nome;Sobrenome;E-mail;Matrícula', 'given_name family_name email external_id'],
    ['Nome completo;Endereço de e-mail', 'name email'],
    ['氏名,メールアドレス,社員番号,部署', 'name email external_id metadata'],
    ['姓,名,Eメール', 'family_name given_name email'],
    ['姓名,邮箱地址,工号,部门', 'name email external_id metadata'],
    ['الاسم,البريد الإلكتروني,رقم الموظف', 'name email external_id'],
    ['الاسم الأول,اسم العائلة,الايميل', 'given_name family_name email'],
    ['ID,Email', 'metadata email'],
    ['Email,Email', 'email metadata'],
    ['Name,Display name,Email', 'name metadata email'],
    ['Email,a,b,c,d,e,f,g,h,i,j,k', `email${' metadata'.repeat(10)} nothing`],
  ])('%s are understood', (heads, uses) => {
    const [delimiter = ','] = /[;,]/.exec(heads) ?? [];
    const cells = uses.split(' ').map((use, at) => (use === 'email' ? ada : `x${at}`));
    const [found, row] = read(`${heads}\n${cells.join(delimiter)}`);
    expect(found).toBe(uses);
    expect(row).toBe(`2: ${cells.join(' | ')}`);
  });
});

it('takes the column of addresses that is used', () => {
  const text = `E-mail,Email address\n,${ada}\n,${bob}`;
  expect(read(text)[0]).toBe('metadata email');
});
