import { signInToken } from '#domain/identity/sign-in-token.ts';
import { supportOf, type Writer } from './draft.ts';
import { plainly } from './names.ts';
import { speechToVisitor } from './speech.ts';

/** The link that signs its reader in; the page behind it has the button that does. */
export const signIn: Writer = (facts, { keys, appUrl }) => {
  const { organization, signIn: link, expires } = facts;
  if (!link || !expires || !facts.isInTime) return null;
  const { language, words, momentIn } = speechToVisitor(facts);
  const token = signInToken(keys.signIn, link.linkId);
  const until = momentIn(organization?.timeZone ?? 'UTC', expires);
  const query = new URLSearchParams({ token, email: link.address });
  return {
    language,
    to: { name: null, address: link.address },
    replyTo: supportOf(facts),
    subject: organization
      ? words('signIn.subjectOf', plainly({ organization: organization.name }))
      : words('signIn.subject'),
    preheader: words('signIn.preheader'),
    title: words('signIn.title'),
    paragraphs: [words('signIn.until', { address: link.address, until })],
    action: { label: words('signIn.action'), address: `${appUrl}/sign-in/link?${query}` },
    why: words('signIn.why'),
  };
};
