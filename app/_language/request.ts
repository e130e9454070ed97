import { getRequestConfig } from 'next-intl/server';
import { messagesIn } from '#messages/languages.ts';
import { currentLanguage } from './current.ts';

/** What this request is answered in. Where an organization is known, its time zone takes the place of this one. */
export default getRequestConfig(async () => {
  const locale = await currentLanguage();
  return { locale, messages: messagesIn(locale), timeZone: 'UTC' };
});
