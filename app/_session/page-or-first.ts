import type { Route } from 'next';
import { redirect } from 'next/navigation';
import { Refusal } from '#domain/refusal.ts';
import { nothingHere } from './nothing-here.ts';

/**
 * A page of a list. One that cannot be, since somebody wrote its address, is the first; and where
 * the list was theirs when the page began and no longer is, there is nothing to see.
 */
export async function pageOrFirst<Page>(page: Promise<Page>, first: Route): Promise<Page> {
  try {
    return await page;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'BadRequest') redirect(first);
    if (error instanceof Refusal && error.code === 'ResourceNotFound') nothingHere();
    throw error;
  }
}
