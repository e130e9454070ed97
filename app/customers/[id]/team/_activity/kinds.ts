import type { View } from '#app/_activity/view.ts';
import { type TeamKind, teamKinds } from '#domain/member/team-activity.ts';

/** What can be shown alone, in the order in which it is offered. */
export const kinds = Object.keys(teamKinds) as TeamKind[];

/** What the address of a team's activity says. */
export type TeamView = View<TeamKind>;
