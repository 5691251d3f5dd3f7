import { createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smtpChannel } from './notice-channel.ts';

/** A mail server that takes one mail a connection, and refuses the sender `nobody@example.cn`. */
const mails: string[] = [];
const server = createServer((socket: Socket) => {
  let isData = false;
  let text = '';
  socket.write('220 test\r\n');
  socket.on('data', (chunk) => {
    if (isData) {
      text += chunk.toString();
      if (!text.endsWith('\r\n.\r\n')) return;
      mails.push(text);
      isData = false;
      socket.write('250 taken\r\n');
      return;
    }
    const line = chunk.toString();
    if (/^DATA/i.test(line)) isData = true;
    if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else socket.write(/nobody@/.test(line) ? '550 no\r\n' : isData ? '354 go on\r\n' : '250 ok\r\n');
  });
});
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => server.close());

test('a notice goes out as one mail in Chinese', async () => {
  await smtpChannel({ url, from: 'desk@example.cn' })({
    to: 'a@example.cn',
    subject: '青账提醒',
    text: '交办事项到期。',
  });
  expect(mails).toHaveLength(1);
  expect(mails[0]).toContain('To: a@example.cn');
  expect(mails[0]).toContain(`=?UTF-8?`);
});

test('a mail that the server refuses is told of', async () => {
  const refused = smtpChannel({ url, from: 'nobody@example.cn' })({ to: 'a@example.cn', subject: 'x', text: 'x' });
  await expect(refused).rejects.toThrow();
});
