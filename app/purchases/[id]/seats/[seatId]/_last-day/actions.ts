'use server';

import { getFormatter } from 'next-intl/server';
import { z } from 'zod';
import { database } from '#app/_database/pool.ts';
import { formAction } from '#app/_forms/form-action.ts';
import { redirectWithNotice } from '#app/_forms/notice.ts';
import { requireUser } from '#app/_session/current-actor.ts';
import { returnPath } from '#app/_session/return-path.ts';
import { isId } from '#domain/id.ts';
import { endSeatOn } from '#domain/seat/end-on.ts';
import { personOf } from '../../../_seat/person-of.ts';

const seat = z.string().refine(isId);
/** The page that the form stands on: where its notice is told. */
const back = z.string().transform(returnPath);

const look = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** Sets the last day of a seat. An empty field takes it away. */
export const setLastDay = formAction(
  z.object({ seat, endsOn: z.string(), back }),
  async ({ seat: seatId, endsOn, back }) => {
    const actor = await requireUser(back);
    const day = endsOn === '' ? null : endsOn;
    const changed = await endSeatOn(database(), actor, { seatId, endsOn: day });
    const person = personOf(changed);
    if (!changed.endsOn) redirectWithNotice(back, 'lastDayRemoved', { person });
    const told = (await getFormatter()).dateTime(new Date(`${changed.endsOn}T00:00:00Z`), look);
    redirectWithNotice(back, 'lastDaySet', { person, day: told });
  },
);
