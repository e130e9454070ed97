import type { Messages, Spoken } from '#messages/languages.ts';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Spoken;
    Messages: Messages;
  }
}
