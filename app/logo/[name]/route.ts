import { database } from '#app/_database/pool.ts';
import { findLogo, type Logo } from '#domain/logo/find.ts';

const types: Record<Logo['kind'], string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  svg: 'image/svg+xml',
};

// A drawing that is opened by itself runs nothing, asks for nothing, and is of no origin.
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

type Context = RouteContext<'/logo/[name]'>;

/** An organization's logo, for pages and letters alike: public, and for ever what its address says. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const logo = await findLogo(database(), (await params).name);
  const headers = { 'content-security-policy': policy, 'cache-control': 'no-store' };
  if (!logo) return new Response(null, { status: 404, headers });
  return new Response(Buffer.from(logo.bytes), {
    headers: {
      ...headers,
      'content-type': types[logo.kind],
      'cache-control': 'public, max-age=31536000, immutable',
    },
  });
}
