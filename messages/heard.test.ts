import { expect, test } from 'vitest';
import { messagesIn, spoken } from './languages.ts';

/** What a button or a link says to eyes, and what it says to ears: there it names whom it is about. */
const sayings = [
  ['home.leave', 'home.leaveOf'],
  ['link.came.seeSeat', 'link.came.seeSeatOf'],
  ['purchase.report.look', 'purchase.report.seatOf'],
  ['requests.approve', 'requests.approvePerson'],
  ['seat.reinstate', 'seat.reinstateWhom'],
  ['seat.resend', 'seat.resendTo'],
  ['seat.revokeShort', 'seat.revoke'],
  ['seat.way.address', 'seat.way.addressOf'],
  ['seat.way.history', 'seat.way.historyOf'],
  ['seat.way.lastDay', 'seat.way.lastDayOf'],
  ['seat.way.link', 'seat.way.linkOf'],
  ['seat.way.name', 'seat.way.nameOf'],
  ['seat.way.transfer', 'seat.way.transferOf'],
  ['team.offer.make', 'team.offer.makeTo'],
  ['team.person.details', 'team.person.detailsOf'],
  ['team.person.make.billing_manager', 'team.person.makeOf.billing_manager'],
  ['team.person.make.member', 'team.person.makeOf.member'],
  ['team.remove.short', 'team.remove.do'],
] as const;

// Who speaks to the machine says what they see.
test.each(spoken)('in %s, what is heard has what is seen in it', (language) => {
  for (const [seen, heard] of sayings) {
    expect(sentence(heard).toLowerCase()).toContain(sentence(seen).toLowerCase());
  }

  function sentence(key: string): string {
    let found: unknown = messagesIn(language);
    for (const step of key.split('.')) found = (found as Record<string, unknown>)[step];
    return String(found);
  }
});
