import { z } from 'zod';
import { publicOrganization } from '#domain/organization/public.ts';
import { CustomerProduct, presentCustomerProduct } from '#wire/customer-portal.ts';
import { CustomerOrganization, presentCustomerOrganization } from '#wire/organization.ts';
import { everybody } from '../_api/access.ts';
import { endpoint } from '../_api/endpoint.ts';

const get = endpoint({
  method: 'get',
  route: '/v1/customer-portal/organizations/{slug}',
  name: 'getPortalOrganization',
  summary: 'Get an organization by its slug, and what it sells',
  about: 'Portal: session',
  access: everybody,
  path: z.object({ slug: z.string() }),
  answer: z
    .object({ organization: CustomerOrganization, products: z.array(CustomerProduct) })
    .meta({ id: 'CustomerOrganizationData' }),
  async run({ db, path }) {
    const { organization, products } = await publicOrganization(db, path);
    return {
      organization: presentCustomerOrganization(organization),
      products: products.map((product) => presentCustomerProduct({ product, organization })),
    };
  },
});

export const portalOrganization = [get];
