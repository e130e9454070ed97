import { createHmac, type KeyObject, timingSafeEqual } from 'node:crypto';

/** What an invitation's token says: which seat, and which of the letters sent for it. */
export type Invitation = { seatId: string; number: number };

const form = /^([A-Za-z0-9_-]{22})\.([1-9][0-9]{0,8})\.([A-Za-z0-9_-]{43})$/;

/**
 * Makes the token of a link: seat, number and an HMAC-SHA256 over both. It can be made again at
 * any time from what is stored, so that neither table nor job has to hold it.
 */
export function invitationToken(key: KeyObject, { seatId, number }: Invitation): string {
  const seat = Buffer.from(seatId.replaceAll('-', ''), 'hex').toString('base64url');
  return `${seat}.${number}.${sign(key, seat, number).toString('base64url')}`;
}

/** Reads a token; null unless it was made with this key. Says nothing about the seat's state. */
export function readInvitationToken(key: KeyObject, token: string): Invitation | null {
  const [, seat, digits, signature] = form.exec(token) ?? [];
  if (!seat || !digits || !signature) return null;
  const number = Number(digits);
  if (!timingSafeEqual(Buffer.from(signature, 'base64url'), sign(key, seat, number))) return null;
  return { seatId: dashed(Buffer.from(seat, 'base64url').toString('hex')), number };
}

function sign(key: KeyObject, seat: string, number: number): Buffer {
  return createHmac('sha256', key).update(`${seat}.${number}`).digest();
}

function dashed(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
