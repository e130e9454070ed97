import { checkPurchaseMetadata } from '#domain/metadata/check.ts';
import { Refusal } from '#domain/refusal.ts';
import { parseOptionalText, parseText } from '#domain/text/parse.ts';
import { parseUrl } from '#domain/url/parse.ts';
import type { BenefitKind } from './facts.ts';
import { type PatternGiven, parsePattern } from './pattern.ts';

const mostFiles = 50;

/** A type, and what a caller gives of its properties. */
export type BenefitGiven =
  | { type: 'custom'; properties?: { note?: string | null | undefined } | undefined }
  | { type: 'license_keys'; properties?: PatternGiven | undefined }
  | { type: 'downloadables'; properties?: FilesGiven | undefined };

type FilesGiven = { files?: string[]; archived?: Record<string, boolean> | undefined };

/** Reads the properties of a benefit by its type; `InvalidRequest` says what is wrong with them. */
export function parseKind(given: BenefitGiven): BenefitKind {
  switch (given.type) {
    case 'custom': {
      const bounds = { field: 'properties', longest: 5_000, lines: true };
      return { ...given, properties: { note: parseOptionalText(given.properties?.note, bounds) } };
    }
    case 'license_keys':
      return { ...given, properties: parsePattern(given.properties ?? {}) };
    case 'downloadables':
      return { ...given, properties: parseFiles(given.properties ?? {}) };
  }
}

function parseFiles({ files = [], archived = {} }: FilesGiven) {
  if (files.length === 0 || files.length > mostFiles) refuse(`1 to ${mostFiles} files`);
  const read = files.map((file) => parseUrl(file, 'properties') ?? '');
  if (read.some((file) => !file.startsWith('https:'))) refuse('each file is an https URL');
  if (new Set(read).size < read.length) refuse('each file once');
  const isArchived = (file: string) => archived[file] ?? false;
  return {
    files: read,
    archived: Object.fromEntries(files.map((file, at) => [read[at], isArchived(file)])),
  };
}

function refuse(rule: string): never {
  throw new Refusal('InvalidRequest', `A benefit of files has ${rule}`, {
    because: 'files',
    field: 'properties',
  });
}

export type BenefitFields = { description: string; metadata: Record<string, unknown> };

/** Reads what every benefit has, as far as it was given. */
export function parseBenefit<Given extends Partial<BenefitFields>>(given: Given): Given {
  const read: Partial<BenefitFields> = { ...given };
  if (given.description !== undefined) {
    read.description = parseText(given.description, { field: 'description', longest: 120 });
  }
  if (given.metadata !== undefined) checkPurchaseMetadata(given.metadata);
  return read as Given;
}
