import { createTranslator } from 'use-intl/core';
import messages from '#messages/en.json' with { type: 'json' };

/** Every sentence of the local mailbox. */
export const words = createTranslator({ locale: 'en', messages, namespace: 'mailbox' });
