/**
 * What the mailbox says. It is a tool on the developer's own computer, so that its words stand
 * with it, and not among the sentences that the portal says in many languages.
 */
export const words = {
  title: 'Local mailbox',
  lead: 'Every letter that Usher sends on this computer ends here. Nothing leaves it.',
  count: (number: number) => (number === 1 ? '1 letter' : `${number} letters`),
  emptyTitle: 'No letter yet',
  empty: 'Sign in or assign a seat in the portal; then load this page again.',
  notFoundTitle: 'There is no such letter',
  notFound: 'It may have been removed with `npm run demo -- --reset`.',
  back: 'All letters',
  from: 'From',
  to: 'To',
  date: 'Sent',
  subject: 'Subject',
  noSubject: '(no subject)',
  asSent: 'As it looks',
  asText: 'As plain text',
  headers: 'All headers',
  noHtml: 'This letter has no formatted part.',
};
