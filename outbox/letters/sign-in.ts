import { signInToken } from '#domain/identity/sign-in-token.ts';
import { supportOf, type Writer } from './draft.ts';
import { plain } from './names.ts';
import { momentIn, words } from './words.ts';

/** The link that signs its reader in; the page behind it has the button that does. */
export const signIn: Writer = (facts, { keys, appUrl }) => {
  const { organization, signIn: link, expires } = facts;
  if (!link || !expires || !facts.isInTime) return null;
  const token = signInToken(keys.signIn, link.linkId);
  const until = momentIn(organization?.timeZone ?? 'UTC', expires);
  const query = new URLSearchParams({ token, email: link.address });
  return {
    to: { name: null, address: link.address },
    replyTo: supportOf(facts),
    subject: organization
      ? words('signIn.subjectOf', { organization: plain(organization.name) })
      : words('signIn.subject'),
    preheader: words('signIn.preheader'),
    title: words('signIn.title'),
    paragraphs: [words('signIn.until', { address: link.address, until })],
    action: { label: words('signIn.action'), address: `${appUrl}/sign-in/link?${query}` },
    why: words('signIn.why'),
  };
};
