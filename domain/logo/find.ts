import { eq } from 'drizzle-orm';
import type { Executor } from '#db/database.ts';
import { logos } from '#db/schema/index.ts';
import type { PictureKind } from '#domain/picture/picture.ts';
import { isLogoName } from './name.ts';

export type Logo = { kind: PictureKind; bytes: Uint8Array };

/** A logo by its name, for anybody: each stands on pages that anybody can open. Null for an unknown one. */
export async function findLogo(db: Executor, name: string): Promise<Logo | null> {
  if (!isLogoName(name)) return null;
  const { kind, bytes } = logos;
  const [logo] = await db.select({ kind, bytes }).from(logos).where(eq(logos.name, name));
  return logo ?? null;
}
