import { createCustomer } from '#domain/customer/create.ts';
import { deleteCustomer } from '#domain/customer/delete.ts';
import { findCustomer } from '#domain/customer/find.ts';
import { listCustomers } from '#domain/customer/list.ts';
import { updateCustomer } from '#domain/customer/update.ts';
import { assignImport } from '#domain/import/assign.ts';
import { discardImport } from '#domain/import/discard.ts';
import { draftImport } from '#domain/import/draft.ts';
import { importFailures } from '#domain/import/failures.ts';
import { findImport } from '#domain/import/find.ts';
import { mapColumns } from '#domain/import/map-columns.ts';
import { mendImport } from '#domain/import/mend.ts';
import { planImport } from '#domain/import/plan.ts';
import { importProgress } from '#domain/import/progress.ts';
import { retryLetters } from '#domain/import/retry.ts';
import { importsUnderway } from '#domain/import/underway.ts';
import { addMember } from '#domain/member/add.ts';
import { findMember } from '#domain/member/find.ts';
import { findNamedMember } from '#domain/member/find-named.ts';
import { listMembers } from '#domain/member/list.ts';
import { removeMember } from '#domain/member/remove.ts';
import { updateMember } from '#domain/member/update.ts';
import { readPaste } from '#domain/paste/read.ts';
import { createPortalSession } from '#domain/portal-session/create.ts';
import { manager, merchant, type Row, source } from './row.ts';
import { freshAddress } from './world.ts';

/** The verbs of lists of people, of customers and of members. */
export const verbsOfPeople: Record<string, Row> = {
  // Lists of people
  draftImport: manager((db, actor, s) =>
    draftImport(db, actor, { source: source(s), sheet: readPaste(freshAddress()) }),
  ),
  findImport: manager((db, actor, s) => findImport(db, actor, s)),
  planImport: manager((db, actor, s) => planImport(db, actor, s)),
  assignImport: manager((db, actor, { importId }) =>
    assignImport(db, actor, { importId, mode: 'all_that_fit' }),
  ),
  mendImport: manager((db, actor, { importId }) =>
    mendImport(db, actor, { importId, mendings: [{ position: 0, column: 0, text: 'bob' }] }),
  ),
  mapColumns: manager((db, actor, { importId }) =>
    mapColumns(db, actor, { importId, uses: ['email', 'nothing'] }),
  ),
  discardImport: manager((db, actor, s) => discardImport(db, actor, s)),
  importProgress: manager((db, actor, s) => importProgress(db, actor, s)),
  importFailures: manager(async (db, actor, { importId }) => {
    await importFailures(db, actor, { importId, limit: 1 });
    return 'none';
  }),
  retryLetters: manager((db, actor, { importId }) =>
    retryLetters(db, actor, { importId, retries: [] }),
  ),
  importsUnderway: manager((db, actor, s) => importsUnderway(db, actor, { source: source(s) })),

  // Customers
  createCustomer: merchant((db, actor, { organization }) =>
    createCustomer(db, actor, { organizationId: organization.id, email: freshAddress() }),
  ),
  findCustomer: merchant((db, actor, { customerId }) => findCustomer(db, actor, { customerId })),
  listCustomers: merchant(async (db, actor, { email }) => {
    const asked = { email, page: 1, limit: 10, sorting: ['name'] } as const;
    return (await listCustomers(db, actor, asked)).items;
  }),
  updateCustomer: merchant((db, actor, { customerId }) =>
    updateCustomer(db, actor, { which: { customerId }, name: 'Ada' }),
  ),
  deleteCustomer: merchant((db, actor, { customerId }) =>
    deleteCustomer(db, actor, { which: { customerId } }),
  ),

  createPortalSession: merchant((db, actor, { customerId, member }) =>
    createPortalSession(db, actor, { customer: { customerId }, memberId: member.id }),
  ),

  // Members
  addMember: manager((db, actor, { customerId }) =>
    addMember(db, actor, { customerId, email: freshAddress() }),
  ),
  findMember: manager((db, actor, { member }) => findMember(db, actor, member.id)),
  findNamedMember: manager((db, actor, { customerId, member }) =>
    findNamedMember(db, actor, { customer: { customerId }, member: { memberId: member.id } }),
  ),
  listMembers: manager(async (db, actor, { customerId }) => {
    const asked = { page: 1, limit: 10, sorting: ['created_at'] } as const;
    return (await listMembers(db, actor, { ...asked, of: [{ customerId }] })).items;
  }),
  updateMember: manager((db, actor, { member }) =>
    updateMember(db, actor, { memberId: member.id, name: 'Bob' }),
  ),
  removeMember: manager((db, actor, { member }) =>
    removeMember(db, actor, { memberId: member.id }),
  ),
};
