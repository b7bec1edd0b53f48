import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { pdfJsFolder, reviewPage } from '../index.ts';
import { reviewPageWords } from '../messages/review-page-words.ts';
import { textToJson } from './json-text.ts';
import { type ReviewSession, reviewActionSchema } from './review-session.ts';

/** A server for one review, reachable only from this machine. */
export type ReviewServer = { url: string; close: () => Promise<void> };

/** Bytes; an action is a few lines. */
const MAX_BODY = 100_000;

/**
 * Serve a review on 127.0.0.1. Every request needs the token, and the Origin and Host of this server, which keeps out pages of other
 * sites and DNS rebinding. Only the fixed routes below are served.
 */
export async function startReviewServer(session: ReviewSession, port = 0): Promise<ReviewServer> {
  const token = randomBytes(16).toString('hex');
  const server = createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) send(response, 500, 'text/plain', 'error');
      else response.destroy();
    });
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { port: open } = server.address() as AddressInfo;
    const path = requestToPath(request, token, open);
    if (path === null) return send(response, 403, 'text/plain; charset=utf-8', `${reviewPageWords.forbidden.en}\n`);
    await route(request, response, path, session);
  };
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  const { port: open } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${open}/${token}/`, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

/** The path after the token; null if the request does not come from the review's own page. */
function requestToPath({ headers, url = '', method }: IncomingMessage, token: string, port: number): string | null {
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!own.includes(headers.host ?? '')) return null;
  const origin = headers.origin ?? null;
  if (origin === null ? method !== 'GET' : origin !== `http://${headers.host}`) return null;
  if (headers['sec-fetch-site'] === 'cross-site') return null;
  const [, given = '', path = ''] = /^\/([^/?#]*)\/([^?#]*)$/.exec(url) ?? [];
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b) ? path : null;
}

/** Files that pdf.js requests, by their names. */
const pdfFiles: readonly { pattern: RegExp; folder: string; type: string }[] = [
  { pattern: /^pdf(?:\.worker)?\.mjs$/, folder: 'legacy/build', type: 'text/javascript' },
  { pattern: /^[\w-]+\.bcmap$/, folder: 'cmaps', type: 'application/octet-stream' },
  { pattern: /^[\w-]+\.(?:pfb|ttf)$/, folder: 'standard_fonts', type: 'application/octet-stream' },
];

async function route(request: IncomingMessage, response: ServerResponse, path: string, session: ReviewSession) {
  if (request.method === 'POST' && path === 'action') return act(request, response, session);
  if (request.method !== 'GET') return send(response, 405, 'text/plain', 'method');
  if (path === '') return send(response, 200, 'text/html; charset=utf-8', reviewPage.html);
  if (path === 'review.js') return send(response, 200, 'text/javascript; charset=utf-8', reviewPage.script);
  if (path === 'review.css') return send(response, 200, 'text/css; charset=utf-8', reviewPage.style);
  if (path === 'state') return sendJson(response, { state: await session.state(), problem: null });
  if (path === 'revision') return sendJson(response, { revision: session.revision() });
  const pdf = session.pdf();
  if (path === 'input.pdf' && pdf) return send(response, 200, 'application/pdf', pdf);
  const [, page] = /^page-(\d{1,5})\.svg$/.exec(path) ?? [];
  if (page !== undefined) {
    const svg = await session.drawn(Number(page));
    return svg === null ? send(response, 404, 'text/plain', 'not found') : send(response, 200, 'image/svg+xml', svg);
  }
  const file = pdfFiles.find(({ pattern }) => pattern.test(path));
  if (file === undefined) return send(response, 404, 'text/plain', 'not found');
  send(response, 200, file.type, await readFile(join(pdfJsFolder(), file.folder, path)));
}

async function act(request: IncomingMessage, response: ServerResponse, session: ReviewSession): Promise<void> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return send(response, 415, 'text/plain', 'type');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY) return send(response, 413, 'text/plain', 'size');
    chunks.push(chunk);
  }
  const parsed = z.preprocess((text) => textToJson(String(text)), reviewActionSchema).safeParse(Buffer.concat(chunks));
  if (!parsed.success) return send(response, 400, 'text/plain', 'action');
  sendJson(response, await session.act(parsed.data));
}

function sendJson(response: ServerResponse, value: unknown): void {
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
}

/** Sends a response whose headers forbid caching, sharing with other sites, and any script but the page's own file. */
function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; " +
      "img-src 'self' data: blob:; font-src 'self' data: blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  response.end(body);
}
