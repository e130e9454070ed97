/** The address of another database on the same server. */
export function onServer(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = database;
  return other.href;
}
