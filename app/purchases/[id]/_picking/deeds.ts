/** What can be done to the seats that were picked. */
export const deeds = ['resend', 'label', 'revoke'] as const;

export type PickedDeed = (typeof deeds)[number];

/** How the picked seats stand that a deed could change. */
export type Counts = { pending: number; claimed: number };

/** To how many of them it is done. */
export function countFor(deed: PickedDeed, { pending, claimed }: Counts): number {
  return deed === 'resend' ? pending : pending + claimed;
}
