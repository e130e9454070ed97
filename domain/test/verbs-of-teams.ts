import { findTeam } from '#domain/member/find-team.ts';
import { inviteMember } from '#domain/member/invite.ts';
import { managersOf } from '#domain/member/managers-of.ts';
import { teamActivityOf } from '#domain/member/team-activity.ts';
import { teamOf } from '#domain/member/team-of.ts';
import { acceptOwnership } from '#domain/ownership/accept.ts';
import { declineOwnership } from '#domain/ownership/decline.ts';
import { findOffer, openOffer } from '#domain/ownership/find.ts';
import { offerOwnership } from '#domain/ownership/offer.ts';
import { withdrawOffer } from '#domain/ownership/withdraw.ts';
import { allowRequests } from '#domain/seat-request/allow.ts';
import { approveRequests } from '#domain/seat-request/approve.ts';
import { askForSeat } from '#domain/seat-request/ask.ts';
import { seatsToAskFor } from '#domain/seat-request/askable.ts';
import { declineRequests } from '#domain/seat-request/decline.ts';
import { countRequests, requestsOf } from '#domain/seat-request/requests-of.ts';
import { withdrawRequest } from '#domain/seat-request/withdraw.ts';
import { closeShareLink } from '#domain/share-link/close.ts';
import { createShareLink } from '#domain/share-link/create.ts';
import { joinsOf } from '#domain/share-link/joins-of.ts';
import { shareLinksOf } from '#domain/share-link/links-of.ts';
import { asking, colleague, manager, offered, type Row, source } from './row.ts';
import { freshAddress } from './world.ts';

/** The verbs of people: their teams, whose they are, and what they ask for. */
export const verbsOfTeams: Record<string, Row> = {
  // Teams
  teamOf: manager((db, actor, { customerId }) => teamOf(db, actor, { customerId, limit: 9 })),
  findTeam: manager((db, actor, s) => findTeam(db, actor, s)),
  managersOf: manager((db, actor, s) => managersOf(db, actor, s)),
  teamActivityOf: manager(async (db, actor, { customerId }) => {
    return (await teamActivityOf(db, actor, { customerId, limit: 9 })).activity;
  }),
  inviteMember: manager((db, actor, { customerId }) =>
    inviteMember(db, actor, { customerId, email: freshAddress(), role: 'billing_manager' }),
  ),

  // Ownership
  offerOwnership: manager((db, actor, { member }) =>
    offerOwnership(db, actor, { memberId: member.id }),
  ),
  openOffer: manager((db, actor, s) => openOffer(db, actor, s)),
  withdrawOffer: manager(async (db, actor, s) => {
    await withdrawOffer(db, actor, s);
    return s.offerId;
  }),
  findOffer: offered((db, actor, s) => findOffer(db, actor, s)),
  acceptOwnership: offered((db, actor, s) => acceptOwnership(db, actor, s)),
  declineOwnership: offered(async (db, actor, s) => {
    await declineOwnership(db, actor, s);
    return s.offerId;
  }),

  // Requests for seats
  allowRequests: manager((db, actor, s) =>
    allowRequests(db, actor, { source: source(s), allowed: false }),
  ),
  requestsOf: manager((db, actor, s) => requestsOf(db, actor, { source: source(s), limit: 9 })),
  countRequests: manager((db, actor, s) => countRequests(db, actor, { source: source(s) })),
  approveRequests: manager((db, actor, s) => approveRequests(db, actor, { source: source(s) })),
  declineRequests: manager((db, actor, s) =>
    declineRequests(db, actor, { source: source(s), requestIds: [s.requestId] }),
  ),
  askForSeat: colleague((db, actor, s) =>
    askForSeat(db, actor, { source: { orderId: s.paidOrderId } }),
  ),
  withdrawRequest: asking(async (db, actor, s) => {
    await withdrawRequest(db, actor, s);
    return s.requestId;
  }),
  seatsToAskFor: asking(async (db, actor, s) =>
    (await seatsToAskFor(db, actor)).filter(({ request }) => request?.id === s.requestId),
  ),

  // Shared links
  createShareLink: manager((db, actor, s) =>
    createShareLink(db, actor, { source: { orderId: s.paidOrderId }, days: 7 }),
  ),
  shareLinksOf: manager((db, actor, s) => shareLinksOf(db, actor, { source: source(s) })),
  joinsOf: manager((db, actor, { linkId }) => joinsOf(db, actor, { linkId, limit: 9 })),
  closeShareLink: manager(async (db, actor, s) => {
    await closeShareLink(db, actor, s);
    return s.linkId;
  }),
};
