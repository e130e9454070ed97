import { z } from 'zod';
import type { Benefit } from '#domain/benefit/facts.ts';
import type { Grant } from '#domain/benefit/grant.ts';
import {
  BenefitPublic,
  keyProperties,
  presentKeyProperties,
  presentPublicBenefit,
} from './benefit.ts';
import {
  grantFields,
  grantProperties,
  presentGrantFields,
  presentGrantProperties,
} from './benefit-grant.ts';
import { CustomerOrganization, presentCustomerOrganization } from './organization.ts';
import { CustomerPortalCustomer, presentPortalCustomer } from './portal-customer.ts';

/** A benefit, as who holds it sees it: the note, and the files that are not archived. */
const OwnBenefit = BenefitPublic.extend({
  organization: CustomerOrganization,
  properties: z.union([
    z.object({ note: z.string().nullable() }),
    z.object(keyProperties),
    z.object({ active_files: z.array(z.string()) }),
  ]),
}).meta({ id: 'BenefitSubscriber' });

/** What one's own seat gives. */
export const CustomerBenefitGrant = z
  .object({
    ...grantFields,
    customer: CustomerPortalCustomer,
    benefit: OwnBenefit,
    properties: grantProperties.extend({
      key: z.string().optional().describe('The whole licence key; an addition'),
    }),
  })
  .meta({ id: 'CustomerBenefitGrant' });

/** Of the customer a holder learns the name, and nothing of how it is billed. */
export function presentOwnGrant(grant: Grant): z.input<typeof CustomerBenefitGrant> {
  const { licenceKey, customer, organization } = grant;
  const benefit = withActiveFiles(grant.benefit);
  return {
    ...presentGrantFields(grant),
    customer: presentPortalCustomer({
      ...customer,
      email: null,
      billingAddress: null,
      taxId: null,
    }),
    benefit: {
      ...presentPublicBenefit(benefit),
      organization: presentCustomerOrganization(organization),
      properties: presentOwnProperties(benefit),
    },
    properties: {
      ...presentGrantProperties({ ...grant, benefit }),
      ...(licenceKey?.text && { key: licenceKey.text }),
    },
  };
}

function withActiveFiles(benefit: Benefit): Benefit {
  if (benefit.type !== 'downloadables') return benefit;
  const { files, archived } = benefit.properties;
  return {
    ...benefit,
    properties: { files: files.filter((file) => !archived[file]), archived: {} },
  };
}

function presentOwnProperties(benefit: Benefit): z.input<typeof OwnBenefit>['properties'] {
  switch (benefit.type) {
    case 'license_keys':
      return presentKeyProperties(benefit);
    case 'downloadables':
      return { active_files: benefit.properties.files };
    default:
      return benefit.properties;
  }
}
