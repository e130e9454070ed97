import { cache } from 'react';
import { database } from '#app/_database/pool.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { nothingHere } from '#app/_session/nothing-here.ts';
import { teamPath } from '#app/_team/paths.ts';
import { knownOf } from '#domain/event/news.ts';

/**
 * How far a page knows its team. Asked before anything else, so that what changes while the page is
 * made is news to it.
 */
export const knownHere = cache(async (id: string) => {
  const actor = await requireUser(teamPath(id));
  return (await knownOf(database(), actor, { id })) ?? nothingHere();
});
