import { expect, test } from 'vitest';
import { testDatabase } from '#db/test/database.ts';
import { readPaste } from '#domain/paste/read.ts';
import { availableSeats } from '#domain/seat/available.ts';
import { seatsOf } from '#domain/seat/seats-of.ts';
import { endSubscription } from '#domain/subscription/end.ts';
import { all, drafted, fitting, forLists, planned } from '#domain/test/importing.ts';
import { invited, refusalOf } from '#domain/test/seating.ts';
import { freshAddress, operator } from '#domain/test/world.ts';
import { assignImport } from './assign.ts';
import { draftImport } from './draft.ts';
import { findImport } from './find.ts';
import { mapColumns } from './map-columns.ts';
import { mendImport } from './mend.ts';
import { planImport } from './plan.ts';

const { db, sql } = await testDatabase();

const world = (seats?: number) => forLists(db, seats);

test('a plan says of each row what would become of it, and changes nothing', async () => {
  const { ada, source } = await world(4);
  const bob = await invited(db, ada, source);
  const [carol, dan, eve] = [freshAddress('carol'), freshAddress('dan'), freshAddress('eve')];
  const text = [`Carol <${carol}>`, bob.email, 'not(at)example.com', carol.toUpperCase(), dan, eve];
  const importId = await drafted(db, ada, source, text.join('\n'));
  expect(await planned(db, ada, importId)).toEqual([
    `${carol} new`,
    `${bob.email} seated`,
    'not(at)example.com invalid address_no_at',
    `${carol.toUpperCase()} twice`,
    `${dan} new`,
    `${eve} new`,
  ]);
  expect(await availableSeats(db, ada, { source })).toEqual({ total: 4, available: 3 });
});

test('who is beyond the free places is said, by the order of the list', async () => {
  const { ada, source } = await world(1);
  const [bob, carol] = [freshAddress('bob'), freshAddress('carol')];
  const importId = await drafted(db, ada, source, `${bob}, ${carol}, ${carol}, ${bob}`);
  expect(await planned(db, ada, importId)).toEqual([
    `${bob} new`,
    `${carol} beyond`,
    `${carol} twice`,
    `${bob} twice`,
  ]);
});

test('of several on one line each is known by which it is, also once others of it have seats', async () => {
  const { ada, source } = await world();
  const bob = freshAddress('bob');
  const importId = await drafted(db, ada, source, `one@example, ${bob}, two@example\nthree`);
  const places = async () => {
    const { rows } = await planImport(db, ada, { importId });
    return rows.map(({ cells: [text], line, nth }) => [text, line, nth]);
  };
  const others = [
    ['two@example', 1, 3],
    ['three', 2, null],
  ];
  expect(await places()).toEqual([['one@example', 1, 1], [bob, 1, 2], ...others]);
  await assignImport(db, ada, { importId, ...fitting });
  expect(await places()).toEqual([['one@example', 1, 1], ...others]);
});

test('all or nothing: while one row can’t be seated nobody is, and the list stays', async () => {
  const { ada, source } = await world();
  const bob = freshAddress('bob');
  const importId = await drafted(db, ada, source, `${bob}\nnobody`);
  expect(await refusalOf(assignImport(db, ada, { importId, ...all }))).toBe(
    'InvalidSeatAssignmentRequest plan',
  );
  expect(await planned(db, ada, importId)).toEqual([`${bob} new`, 'nobody invalid address_no_at']);
  expect(await availableSeats(db, ada, { source })).toMatchObject({ available: 5 });
});

test('all that fit: who can be seated is, and the other rows stay for another look', async () => {
  const { ada, source } = await world(2);
  const [bob, carol, dan] = [freshAddress('bob'), freshAddress('carol'), freshAddress('dan')];
  const importId = await drafted(db, ada, source, [bob, 'nobody', carol, bob, dan].join('\n'));
  const counts = { new: 2, invalid: 1, beyond: 1, twice: 1, seated: 0 };
  expect(await assignImport(db, ada, { importId, ...fitting })).toEqual(counts);
  expect(await planned(db, ada, importId)).toEqual([
    'nobody invalid address_no_at',
    `${dan} beyond`,
  ]);
  expect(await findImport(db, ada, { importId })).toMatchObject({ assigned: 2, passedOver: 1 });
});

test('the letters of a list are in the language that was chosen for it', async () => {
  const { ada, source } = await world();
  const sheet = readPaste(freshAddress());
  const { id: importId } = await draftImport(db, ada, { source, sheet, language: 'de' });
  await assignImport(db, ada, { importId, ...all });
  const [seat] = await sql`
    select s.letter_language as language from import_rows r join customer_seats s on s.id = r.seat_id
     where r.import_id = ${importId}`;
  expect(seat?.language).toBe('de');
});

test('the seats of a list have the last day that was named for it, unless it is over by then', async () => {
  const { ada, source } = await world();
  const sheet = readPaste(freshAddress());
  const { id: importId } = await draftImport(db, ada, { source, sheet, endsOn: '2999-06-30' });
  expect(await findImport(db, ada, { importId })).toMatchObject({ endsOn: '2999-06-30' });
  await assignImport(db, ada, { importId, ...all });
  const [seat] = await sql`
    select s.ends_on::text as day from import_rows r join customer_seats s on s.id = r.seat_id
     where r.import_id = ${importId}`;
  expect(seat?.day).toBe('2999-06-30');
  const over = draftImport(db, ada, { source, sheet, endsOn: '2020-01-31' });
  expect(await refusalOf(over)).toBe('InvalidRequest over');
  const late = await draftImport(db, ada, {
    source,
    sheet: readPaste(freshAddress()),
    endsOn: '2999-06-30',
  });
  await sql`update imports set ends_on = '2020-01-31' where id = ${late.id}`;
  expect(await planned(db, ada, late.id)).toMatchObject([expect.stringMatching(/ new$/)]);
  expect(await refusalOf(assignImport(db, ada, { importId: late.id, ...all }))).toBe(
    'InvalidRequest over',
  );
});

test('names, external ids and metadata come with the seat', async () => {
  const { ada, source } = await world();
  const bob = freshAddress('bob');
  const text = `E-Mail;Vorname;Nachname;Personalnummer;Abteilung;Ort\n${bob};Bob;Noyce;17;Chips;`;
  const importId = await drafted(db, ada, source, text);
  await assignImport(db, ada, { importId, ...all });
  const { seats } = await seatsOf(db, ada, { source, search: bob });
  expect(seats).toMatchObject([
    { member: { name: 'Bob Noyce', externalId: '17' }, seatMetadata: { Abteilung: 'Chips' } },
  ]);
});

test('an external id alone finds its member; what names two people needs another look', async () => {
  const { ada, source } = await world();
  const [bob, carol] = [freshAddress('bob'), freshAddress('carol')];
  const heads = 'Email\tEmployee ID\n';
  const first = await drafted(db, ada, source, `${heads}${bob}\tE1\n${carol}\tE1\n\tE9`);
  expect(await planned(db, ada, first)).toEqual([
    `${bob} new`,
    `${carol} invalid mismatch`,
    ' E9 invalid nobody',
  ]);
  await assignImport(db, ada, { importId: first, ...fitting });
  const again = await drafted(db, ada, source, `${heads}\tE1\n${carol}\tE1`);
  expect(await planned(db, ada, again)).toEqual([' E1 seated', `${carol} invalid mismatch`]);
});

test.each([
  ['two addresses in a cell', 'Email\tTeam\na@example.com b@example.com\tBlue', 'several'],
  ['no address', 'Email\tTeam\n\tBlue', 'no_address'],
  ['a long name', `Email\tName\n${freshAddress()}\t${'x'.repeat(257)}`, 'name'],
  ['a long external id', `Email\tUser ID\n${freshAddress()}\t${'x'.repeat(257)}`, 'external_id'],
  ['much metadata', `Email\tNote\n${freshAddress()}\t${'x'.repeat(1_024)}`, 'metadata'],
])('%s needs another look', async (_, text, because) => {
  const { ada, source } = await world();
  const importId = await drafted(db, ada, source, text);
  const { rows, list } = await planImport(db, ada, { importId });
  expect(rows).toMatchObject([{ outcome: 'invalid', problem: { because } }]);
  expect(list.columns[rows[0]?.problem?.column ?? -1]).toBeDefined();
});

test('a cell of a column that the list doesn’t have is none', async () => {
  const { ada, source } = await world();
  const importId = await drafted(db, ada, source, `Name,Email\nBob,${freshAddress()}`);
  const mendings = [
    { position: 0, column: 9_999, text: 'far out' },
    { position: 0, column: 0, text: 'Robert' },
  ];
  await mendImport(db, ada, { importId, mendings });
  const [row] = await sql`select cells from import_rows where import_id = ${importId}`;
  expect(row?.cells).toEqual(['Robert', expect.stringContaining('@')]);
});

test('a row is mended in place, and an address that is emptied takes it out', async () => {
  const { ada, source } = await world();
  const [bob, carol] = [freshAddress('bob'), freshAddress('carol')];
  const importId = await drafted(
    db,
    ada,
    source,
    `Name\tEmail\tTeam\tFloor\nBob\tbob(at)x\nNo\tno\nCy\t${carol}`,
  );
  const mendings = [
    { position: 0, column: 1, text: ` ${bob} ` },
    { position: 1, column: 1, text: '' },
    { position: 2, column: 3, text: 'beyond the row' },
  ];
  await mendImport(db, ada, { importId, mendings });
  expect(await planned(db, ada, importId)).toEqual([`${bob} new`, `${carol} new`]);
  const [row] =
    await sql`select cells from import_rows where import_id = ${importId} and position = 2`;
  expect(row?.cells).toEqual(['Cy', carol, '', 'beyond the row']);
});

test('columns are taken for something else', async () => {
  const { ada, source } = await world();
  const bob = freshAddress('bob');
  const importId = await drafted(db, ada, source, `Email,Kennung,Name\n${bob},17,Bob`);
  const uses = ['email', 'external_id', 'metadata'] as const;
  await mapColumns(db, ada, { importId, uses: [...uses] });
  const { rows } = await planImport(db, ada, { importId });
  expect(rows[0]?.entry).toMatchObject({
    recipient: { email: bob, externalMemberId: '17' },
    metadata: { Name: 'Bob' },
  });
  for (const [wrong, because] of [
    [['email', 'email', 'name'], 'column_twice'],
    [['name', 'nothing', 'nothing'], 'no_person'],
    [Array(11).fill('metadata').with(0, 'email').concat('metadata'), 'much_metadata'],
  ] as const) {
    const refused = mapColumns(db, ada, { importId, uses: [...wrong] });
    expect(await refusalOf(refused)).toBe(`InvalidRequest ${because}`);
  }
});

test('the same list again changes nothing', async () => {
  const { ada, source } = await world();
  const text = [freshAddress(), freshAddress()].join('\n');
  await assignImport(db, ada, { importId: await drafted(db, ada, source, text), ...all });
  const [before] = await sql`select count(*)::int as count from events`;
  const importId = await drafted(db, ada, source, text);
  expect(await assignImport(db, ada, { importId, ...all })).toMatchObject({ new: 0, seated: 2 });
  const [after] = await sql`select count(*)::int as count from events`;
  expect(after).toEqual(before);
});

test('a list whose purchase is on hold is kept, and hands out nothing', async () => {
  const { ada, source } = await world();
  const importId = await drafted(db, ada, source, freshAddress());
  await endSubscription(db, operator, { ...source, to: 'paused' });
  expect(await refusalOf(assignImport(db, ada, { importId, ...fitting }))).toBe(
    'SeatNotAvailable not_live',
  );
  expect((await planImport(db, ada, { importId })).counts).toMatchObject({ new: 1 });
});
