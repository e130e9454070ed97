import { createApi } from '../_api/api.ts';
import { house } from '../_api/house.ts';
import { endpoints } from '../_endpoints/index.ts';

export const dynamic = 'force-dynamic';

let api: ReturnType<typeof createApi> | undefined;

function answer(request: Request): Promise<Response> {
  api ??= createApi(house(), endpoints);
  return api.answer(request);
}

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST };
