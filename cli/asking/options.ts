import { Command, InvalidArgumentError } from 'commander';
import { readAddress } from '#domain/address/parse.ts';

/** A command of the operator's, which answers as JSON where that is wanted. */
export function operatorCommand(name: string, description: string): Command {
  return new Command(name).description(description).option('--json', 'answer as JSON');
}

/** Reads `on` or `off`. */
export function readSwitch(text: string): boolean {
  if (text === 'on' || text === 'off') return text === 'on';
  throw new InvalidArgumentError('It must be on or off.');
}

/** Reads a whole number, written in digits only. */
export function readNumber(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(number)) return number;
  throw new InvalidArgumentError('It must be a whole number.');
}

/** Reads numbers of days between commas; `none` is none of them. */
export function readDays(text: string): number[] {
  return text === 'none' ? [] : text.split(',').map((day) => readNumber(day.trim()));
}

/** Reads one e-mail address, as strictly as every other door. */
export function readEmail(text: string): string {
  const address = readAddress(text);
  if (address) return address;
  throw new InvalidArgumentError('It must be one e-mail address, like ada@example.com.');
}

/** Reads a day (its beginning in UTC), or a moment with its offset. */
export function readMoment(text: string): Date {
  const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;
  const moment = new Date(text);
  const isReal = form.test(text) && !Number.isNaN(moment.valueOf()) && isDay(text.slice(0, 10));
  if (isReal) return moment;
  throw new InvalidArgumentError('It must be a day or a moment, like 2027-01-31T12:00:00Z.');
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text);
}

/** Takes a text as it is; the verb reads it. */
export function readText(text: string): string {
  return text;
}

/** What commander keeps of an option that clears a setting: it would turn a null into a text. */
const none = Symbol('none');

/** Reads `none`, which clears a setting, and anything else with `read`. */
export function orNone<Value>(read: (text: string) => Value): (text: string) => Value | symbol {
  return (text) => (text === 'none' ? none : read(text));
}

/** The options as a verb takes them: null where a setting is to be cleared. */
export function withNulls<Options extends object>(options: Options): Options {
  const read = Object.entries(options).map(([name, value]) => [
    name,
    value === none ? null : value,
  ]);
  return Object.fromEntries(read);
}
