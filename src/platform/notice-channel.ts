import { createTransport } from 'nodemailer';

/** What is sent to one person outside of the product. */
export type Notice = { readonly to: string; readonly subject: string; readonly text: string };

/**
 * A way to reach a person besides the site. Mail is one; a bureau adds SMS, DingTalk or WeCom by another function of this
 * shape in `apps/verbs/serve.ts`. It rejects where the notice did not go out, and is not asked a second time.
 */
export type NoticeChannel = (notice: Notice) => Promise<void>;

/** How long a mail server may take to answer. */
const answerMs = 20_000;

/** Mail by SMTP. `url` is `smtp://user:password@host:587` or `smtps://…`; `from` the sender's address. */
export function smtpChannel({ url, from }: { readonly url: string; readonly from: string }): NoticeChannel {
  const times = { connectionTimeout: answerMs, greetingTimeout: answerMs, socketTimeout: answerMs };
  const transport = createTransport({ url, ...times, disableFileAccess: true, disableUrlAccess: true });
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text });
  };
}
