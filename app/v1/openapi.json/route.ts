import { environment } from '#environment';
import { documentOf } from '../_api/document.ts';
import { endpoints } from '../_endpoints/index.ts';

export const dynamic = 'force-dynamic';

/** What the API says of itself, for programs. */
export function GET(): Response {
  return Response.json(documentOf(endpoints, environment().APP_URL));
}
