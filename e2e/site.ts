import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A static host that a test can break, renew and stop. It has the built page from the preview server. */
export interface Site {
  /** Where the page is, below a path. */
  address: string;
  /** Paths asked for, in turn, below the page's own. */
  asked: string[];
  /** Answers a file with 404 until `mend`. */
  lose(file: string): void;
  mend(): void;
  /** From now on serves a page that says it is newer, and the service worker that belongs to it. */
  renew(): void;
  stop(): Promise<void>;
}

const PATH = '/any/where/';

/** The description of the renewed page. */
export const NEWER = 'A newer One Bit.';

/** Serves what `source` serves below a path, and sends the policy that the page states with every file, workers' scripts among them. */
export async function openSite(source: string): Promise<Site> {
  const page = await (await fetch(source)).text();
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1].replaceAll('&#39;', "'");
  if (!policy) throw new Error('The built page states no policy.');
  const asked: string[] = [];
  let lost: string | null = null;
  let isNewer = false;

  const answer = async (path: string, response: ServerResponse) => {
    asked.push(path);
    const found = path === lost ? null : await fetch(new URL(path, source));
    if (!found?.ok) {
      response.writeHead(404).end();
      return;
    }
    const type = found.headers.get('content-type') ?? '';
    const body = Buffer.from(await found.arrayBuffer());
    response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': policy });
    response.end(isNewer ? renewed(path, body) : body);
  };

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://site');
    if (pathname.startsWith(PATH)) answer(pathname.slice(PATH.length), response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${PATH}`,
    asked,
    lose: (file) => {
      lost = file;
    },
    mend: () => {
      lost = null;
    },
    renew: () => {
      isNewer = true;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A file as another build would have it. */
function renewed(path: string, body: Buffer): Buffer | string {
  if (path === 'sw.js') return body.toString().replace(/(index\.html[^}]*?revision\W+)\w+/, '$1newer');
  if (path === 'index.html' || path === '') {
    return body.toString().replace(/(name="description"\s+content=")[^"]*/, `$1${NEWER}`);
  }
  return body;
}
