/** What a page shows of the organization that it speaks for. */
export type Organization = {
  name: string;
  /** The name of its picture below `/logo/`. */
  logo?: string | null;
  accentColor?: string | null;
  timeZone?: string | null;
};
