import { getRequestConfig } from 'next-intl/server';
import messages from '#messages/en.json';

/** One language so far. Where an organization is known, its time zone takes the place of this one. */
export default getRequestConfig(async () => ({ locale: 'en' as const, messages, timeZone: 'UTC' }));
