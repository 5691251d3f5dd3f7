import { Agent, request } from 'node:http';

/** What a request takes besides its path. */
export type Sending = { readonly method: 'GET' | 'PUT' | 'POST'; readonly body?: object };

/**
 * A client that keeps one connection and does no more than a browser's network layer: what is measured is the product
 * and not `fetch`, which in the same process takes as long as a small endpoint.
 */
export function leanClient(root: string, headers: Readonly<Record<string, string>>) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return (path: string, { method, body }: Sending): Promise<string> =>
    new Promise((resolve, reject) => {
      const content = body === undefined ? undefined : JSON.stringify(body);
      const type =
        content === undefined
          ? {}
          : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(content) };
      const asked = request(`${root}/api/v1${path}`, { agent, method, headers: { ...headers, ...type } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if (answer.statusCode === 200) resolve(text);
          else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${text}`));
        });
      });
      asked.on('error', reject);
      asked.end(content);
    });
}
