import { patience } from '#domain/webhook/disable.ts';
import type { Writer } from './draft.ts';
import { plainly, quietly } from './names.ts';
import { speechTo } from './speech.ts';

/** "Webhooks to app.example.com are switched off", to whom the organization named for such news. */
export const webhooksDisabled: Writer = (facts, { appUrl }) => {
  const { organization, contact, endpoint } = facts;
  if (!organization || !contact || !endpoint) return null;
  const { language, words } = speechTo(contact, facts);
  const named = { host: new URL(endpoint.url).host };
  const details = {
    ...quietly({ ...named, ...endpoint, organization: organization.name }),
    days: patience.days,
  };
  return {
    language,
    to: contact,
    replyTo: null,
    subject: words('webhooksDisabled.subject', plainly(named)),
    preheader: words('webhooksDisabled.preheader', details),
    title: words('webhooksDisabled.subject', details),
    paragraphs: [
      words('webhooksDisabled.reason', details),
      ...(endpoint.answer ? [words('webhooksDisabled.answer', details)] : []),
      words('webhooksDisabled.next', details),
    ],
    action: { label: words('webhooksDisabled.action'), address: `${appUrl}/reference` },
    why: words('webhooksDisabled.why', details),
  };
};
