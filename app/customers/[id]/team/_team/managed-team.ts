import { cache } from 'react';
import { database } from '#app/_database/pool.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { nothingHere } from '#app/_session/nothing-here.ts';
import { teamPath } from '#app/_team/paths.ts';
import { sameAddress } from '#domain/address/parse.ts';
import { isId } from '#domain/id.ts';
import { findTeam } from '#domain/member/find-team.ts';

/**
 * The team that a page is about, who manages it, and whether they own it. What is not there, and
 * what is not theirs, is the same page: nothing to see. Read once for each request.
 */
export const managedTeam = cache(async (id: string) => {
  if (!isId(id)) nothingHere();
  const actor = await requireUser(teamPath(id));
  const team = await findTeam(database(), actor, { customerId: id });
  if (!team) nothingHere();
  const isOwner = team.ownerEmail !== null && sameAddress(team.ownerEmail, actor.email);
  return { actor, team, isOwner };
});
