/** A moment in a time zone, as spreadsheets of every country read it. */
export function momentCell(timeZone: string, at: Date): string {
  return at.toLocaleString('sv-SE', { timeZone });
}
