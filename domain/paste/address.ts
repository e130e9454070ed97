import { namedIn } from './mailto.ts';
import { narrow } from './signs.ts';

/** What writing puts around an address and no address begins or ends with. */
const before = /^[\s"“‘<([{【〔:;,.\p{C}]+/u;
const after = /[\s"”’'`>)\]}】〕*_:;,.!?。、…\p{C}]+$/u;
const scheme = /^(mailto|smtp):/i;

/** An address without what stands around it in a text: brackets, quotes, a scheme, a full stop. */
export function bareAddress(token: string): string {
  const typed = narrow(token).replace(before, '');
  const end = after.exec(typed)?.[0] ?? '';
  const bare = typed.slice(0, typed.length - end.length);
  // What may begin an address was put around it where it stands at the end, too.
  const around = /^['`*_]+/.exec(bare)?.[0] ?? '';
  const address = [...around].every((sign) => end.includes(sign))
    ? bare.slice(around.length)
    : bare;
  return scheme.test(address) ? address.replace(scheme, '').replace(/\?(.*)$/s, whomElse) : address;
}

/** What a link says beside its address is left out, but for people: those are not one address. */
function whomElse(said: string, query: string): string {
  return namedIn(query).length > 0 ? said : '';
}
