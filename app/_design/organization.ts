/** What a page shows of the organization that it speaks for. */
export type Organization = {
  name: string;
  logoUrl?: string | null;
  accentColor?: string | null;
  timeZone?: string | null;
};
