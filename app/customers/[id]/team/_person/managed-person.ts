import { database } from '#app/_database/pool.ts';
import { nothingHere } from '#app/_session/nothing-here.ts';
import { teamOf } from '#domain/member/team-of.ts';
import { managedTeam } from '../_team/managed-team.ts';

type Params = Promise<{ id: string; memberId: string }>;

/** The person whom a page is about, of the team in its address, and who manages it. */
export async function managedPerson(params: Params) {
  const { id, memberId } = await params;
  const managed = await managedTeam(id);
  const { customerId } = managed.team;
  const { people } = await teamOf(database(), managed.actor, { customerId, memberId, limit: 1 });
  const [person] = people;
  if (!person) nothingHere();
  return { ...managed, person };
}
