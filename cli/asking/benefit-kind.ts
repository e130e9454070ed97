import { type Command, Option } from 'commander';
import type { BenefitType } from '#domain/benefit/facts.ts';
import type { BenefitGiven } from '#domain/benefit/parse.ts';
import { Complaint } from '../running/complaint.ts';
import { orNone, readText, withNulls } from './options.ts';

/** What a benefit gives, as the options name it. */
export type AskedKind = {
  note?: string | null;
  prefix?: string;
  pattern?: string;
  file?: string[];
};

/** Which option belongs to which type. */
const belongsTo: Record<keyof AskedKind, BenefitType> = {
  note: 'custom',
  prefix: 'license_keys',
  pattern: 'license_keys',
  file: 'downloadables',
};

/** Adds the options that say what a benefit gives. */
export function withKind(on: Command): Command {
  return on
    .option('--note <text|none>', 'custom: what only holders read', orNone(readText))
    .option('--prefix <text>', 'license_keys: what stands before five groups of five characters')
    .addOption(
      new Option(
        '--pattern <text>',
        'license_keys: how a key looks, like ACME-########-########-########; each # is random',
      ),
    )
    .option(
      '--file <url>',
      'downloadables: where a file is, https; repeat it for more, all of them are meant',
      (text: string, before: string[] = []) => [...before, text],
    );
}

/** The type with what was asked of it; complains of an option that belongs to another type. */
export function kindOf(type: BenefitType, asked: AskedKind): BenefitGiven {
  for (const [option, of] of Object.entries(belongsTo) as [keyof AskedKind, BenefitType][]) {
    if (asked[option] !== undefined && of !== type) {
      throw new Complaint(`--${option} goes with the type ${of}; this one is ${type}.`);
    }
  }
  const { note, prefix, pattern, file } = withNulls(asked);
  if (type === 'custom') return { type, ...(note !== undefined && { properties: { note } }) };
  if (type === 'downloadables') return { type, ...(file && { properties: { files: file } }) };
  const isAsked = prefix !== undefined || pattern !== undefined;
  return { type, ...(isAsked && { properties: { prefix, pattern } }) };
}
