import type { Database } from '../database.ts';

/** Runs something, and tells the text of every statement that the pool sent for it, in order. */
export async function statementsOf(
  { $client }: Database,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const sent: string[] = [];
  const options = $client.options as { debug: unknown };
  const before = options.debug;
  options.debug = (_connection: number, statement: string) => sent.push(statement);
  try {
    await work();
  } finally {
    options.debug = before;
  }
  return sent;
}
