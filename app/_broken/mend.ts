import { exchangeAnswers, nonceOf } from '../_answers/exchange.ts';
import { brokenPage } from './broken-page.ts';

/**
 * Where a page breaks, Next answers an empty one that a script is to fill. Whoever opens a page or
 * sends a form without a script is answered with one that can be read as it is.
 */
export function mendBrokenPages(): void {
  exchangeAnswers({ status: 500, by: 500 }, (request, response) =>
    brokenPage(request, nonceOf(response)),
  );
}
