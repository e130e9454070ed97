import { z } from 'zod';
import type { Benefit as BenefitRow, BenefitType } from '#domain/benefit/facts.ts';
import { id, metadata, moment, said, saidOrNull } from './values.ts';

/** Every type of benefit that the contract has; Usher makes the three that it can give by itself. */
export const benefitTypes = [
  'custom',
  'discord',
  'downloadables',
  'feature_flag',
  'github_repository',
  'license_keys',
  'meter_credit',
  'slack_shared_channel',
] as const;

const ours = ['custom', 'license_keys', 'downloadables'] as const satisfies readonly BenefitType[];

/** The types that were asked for, as far as there can be any of them; absent stays absent. */
export function givenTypes(asked: (typeof benefitTypes)[number][] | undefined) {
  return asked?.filter((type) => ours.some((given) => given === type)) as BenefitType[] | undefined;
}

/** What everybody may know of a benefit. */
const shared = {
  id,
  created_at: moment,
  modified_at: moment.nullable(),
  description: z.string(),
  selectable: z.boolean(),
  deletable: z.boolean(),
  is_deleted: z.boolean(),
  organization_id: id,
};

const whole = {
  ...shared,
  metadata,
  visibility: z.literal('public'),
  visibility_configurable: z.boolean(),
};

const note = z.string().nullable().describe('What only holders read');

/** Keys last as long as the seat: what else the contract knows of them is never set. */
export const keyProperties = {
  prefix: z.string().nullable(),
  expires: z.null(),
  activations: z.null(),
  limit_usage: z.null(),
  pattern: z.string().describe('How a key looks, each # a letter or a figure; an addition'),
};

const BenefitCustom = z
  .object({ ...whole, type: z.literal('custom'), properties: z.object({ note }) })
  .meta({ id: 'BenefitCustom' });

const BenefitLicenseKeys = z
  .object({ ...whole, type: z.literal('license_keys'), properties: z.object(keyProperties) })
  .meta({ id: 'BenefitLicenseKeys' });

const BenefitDownloadables = z
  .object({
    ...whole,
    type: z.literal('downloadables'),
    properties: z.object({
      files: z.array(z.string()).describe('Where the files are: https addresses'),
      archived: z.record(z.string(), z.boolean()),
    }),
  })
  .meta({ id: 'BenefitDownloadables' });

/** What a product gives to whoever holds a seat of it, as the merchant sees it. */
export const Benefit = z.discriminatedUnion('type', [
  BenefitCustom,
  BenefitLicenseKeys,
  BenefitDownloadables,
]);

/** The same as everybody sees it who looks at the product. */
export const BenefitPublic = z
  .object({ ...shared, type: z.enum(ours) })
  .meta({ id: 'BenefitPublic' });

/** A benefit, as its merchant sees it. */
export function presentBenefit(benefit: BenefitRow): z.input<typeof Benefit> {
  const { type: _, ...common } = presentPublicBenefit(benefit);
  return {
    ...common,
    metadata: benefit.metadata,
    visibility: 'public',
    visibility_configurable: false,
    ...presentKind(benefit),
  };
}

/** A benefit as whoever has it sees it, without what is the merchant's alone. */
export function presentPublicBenefit(benefit: BenefitRow): z.input<typeof BenefitPublic> {
  return {
    id: benefit.id,
    created_at: said(benefit.createdAt),
    modified_at: saidOrNull(benefit.modifiedAt),
    type: benefit.type,
    description: benefit.description,
    selectable: benefit.deletedAt === null,
    deletable: true,
    is_deleted: benefit.deletedAt !== null,
    organization_id: benefit.organizationId,
  };
}

function presentKind(benefit: BenefitRow) {
  switch (benefit.type) {
    case 'license_keys':
      return { type: benefit.type, properties: presentKeyProperties(benefit) };
    case 'downloadables':
      return { type: benefit.type, properties: benefit.properties };
    default:
      return { type: benefit.type, properties: benefit.properties };
  }
}

/** How the keys of a benefit are written. */
export function presentKeyProperties({
  properties,
}: Extract<BenefitRow, { type: 'license_keys' }>) {
  const { prefix, pattern } = properties;
  return { prefix, expires: null, activations: null, limit_usage: null, pattern };
}
