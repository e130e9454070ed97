import { createTransport } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import type { Letter } from '#outbox/letters/write.ts';

/** The way to a mail server. */
export type Post = {
  /** Hands a letter over; rejects with the server's answer. */
  send(letter: Letter): Promise<void>;
  close(): void;
};

/**
 * Opens the way to the mail server at `smtp://user:password@host:587` or `smtps://…`. The line must
 * be encrypted, except to this very computer or where the address says `?ignoreTLS=true`.
 */
export function openPost(smtpUrl: string): Post {
  const transport = createTransport(settings(smtpUrl));
  return {
    async send({ messageId, from, to, replyTo, subject, html, text }) {
      await transport.sendMail({
        messageId,
        from,
        to,
        ...(replyTo && { replyTo }),
        subject,
        html,
        text,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        // Nothing in a letter may name a file or an address that the mailer would fetch.
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    },
    close: () => transport.close(),
  };
}

function settings(smtpUrl: string): SMTPPool.Options {
  const url = new URL(smtpUrl);
  const secure = url.protocol === 'smtps:';
  const ignoreTLS = url.searchParams.get('ignoreTLS') === 'true';
  return {
    pool: true,
    maxConnections: 4,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ignoreTLS,
    requireTLS: !secure && !ignoreTLS && !isLoopback(url.hostname),
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}
