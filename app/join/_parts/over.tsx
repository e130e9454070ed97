import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { LinkLook } from '#domain/share-link/facts.ts';
import type { JoinState } from '#domain/share-link/join-info.ts';
import { isolated, isolatedAll } from '#messages/isolated.ts';
import { Letterhead } from '../../_design/letterhead.tsx';
import { RunBy } from '../../_design/run-by.tsx';
import { organizationOf } from './shared.ts';

type Props = {
  info: LinkLook & { inviter: string | null };
  state: Exclude<JoinState, 'open'>;
  /** What one can do about it on this page. */
  children?: ReactNode;
};

/** Why nobody comes by this link at the moment, or this person needs not; and whom to ask. */
export async function Over({ info, state, children }: Props) {
  const t = await getTranslations('join.over');
  const names = isolatedAll({ product: info.productName, organization: info.organizationName });
  const isTheirs = state === 'joined' || state === 'seated' || state === 'late';
  return (
    <Letterhead
      title={t(`${state}.title`)}
      organization={organizationOf(info)}
      foot={<RunBy info={info} />}
    >
      <p>{t(`${state}.explanation`, names)}</p>
      {info.inviter && !isTheirs && <p>{t('from', { inviter: isolated(info.inviter) })}</p>}
      {children}
    </Letterhead>
  );
}
