// SPDX-FileCopyrightText: 2026 The Klaster authors
// SPDX-License-Identifier: MIT
//
// Serves the built site: right types, the pre-compressed copy where the browser takes it, and the headers a school's
// server should send. `node serve.mjs [--port 8080] [--host 127.0.0.1] [--root ../build/site] [--csp "…"]`
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mimeTypes } from './mime.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    host: { type: 'string', default: '127.0.0.1' },
    root: { type: 'string', default: fileURLToPath(new URL('../build/site', import.meta.url)) },
    csp: {
      type: 'string',
      default:
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; " +
        "object-src 'none'; base-uri 'none'; form-action 'none'",
    },
  },
});

/** The file that an address means, or nothing: no file outside the root is ever named. */
function fileOf(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
  if (path.endsWith('/')) path += 'index.html';
  const file = normalize(join(values.root, path));
  const inside = file.startsWith(values.root + sep) && !path.includes('\0');
  return inside && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

const server = createServer((request, response) => {
  const file = fileOf(request.url ?? '/');
  response.setHeader('Content-Security-Policy', values.csp);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  if (!['GET', 'HEAD'].includes(request.method ?? '') || !file || !mimeTypes[extname(file)]) {
    response.writeHead(file ? 405 : 404, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(file ? 'Only GET and HEAD.\n' : 'Not found.\n');
    return;
  }
  const accepts = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const compressed = accepts && existsSync(`${file}.br`);
  const body = compressed ? `${file}.br` : file;
  response.writeHead(200, {
    'Content-Type': mimeTypes[extname(file)],
    'Content-Length': statSync(body).size,
    // Files under assets/ bear a hash of what is in them; all others are asked for anew.
    'Cache-Control': file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(compressed ? { 'Content-Encoding': 'br' } : {}),
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(body).pipe(response);
});

server.on('error', (error) => {
  if (error.code === 'EADDRINUSE') {
    console.error(`Port ${values.port} is taken. Choose another one: --port ${Number(values.port) + 1}`);
  } else {
    console.error(`The server cannot start: ${error.message}`);
  }
  process.exit(1);
});

if (!existsSync(join(values.root, 'index.html'))) {
  console.error(`There is no site in ${values.root}. Build it first: npm run build`);
  process.exit(1);
}
server.listen(Number(values.port), values.host, () => {
  const { port } = server.address();
  console.log(`Klaster: http://${values.host}:${port}/`);
});
