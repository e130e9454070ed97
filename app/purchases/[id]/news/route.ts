import { answerNews } from '#app/_live/answer-news.ts';

export const dynamic = 'force-dynamic';

/** Tells the pages of a purchase that they have changed. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/purchases/[id]/news'>,
): Promise<Response> {
  return answerNews(request, (await params).id);
}
