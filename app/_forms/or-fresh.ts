import { refresh } from 'next/cache';
import { Refusal } from '#domain/refusal.ts';

/** Waits for a verb. Where it refuses, the page around the form shows how things stand by now. */
export async function orFresh<T>(verb: Promise<T>): Promise<T> {
  try {
    return await verb;
  } catch (error) {
    if (error instanceof Refusal) refresh();
    throw error;
  }
}
