import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { findLetter, listLetters } from './letters.ts';
import { letterMarkup, letterPage, listPage, notFoundPage } from './pages.ts';

const css = readFileSync(new URL('./mailbox.css', import.meta.url), 'utf8');

const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const letterPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http:; font-src data: https:; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** Serves the letters to read, and as JSON. */
export function createReader(folder: string): Server {
  return createServer((request, response) => {
    answer(folder, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse) {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
  if (!isLocal(request.headers.host)) return send(response, 421, 'text/plain', '');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return send(response, 405, 'text/plain', '');
  }
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === '/mailbox.css') return send(response, 200, 'text/css', css);
  if (url.pathname === '/letters.json') return sendJson(folder, url, response);
  if (url.pathname === '/') return sendPage(response, 200, listPage(await listLetters(folder)));
  return sendLetter(folder, url.pathname, response);
}

// Another site's name that was made to point here must not get to read sign-in links.
function isLocal(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}

async function sendJson(folder: string, url: URL, response: ServerResponse) {
  const wanted = url.searchParams.get('to')?.toLowerCase();
  const letters = (await listLetters(folder))
    .filter(({ to }) => !wanted || to.some((address) => address.toLowerCase() === wanted))
    .map(({ headers: _headers, ...letter }) => letter);
  send(response, 200, 'application/json', JSON.stringify(letters));
}

async function sendLetter(folder: string, path: string, response: ServerResponse) {
  const [, id = '', part] = /^\/letters\/([\w-]+)(\/html)?$/.exec(path) ?? [];
  const letter = await findLetter(folder, id);
  if (!letter) return sendPage(response, 404, notFoundPage());
  if (!part) return sendPage(response, 200, letterPage(letter));
  response.setHeader('Content-Security-Policy', letterPolicy);
  return send(response, 200, 'text/html', letterMarkup(letter));
}

function sendPage(response: ServerResponse, status: number, page: string) {
  response.setHeader('Content-Security-Policy', pagePolicy);
  send(response, status, 'text/html', page);
}

function send(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` });
  response.end(body);
}
