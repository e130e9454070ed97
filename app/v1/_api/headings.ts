/** The headings that operations stand under in the document, and what each is about. */
export const headings = {
  Seats: 'Who holds which seat of a purchase: assign, claim, send again, transfer, revoke.',
  Events: 'What happened, in a sequence without a gap, for programs that catch up.',
  Customers: 'Who buys: one person, or a team.',
  Members: 'The people of a customer. Whoever holds a seat is one of them.',
  Organizations: 'The merchant, and its settings.',
  Products: 'What is sold by the seat.',
  Benefits: 'What a seat gives to its holder.',
  Subscriptions: 'Seats that last as long as they are paid for.',
  Orders: 'Seats that are bought once.',
  Webhooks: 'Where programs are told of what happens, and how that went.',
  'Customer sessions': 'Letting a customer or a member into the portal.',
  'Portal: session': 'Who is in the portal, and whose portal it is.',
  'Portal: seats': 'The seats that a member holds, or hands out.',
  'Portal: members': 'The colleagues of whoever manages a customer.',
  'Portal: purchases': 'What a customer has bought.',
  'Portal: benefits': 'What a member’s own seats give.',
} as const;

export type Heading = keyof typeof headings;
