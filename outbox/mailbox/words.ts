import { createTranslator } from 'use-intl/core';
import messages from '#messages/mailbox.json' with { type: 'json' };

/** Every sentence of the local mailbox, which speaks English only: no customer sees it. */
export const words = createTranslator({ locale: 'en', messages });
