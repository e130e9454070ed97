/** Whether a text can be the name of a logo: the hash of what it shows, and its kind. */
export function isLogoName(text: string): boolean {
  return /^[0-9a-f]{64}\.(png|jpeg|webp|svg)$/.test(text);
}
